package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.search.FoundItinerary;

import static ai.skyscout.flights.OfferBuilder.offer;

/**
 * As many itineraries as wanted, each with three fares, the same for the same seed.
 */
public final class ManyItineraries {

	private static final List<String> CARRIERS = List.of("BA", "VS", "AA", "AF", "KL", "LH", "UA", "EI", "FR");

	private static final List<String> STOPS = List.of("DUB", "KEF", "BOS", "AMS", "CDG", "FRA", "MAD");

	private ManyItineraries() {
	}

	public static List<FoundItinerary> random(int count, long seed) {
		Random random = new Random(seed);
		Map<ItineraryId, FoundItinerary> found = new LinkedHashMap<>();
		while (found.size() < count) {
			List<Offer> fares = fares(random);
			found.putIfAbsent(fares.getFirst().itinerary().id(),
					new FoundItinerary(fares.getFirst().itinerary(), fares));
		}
		return List.copyOf(found.values());
	}

	public static List<Offer> offers(int itineraries, long seed) {
		return random(itineraries, seed).stream().flatMap((found) -> found.offers().stream()).toList();
	}

	private static List<Offer> fares(Random random) {
		int stops = Math.min(2, random.nextInt(4));
		String carrier = CARRIERS.get(random.nextInt(CARRIERS.size()));
		int flight = 1 + random.nextInt(9000);
		LocalDateTime departure = LocalDateTime.parse("2027-02-10T00:00").plusMinutes(5L * random.nextInt(280));
		Duration layover = Duration.ofMinutes(35 + 5L * random.nextInt(100));
		String[] via = random.ints(0, STOPS.size()).distinct().limit(stops).mapToObj(STOPS::get).toArray(String[]::new);
		boolean separate = random.nextInt(10) == 0;
		int price = 25_000 + random.nextInt(70_000) + ((stops == 0) ? 15_000 : 0);
		Integer co2e = (random.nextInt(12) == 0) ? null : 300 + 60 * stops + random.nextInt(120);
		List<Offer> fares = new ArrayList<>();
		for (int bags = 0; bags <= 2; bags++) {
			OfferBuilder fare = offer().carrier(carrier)
				.flight(flight)
				.departing(departure.toString())
				.via(via)
				.layovers(layover)
				.taking(Duration.ofMinutes(450L + 240L * stops).plus(layover.multipliedBy(stops)))
				.co2e(co2e)
				.brand(List.of("Light", "Standard", "Flex").get(bags))
				.bags(bags)
				.price((price + 4_000 * bags) / 100 + "." + (price % 90 + 10) + " EUR");
			fares.add((separate ? fare.onSeparateTickets() : fare).build());
		}
		return fares;
	}

}
