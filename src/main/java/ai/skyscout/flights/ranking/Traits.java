package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.flights.Airline;
import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.Alliance;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.Layover;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.search.FoundItinerary;
import org.jspecify.annotations.Nullable;

/**
 * What filters, facets and orders look at in an itinerary, worked out once.
 *
 * @param index its place in what was found
 * @param found the itinerary with its offers
 * @param stops of the slice that has the most; 2 stands for two and more
 * @param totalStops of all slices
 * @param minutes under way, all slices together
 * @param longestSlice the duration of the longest slice
 * @param sellers whose numbers it is sold under
 * @param carriers who sell or operate any of it
 * @param alliances of the sellers; empty unless each seller is a member of one
 * @param slices when each slice departs and arrives by local clocks
 * @param layovers all of them, in order
 * @param via the airports of the layovers
 * @param shortestLayover null if there is none
 * @param longestLayover null if there is none
 * @param selfTransfer whether it is sold on separate tickets
 * @param co2eKilograms per traveller; null if unknown
 * @param departure of the first slice, in seconds of the epoch
 */
record Traits(int index, FoundItinerary found, int stops, int totalStops, int minutes, Duration longestSlice,
		Set<CarrierCode> sellers, Set<CarrierCode> carriers, Set<Alliance> alliances, List<Times> slices,
		List<Layover> layovers, Set<AirportCode> via, @Nullable Duration shortestLayover,
		@Nullable Duration longestLayover, boolean selfTransfer, @Nullable Integer co2eKilograms, long departure) {

	private static final int TWO_AND_MORE = 2;

	static Traits of(int index, FoundItinerary found, Airlines airlines) {
		Itinerary itinerary = found.itinerary();
		Set<CarrierCode> sellers = itinerary.marketingCarriers();
		Set<CarrierCode> carriers = new LinkedHashSet<>(sellers);
		itinerary.segments().map(Segment::operatingCarrier).forEach(carriers::add);
		List<Layover> layovers = itinerary.layovers().toList();
		Set<AirportCode> via = new LinkedHashSet<>();
		Duration shortest = null;
		Duration longest = null;
		for (Layover layover : layovers) {
			via.add(layover.arrivalAirport());
			via.add(layover.departureAirport());
			Duration wait = layover.duration();
			shortest = (shortest == null || wait.compareTo(shortest) < 0) ? wait : shortest;
			longest = (longest == null || wait.compareTo(longest) > 0) ? wait : longest;
		}
		return new Traits(index, found, Math.min(itinerary.mostStops(), TWO_AND_MORE), itinerary.totalStops(),
				(int) itinerary.duration().toMinutes(), longestSlice(itinerary), sellers, carriers,
				alliances(sellers, airlines), itinerary.slices().stream().map(Times::of).toList(), layovers, via,
				shortest, longest, itinerary.hasSelfTransfer(), itinerary.co2eKilograms(),
				itinerary.slices().getFirst().departure().toEpochSecond());
	}

	private static Duration longestSlice(Itinerary itinerary) {
		Duration longest = Duration.ZERO;
		for (Slice slice : itinerary.slices()) {
			longest = (slice.duration().compareTo(longest) > 0) ? slice.duration() : longest;
		}
		return longest;
	}

	private static Set<Alliance> alliances(Set<CarrierCode> sellers, Airlines airlines) {
		Set<Alliance> alliances = EnumSet.noneOf(Alliance.class);
		for (CarrierCode seller : sellers) {
			Optional<Alliance> alliance = airlines.find(seller).map(Airline::alliance);
			if (alliance.isEmpty()) {
				return EnumSet.noneOf(Alliance.class);
			}
			alliances.add(alliance.get());
		}
		return alliances;
	}

	/** The most comfortable cabin that any of it is flown in. */
	Cabin bestCabin() {
		return this.found.itinerary()
			.segments()
			.map(Segment::cabin)
			.max(Comparator.naturalOrder())
			.orElse(Cabin.ECONOMY);
	}

	/**
	 * When a slice departs and arrives by local clocks.
	 */
	record Times(LocalTime departure, LocalTime arrival) {

		static Times of(Slice slice) {
			return new Times(slice.departure().toLocalTime(), slice.arrival().toLocalTime());
		}

	}

}
