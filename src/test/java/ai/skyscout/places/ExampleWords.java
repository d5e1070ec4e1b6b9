package ai.skyscout.places;

import java.util.List;

/**
 * What people type, in many ways.
 */
public final class ExampleWords {

	public static final List<String> ALL = List.of("l", "lo", "lon", "lond", "london", "lhr", "LHR", "nyc", "par",
			"tyo", "jfk", "munich", "München", "Muenchen", "munchen", "Monaco di Baviera", "Londres", "東京", "東",
			"Москва", "Моск", "القاهرة", "서울", "Αθήνα", "sao paulo", "São Paulo", "SAO PAULO", "zurich", "Zürich",
			"zuerich", "İstanbul", "ıstanbul", "łódź", "lodz", "tromso", "Tromsø", "barcelna", "new yrok", "amstrdam",
			"frankfrut", "philidelphia", "lodnon", "japan", "Alemania", "españa", "spain", "united kingdom", "usa",
			"london gatwick", "gatwick london", "new york jfk", "paris cdg", "paris france", "san jose costa rica",
			"London (LON)", "London Gatwick (LGW)", "kyoto", "oxford", "St. John's", "saint louis", "st louis",
			"o'hare", "xi'an", "newyork", "losangeles", "heathrow airport", "aeropuerto barajas", "san", "new", "york",
			"paris", "valencia", "santiago", "birmingham", "sidney", "hong kong", "k", "é", "1", "zzzz", "qqqqqqqq");

	private ExampleWords() {
	}

}
