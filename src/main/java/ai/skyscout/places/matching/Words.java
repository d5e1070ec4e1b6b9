package ai.skyscout.places.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.skyscout.places.naming.AirportNames;
import ai.skyscout.places.naming.Folding;

/**
 * What somebody typed for a place, understood as far as that goes without knowing any.
 *
 * @param list the folded words, without those that every airport has in its name; the
 * last may be unfinished
 * @param codes airport or city codes, when it is written as nothing but codes or as the
 * label of a suggestion that ends in them; may be empty
 * @param title the folded words in front of the codes of a label; otherwise all of them
 */
public record Words(List<String> list, List<String> codes, String title) {

	private static final Pattern CODES = Pattern.compile("[A-Za-z]{3}(?:\\s*[,;/+]\\s*[A-Za-z]{3}){0,7}");

	private static final Pattern LABEL = Pattern.compile("(.*)\\((" + CODES + ")\\)\\s*");

	private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;/+]+");

	public Words {
		list = List.copyOf(list);
		codes = List.copyOf(codes);
	}

	static Words read(String typed) {
		String text = ((typed.length() <= Folding.LONGEST) ? typed : typed.substring(0, Folding.LONGEST)).strip();
		String title = text;
		List<String> codes = List.of();
		Matcher label = LABEL.matcher(text);
		if (label.matches()) {
			title = label.group(1);
			codes = codes(label.group(2));
		}
		else if (CODES.matcher(text).matches()) {
			codes = codes(text);
		}
		return new Words(significant(Folding.words(Folding.fold(text))), codes, Folding.fold(title));
	}

	boolean isEmpty() {
		return this.list.isEmpty();
	}

	String last() {
		return this.list.getLast();
	}

	public boolean isLast(int index) {
		return index == this.list.size() - 1;
	}

	private static List<String> codes(String text) {
		List<String> codes = new ArrayList<>(2);
		Collections.addAll(codes, BETWEEN_CODES.split(text.toUpperCase(Locale.ROOT)));
		return codes.stream().distinct().toList();
	}

	private static List<String> significant(List<String> words) {
		List<String> significant = words.stream().filter((word) -> !AirportNames.isGeneric(word)).toList();
		return significant.isEmpty() ? words : significant;
	}

}
