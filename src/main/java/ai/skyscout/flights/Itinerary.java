package ai.skyscout.flights;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Flights that make up a whole trip, one slice for each that was asked for. What they
 * cost is said by {@link Offer}s.
 *
 * @param id the same for the same flights
 * @param slices in the order they are flown
 */
public record Itinerary(ItineraryId id, List<Slice> slices) {

	public Itinerary {
		slices = List.copyOf(slices);
	}

	public static Itinerary of(List<Slice> slices) {
		return new Itinerary(ItineraryId.of(slices), slices);
	}

	public Stream<Segment> segments() {
		return this.slices.stream().flatMap((slice) -> slice.segments().stream());
	}

	public Stream<Layover> layovers() {
		return this.slices.stream().flatMap((slice) -> slice.layovers().stream());
	}

	/** Time under way, stays between the slices left out. */
	public Duration duration() {
		return this.slices.stream().map(Slice::duration).reduce(Duration.ZERO, Duration::plus);
	}

	/** The stops of the slice that has the most. */
	public int mostStops() {
		return this.slices.stream().mapToInt(Slice::stops).max().orElse(0);
	}

	public int totalStops() {
		return this.slices.stream().mapToInt(Slice::stops).sum();
	}

	/** Whose numbers it is sold under, in the order they are flown. */
	public Set<CarrierCode> marketingCarriers() {
		Set<CarrierCode> carriers = new LinkedHashSet<>();
		segments().forEach((segment) -> carriers.add(segment.marketingCarrier()));
		return carriers;
	}

	public boolean hasSelfTransfer() {
		return segments().anyMatch(Segment::separateTicket);
	}

	/** Greenhouse gases per traveller; null if unknown for a segment. */
	public @Nullable Integer co2eKilograms() {
		int sum = 0;
		for (Slice slice : this.slices) {
			Integer kilograms = slice.co2eKilograms();
			if (kilograms == null) {
				return null;
			}
			sum += kilograms;
		}
		return sum;
	}

}
