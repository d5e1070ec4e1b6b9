package ai.skyscout.routes;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.prices.NonstopFlight;
import org.jspecify.annotations.Nullable;

/**
 * How often an airline flies without a stop.
 *
 * @param airline its name
 * @param carrier its code
 * @param flightsAWeek on how many weekdays each of its flights was seen, summed up: there
 * may be more that nobody has looked at
 * @param first the earliest departure; null if no time is known
 * @param last the latest departure; null if no time is known
 * @param quickest how long its quickest flight takes; null if unknown
 * @param airports the pairs of airports it flies between, such as {@code LHR–JFK}
 */
record Nonstop(String airline, CarrierCode carrier, int flightsAWeek, @Nullable LocalTime first,
		@Nullable LocalTime last, @Nullable Duration quickest, List<String> airports) {

	/** One for each airline, the most frequent first. */
	static List<Nonstop> of(List<NonstopFlight> flights, Airlines airlines) {
		Map<CarrierCode, List<NonstopFlight>> byCarrier = flights.stream()
			.collect(Collectors.groupingBy(NonstopFlight::carrier, TreeMap::new, Collectors.toList()));
		List<Nonstop> nonstops = new ArrayList<>();
		byCarrier.forEach((carrier,
				of) -> nonstops.add(new Nonstop(airlines.nameOf(carrier), carrier,
						of.stream().mapToInt((flight) -> flight.weekdays().size()).sum(),
						times(of).stream().min(Comparator.naturalOrder()).orElse(null),
						times(of).stream().max(Comparator.naturalOrder()).orElse(null), quickest(of),
						of.stream()
							.map((flight) -> flight.route().origin() + "–" + flight.route().destination())
							.distinct()
							.sorted()
							.toList())));
		nonstops.sort(Comparator.comparingInt(Nonstop::flightsAWeek).reversed());
		return List.copyOf(nonstops);
	}

	private static List<LocalTime> times(List<NonstopFlight> flights) {
		return flights.stream().flatMap((flight) -> Stream.ofNullable(flight.departureTime())).toList();
	}

	/** How long the quickest of some flights takes; null if it is unknown of all. */
	static @Nullable Duration quickest(List<NonstopFlight> flights) {
		return flights.stream()
			.flatMap((flight) -> Stream.ofNullable(flight.minutes()))
			.min(Comparator.naturalOrder())
			.map(Duration::ofMinutes)
			.orElse(null);
	}

}
