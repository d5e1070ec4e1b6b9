package ai.skyscout.core;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * What a traveller asks for: one to six slices in the order they are flown, who travels,
 * and in which cabin. Two queries that ask the same are equal and have the same
 * {@link #key()}.
 *
 * @param slices one for a one-way trip, two for a return or open-jaw trip, up to
 * {@link #MOST_SLICES}; departures never go back in time
 * @param passengers who travels
 * @param cabin the cabin that is wanted
 */
public record TripQuery(List<Slice> slices, Passengers passengers, Cabin cabin) {

	/** How many slices one trip may have. */
	public static final int MOST_SLICES = 6;

	/**
	 * Refuses trips that cannot be flown.
	 * @throws IllegalArgumentException if there is no slice or too many, or a slice
	 * departs before the one in front of it
	 */
	public TripQuery {
		slices = List.copyOf(slices);
		if (slices.isEmpty() || slices.size() > MOST_SLICES) {
			throw new IllegalArgumentException("A trip has 1 to " + MOST_SLICES + " slices, not " + slices.size());
		}
		for (int i = 1; i < slices.size(); i++) {
			if (slices.get(i).departure().isBefore(slices.get(i - 1).departure())) {
				throw new IllegalArgumentException("Slice " + (i + 1) + " departs before slice " + i);
			}
		}
	}

	public static TripQuery oneWay(AirportCode from, AirportCode to, LocalDate departure) {
		return new TripQuery(List.of(Slice.between(from, to, departure)), Passengers.ONE_ADULT, Cabin.ECONOMY);
	}

	public static TripQuery roundTrip(AirportCode from, AirportCode to, LocalDate departure, LocalDate comeBack) {
		return new TripQuery(List.of(Slice.between(from, to, departure), Slice.between(to, from, comeBack)),
				Passengers.ONE_ADULT, Cabin.ECONOMY);
	}

	/** Whether the trip goes somewhere and comes back the same way. */
	public boolean isRoundTrip() {
		return this.slices.size() == 2 && this.slices.get(0).origins().equals(this.slices.get(1).destinations())
				&& this.slices.get(0).destinations().equals(this.slices.get(1).origins());
	}

	public boolean isOneWay() {
		return this.slices.size() == 1;
	}

	/**
	 * The same question with every departure moved by some days; the lengths of the stays
	 * are kept.
	 */
	public TripQuery shiftedBy(int days) {
		return new TripQuery(this.slices.stream()
			.map((slice) -> new Slice(slice.origins(), slice.destinations(), slice.departure().plusDays(days)))
			.toList(), this.passengers, this.cabin);
	}

	/**
	 * A text that stands for the question: short for usual trips, stable over releases,
	 * free of anything personal. For cache keys and traces.
	 */
	public String key() {
		StringJoiner key = new StringJoiner("_");
		for (Slice slice : this.slices) {
			key.add(codes(slice.origins()) + "-" + codes(slice.destinations()) + "-" + slice.departure());
		}
		return key + "_" + this.passengers.adults() + "." + this.passengers.children() + "." + this.passengers.infants()
				+ "_" + this.cabin.slug();
	}

	private static String codes(SortedSet<AirportCode> airports) {
		StringJoiner codes = new StringJoiner(",");
		airports.forEach((airport) -> codes.add(airport.value()));
		return codes.toString();
	}

	/**
	 * One directional part of a trip: from any of some airports to any of others, leaving
	 * on a day of the origin's calendar.
	 *
	 * @param origins where it may start; at least one
	 * @param destinations where it may end; at least one, none of them an origin
	 * @param departure the local day of departure
	 */
	public record Slice(SortedSet<AirportCode> origins, SortedSet<AirportCode> destinations, LocalDate departure) {

		/**
		 * Copies the sets.
		 * @throws IllegalArgumentException if a set is empty or both hold the same
		 * airport
		 */
		public Slice {
			origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
			destinations = Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
			if (origins.isEmpty() || destinations.isEmpty()) {
				throw new IllegalArgumentException("A slice needs an origin and a destination");
			}
			for (AirportCode origin : origins) {
				if (destinations.contains(origin)) {
					throw new IllegalArgumentException(origin + " is both origin and destination");
				}
			}
		}

		public static Slice between(AirportCode from, AirportCode to, LocalDate departure) {
			return new Slice(new TreeSet<>(List.of(from)), new TreeSet<>(List.of(to)), departure);
		}

	}

}
