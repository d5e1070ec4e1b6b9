package ai.skyscout.flights.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import ai.skyscout.flights.ItineraryId;

/**
 * All that the address of results says: which search, how it is narrowed and ordered, how
 * much of it is shown and what is open. Handlers take it as an argument.
 *
 * @param search what was asked
 * @param wishes how it is narrowed and ordered
 * @param limit how many results are shown at most
 * @param open the itineraries whose details are shown
 */
record AskedResults(Search search, RefinementReader.Wishes wishes, int limit, Set<ItineraryId> open) {

	/** How many more results a step shows. */
	static final int STEP = 20;

	private static final int MOST_STEPS = 25;

	private static final int MOST_OPEN = 10;

	AskedResults {
		open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
	}

	static AskedResults of(Search search, Map<String, List<String>> parameters) {
		return new AskedResults(search, RefinementReader.read(parameters, search.query().slices().size()),
				limit(parameters.getOrDefault("show", List.of())), open(parameters.getOrDefault("open", List.of())));
	}

	private static int limit(List<String> values) {
		String shown = values.isEmpty() ? "" : Objects.requireNonNullElse(values.getFirst(), "");
		if (!shown.matches("[0-9]{1,3}")) {
			return STEP;
		}
		return Math.clamp(Math.ceilDiv(Integer.parseInt(shown), STEP), 1, MOST_STEPS) * STEP;
	}

	private static Set<ItineraryId> open(List<String> values) {
		return values.stream()
			.filter(Objects::nonNull)
			.flatMap((value) -> Arrays.stream(value.split(",", MOST_OPEN + 1)))
			.filter(ItineraryId::isValid)
			.limit(MOST_OPEN)
			.map(ItineraryId::new)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The same with the details of one itinerary shown or not. */
	AskedResults with(ItineraryId itinerary, boolean opened) {
		Set<ItineraryId> changed = new LinkedHashSet<>(this.open);
		if (opened) {
			changed.add(itinerary);
		}
		else {
			changed.remove(itinerary);
		}
		return new AskedResults(this.search, this.wishes, this.limit, changed);
	}

	/** The same, as this site writes it. */
	Address address() {
		Address address = this.search.address();
		for (Map.Entry<String, List<String>> wish : this.wishes.address().parameters().entrySet()) {
			address = address.with(wish.getKey(), wish.getValue());
		}
		return address.with("show", (this.limit > STEP) ? this.limit : "")
			.with("open", this.open.stream().map(ItineraryId::value).collect(Collectors.joining(",")));
	}

}
