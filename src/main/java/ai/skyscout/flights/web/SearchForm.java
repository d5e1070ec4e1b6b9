package ai.skyscout.flights.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.skyscout.core.TripQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A search as it was typed, right or wrong, so that it can be shown again.
 *
 * @param trip the shape of the trip
 * @param legs from one to six, as many as were filled in
 * @param comeBack the day of the return
 * @param adults how many
 * @param children how many
 * @param infants how many
 * @param cabin the slug of a cabin
 * @param nearby kilometres around both ends; empty for none
 * @param currency as asked for; empty for the usual
 */
record SearchForm(Trip trip, List<Leg> legs, String comeBack, String adults, String children, String infants,
		String cabin, String nearby, String currency) {

	/** What is kept of a value that was typed. */
	private static final int LONGEST = 120;

	private static final Pattern SLICE = Pattern.compile("([A-Za-z,]{3,80})-([A-Za-z,]{3,80})-(\\S{1,20})");

	SearchForm {
		legs = List.copyOf(legs);
	}

	static SearchForm blank(String currency) {
		return new SearchForm(Trip.RETURN, List.of(Leg.BLANK), "", "1", "0", "0", "economy", "", currency);
	}

	static SearchForm of(MultiValueMap<String, String> parameters) {
		List<Leg> legs = legs(parameters);
		String comeBack = first(parameters, "return", "");
		Trip trip = Trip.findBySlug(first(parameters, "trip", "")).orElseGet(() -> guess(legs, comeBack));
		return new SearchForm(trip, legs, comeBack, first(parameters, "adults", "1"),
				first(parameters, "children", "0"), first(parameters, "infants", "0"),
				first(parameters, "cabin", "economy"), first(parameters, "nearby", ""),
				first(parameters, "currency", ""));
	}

	private static Trip guess(List<Leg> legs, String comeBack) {
		if (legs.size() > 1) {
			return Trip.MULTI;
		}
		return comeBack.isEmpty() ? Trip.ONEWAY : Trip.RETURN;
	}

	private static List<Leg> legs(Map<String, List<String>> parameters) {
		List<Leg> legs = new ArrayList<>();
		for (String slice : parameters.getOrDefault("slice", List.of())) {
			Matcher parts = SLICE.matcher(clean(slice));
			legs.add(parts.matches() ? new Leg(parts.group(1), parts.group(2), parts.group(3))
					: new Leg(clean(slice), "", ""));
			if (legs.size() > TripQuery.MOST_SLICES) {
				break;
			}
		}
		if (legs.isEmpty()) {
			List<String> from = parameters.getOrDefault("from", List.of());
			List<String> to = parameters.getOrDefault("to", List.of());
			List<String> depart = parameters.getOrDefault("depart", List.of());
			int rows = Math.min(TripQuery.MOST_SLICES, Math.max(from.size(), Math.max(to.size(), depart.size())));
			for (int i = 0; i < rows; i++) {
				Leg leg = new Leg(valueAt(from, i), valueAt(to, i), valueAt(depart, i));
				if (i == 0 || !leg.isBlank()) {
					legs.add(leg);
				}
			}
		}
		return legs.isEmpty() ? List.of(Leg.BLANK) : legs;
	}

	private static String valueAt(List<String> values, int index) {
		return (index < values.size()) ? clean(values.get(index)) : "";
	}

	private static String first(Map<String, List<String>> parameters, String name, String fallback) {
		List<String> values = parameters.getOrDefault(name, List.of());
		String value = values.isEmpty() ? "" : clean(values.getFirst());
		return value.isEmpty() ? fallback : value;
	}

	private static String clean(@Nullable String value) {
		if (value == null) {
			return "";
		}
		String visible = value.codePoints()
			.limit(LONGEST)
			.map((c) -> Character.isISOControl(c) ? ' ' : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return visible.strip();
	}

	/** Whether nothing was asked at all. */
	public boolean isBlank() {
		return this.legs.stream().allMatch(Leg::isBlank) && this.comeBack.isEmpty();
	}

	/** The row of the form at an index; blank where nothing was typed. */
	public Leg leg(int index) {
		return (index < this.legs.size()) ? this.legs.get(index) : Leg.BLANK;
	}

	/** The legs that belong to the trip: rows of a multi-city trip are void in others. */
	public List<Leg> askedLegs() {
		return (this.trip == Trip.MULTI) ? this.legs : this.legs.subList(0, 1);
	}

	/** The same form with other words for an end of a leg. */
	public SearchForm withEnd(int leg, boolean from, String words) {
		List<Leg> changed = new ArrayList<>(this.legs);
		Leg old = changed.get(leg);
		changed.set(leg, from ? new Leg(words, old.to(), old.depart()) : new Leg(old.from(), words, old.depart()));
		return new SearchForm(this.trip, changed, this.comeBack, this.adults, this.children, this.infants, this.cabin,
				this.nearby, this.currency);
	}

	/** Where this form leads when it is sent. */
	public Address address() {
		return Address.empty()
			.with("trip", this.trip.slug())
			.with("from", askedLegs().stream().map(Leg::from).toList())
			.with("to", askedLegs().stream().map(Leg::to).toList())
			.with("depart", askedLegs().stream().map(Leg::depart).toList())
			.with("return", (this.trip == Trip.RETURN) ? this.comeBack : "")
			.with("adults", this.adults)
			.with("children", this.children)
			.with("infants", this.infants)
			.with("cabin", this.cabin)
			.with("nearby", this.nearby)
			.with("currency", this.currency);
	}

	/**
	 * One row of the form.
	 *
	 * @param from words for where it starts
	 * @param to words for where it ends
	 * @param depart words for the day
	 */
	record Leg(String from, String to, String depart) {

		static final Leg BLANK = new Leg("", "", "");

		public boolean isBlank() {
			return this.from.isEmpty() && this.to.isEmpty() && this.depart.isEmpty();
		}

	}

}
