package ai.skyscout.flights.supplier.demo.timetable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every flight a number that no other flight of its carrier has: long routes get
 * the low ones, the way out an odd one and the way back the even one after it. Flights
 * that a partner sells too get one from the top of the partner's range.
 */
final class FlightNumbers {

	private static final int HIGHEST = 9999;

	/** How many of the flights that could be sold by a partner are. */
	private static final double SHARED = 0.55;

	private final Carriers carriers;

	private final FlightTable flights;

	private final AirportPairs pairs;

	private final int[] firstFlight;

	/** The next free odd number from the bottom, and the next free one from the top. */
	private final int[] next;

	private final int[] last;

	FlightNumbers(Carriers carriers, FlightTable flights, AirportPairs pairs, int[] firstFlight) {
		this.carriers = carriers;
		this.flights = flights;
		this.pairs = pairs;
		this.firstFlight = firstFlight;
		this.next = new int[carriers.size()];
		this.last = new int[carriers.size()];
		Arrays.fill(this.next, 1);
		Arrays.fill(this.last, HIGHEST);
	}

	void assign() {
		Map<Long, Integer> routes = HashMap.newHashMap(this.pairs.size());
		long[] order = new long[this.pairs.size()];
		for (int route = 0; route < order.length; route++) {
			routes.put(key(this.pairs.origins()[route], this.pairs.destinations()[route]), route);
			order[route] = ((long) (20_000 - this.pairs.miles()[route]) << 32) | route;
		}
		Arrays.sort(order);
		for (long each : order) {
			int route = (int) each;
			int from = this.pairs.origins()[route];
			int to = this.pairs.destinations()[route];
			Integer back = routes.get(key(to, from));
			if (back == null || from < to) {
				assign(route, (back != null) ? back : -1);
			}
		}
	}

	private void assign(int route, int back) {
		int[] start = new int[this.carriers.size()];
		number(route, start, 0);
		if (back >= 0) {
			number(back, start, 1);
		}
	}

	/**
	 * Numbers the flights of one direction.
	 * @param start the number after the carriers' first on this pair; 0 while unset
	 */
	private void number(int route, int[] start, int even) {
		int[] count = new int[this.carriers.size()];
		for (int flight = this.firstFlight[route]; flight < this.firstFlight[route + 1]; flight++) {
			int carrier = this.flights.carrier[flight];
			if (start[carrier] == 0) {
				start[carrier] = this.next[carrier];
			}
			int number = start[carrier] + even + 2 * count[carrier]++;
			if (number > this.last[carrier]) {
				throw new IllegalStateException(this.carriers.get(carrier).code() + " has more flights than numbers");
			}
			this.flights.number[flight] = (short) number;
			this.next[carrier] = Math.max(this.next[carrier], number + 2 - even);
		}
	}

	void assignPartners(CarrierChoice choice) {
		for (int route = 0; route < this.pairs.size(); route++) {
			for (int flight = this.firstFlight[route]; flight < this.firstFlight[route + 1]; flight++) {
				int carrier = this.flights.carrier[flight];
				int partner = partner(choice, carrier, route);
				if (partner >= 0 && this.last[partner] - this.next[partner] > 1 && Chance.unit(
						Chance.mix(this.carriers.get(carrier).key(), this.flights.number[flight], partner)) < SHARED) {
					this.flights.partner[flight] = (short) partner;
					this.flights.partnerNumber[flight] = (short) this.last[partner]--;
				}
			}
		}
	}

	private int partner(CarrierChoice choice, int carrier, int route) {
		for (Carrier other : this.carriers.list()) {
			boolean allied = other.number() != carrier && other.airline().alliance() != null
					&& other.airline().alliance() == this.carriers.get(carrier).airline().alliance();
			if (allied && (choice.isHub(this.pairs.origins()[route], other.number())
					|| choice.isHub(this.pairs.destinations()[route], other.number()))) {
				return other.number();
			}
		}
		return -1;
	}

	private static long key(int origin, int destination) {
		return ((long) origin << 32) | destination;
	}

}
