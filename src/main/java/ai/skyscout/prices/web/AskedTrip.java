package ai.skyscout.prices.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A one-way or return trip as an address of a search asks for it.
 *
 * @param ends from where to where
 * @param dates when; null where an address may leave that open
 * @param cabin the cabin
 * @param wishes what else the address of a search says, by name: who travels, airports
 * near by, the currency
 */
record AskedTrip(Ends ends, @Nullable TripDates dates, Cabin cabin, Map<String, String> wishes) {

	private static final List<String> WISHES = List.of("adults", "children", "infants", "nearby", "currency");

	private static final int WIDEST_NEARBY_KILOMETRES = 300;

	/** Nothing was seen before. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	/** Nobody sells later days yet. */
	private static final int DAYS_AHEAD = 366;

	AskedTrip {
		wishes = Map.copyOf(wishes);
	}

	/**
	 * Understands the parameters of a search.
	 * @param today the day in UTC, from which on dates can be too far ahead
	 * @return empty if they cannot be understood or are no simple trip
	 */
	static Optional<AskedTrip> read(String from, String to, Map<String, String> parameters, EndsReader ends,
			Locale locale, LocalDate today) {
		Optional<Cabin> cabin = Cabin.findBySlug(parameters.getOrDefault("cabin", Cabin.ECONOMY.slug()));
		String nearby = parameters.getOrDefault("nearby", "0");
		if (cabin.isEmpty() || !nearby.matches("[0-9]{1,3}") || Integer.parseInt(nearby) > WIDEST_NEARBY_KILOMETRES) {
			return Optional.empty();
		}
		Map<String, String> wishes = new HashMap<>();
		for (String name : WISHES) {
			String value = parameters.getOrDefault(name, "");
			if (value.matches("[A-Za-z0-9]{1,4}")) {
				wishes.put(name, value);
			}
		}
		try {
			TripDates dates = dates(parameters.getOrDefault("depart", ""), parameters.getOrDefault("return", ""),
					new DateWindow(FIRST_DAY, today.plusDays(DAYS_AHEAD)));
			return ends.read(from, to, Integer.parseInt(nearby), locale)
				.map((found) -> new AskedTrip(found, dates, cabin.get(), wishes));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable TripDates dates(String departure, String comeBack, DateWindow conceivable) {
		if (departure.isEmpty()) {
			if (!comeBack.isEmpty()) {
				throw new IllegalArgumentException("Returns on " + comeBack + " without a departure");
			}
			return null;
		}
		return new TripDates(day(departure, conceivable), comeBack.isEmpty() ? null : day(comeBack, conceivable));
	}

	private static LocalDate day(String text, DateWindow conceivable) {
		LocalDate day = LocalDate.parse(text);
		if (!conceivable.contains(day)) {
			throw new IllegalArgumentException(day + " is not within " + conceivable);
		}
		return day;
	}

	AskedTrip on(TripDates dates) {
		return new AskedTrip(this.ends, dates, this.cabin, this.wishes);
	}

	/** The question of one adult. */
	TripQuery query(TripDates dates) {
		List<TripQuery.Slice> slices = new ArrayList<>();
		slices.add(new TripQuery.Slice(this.ends.market().origins(), this.ends.market().destinations(),
				dates.departure()));
		LocalDate comeBack = dates.comeBack();
		if (comeBack != null) {
			slices.add(new TripQuery.Slice(this.ends.market().destinations(), this.ends.market().origins(), comeBack));
		}
		return new TripQuery(slices, Passengers.ONE_ADULT, this.cabin);
	}

	/** Where these flights are searched, such as {@code /search?from=LON&to=NYC&…}. */
	public String search() {
		return at("/search", true);
	}

	/** The calendar around these dates. */
	public String calendar() {
		return at("/search/calendar", true);
	}

	/** What these flights usually cost. */
	public String panel() {
		return at("/prices/" + this.ends.codes() + "/panel", false);
	}

	private String at(String path, boolean placesInQuery) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (placesInQuery) {
			address.queryParam("from", this.ends.from().address()).queryParam("to", this.ends.to().address());
		}
		TripDates on = this.dates;
		if (on != null) {
			address.queryParam("depart", on.departure());
			if (on.comeBack() != null) {
				address.queryParam("return", on.comeBack());
			}
		}
		for (String name : WISHES) {
			if (name.equals("nearby") && this.cabin != Cabin.ECONOMY) {
				address.queryParam("cabin", this.cabin.slug());
			}
			String value = this.wishes.get(name);
			if (value != null) {
				address.queryParam(name, UriUtils.encode(value, "UTF-8"));
			}
		}
		return address.build().toUriString();
	}

}
