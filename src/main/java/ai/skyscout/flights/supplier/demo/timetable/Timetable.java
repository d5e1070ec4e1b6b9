package ai.skyscout.flights.supplier.demo.timetable;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;

import ai.skyscout.flights.CarrierCode;

/**
 * The flights of every week, kept as numbers in arrays: a route is an airport pair in one
 * direction, routes lie together by origin, and the flights of a route lie together in
 * the order of their departure. A flight leaves at the same local time on its days of the
 * week. Moments are minutes since 1970 in UTC.
 */
public final class Timetable {

	private final Network network;

	private final Carriers carriers;

	private final ZoneOffsets offsets;

	private final FlightTable flights;

	private final int[] firstRoute;

	private final int[] origins;

	private final int[] destinations;

	private final int[] miles;

	private final int[] firstFlight;

	private final int[] firstIncoming;

	private final int[] incoming;

	private final short[] shortestBlock;

	private final byte[] carriersOn;

	private final boolean[] border;

	private final int[][] byNumber;

	private final long[] carrierKeys;

	private final int inventedLinks;

	Timetable(Network network, Carriers carriers, AirportPairs pairs, int[] firstFlight, FlightTable flights,
			int inventedLinks) {
		this.network = network;
		this.carriers = carriers;
		this.offsets = new ZoneOffsets(network);
		this.flights = flights;
		this.inventedLinks = inventedLinks;
		this.origins = pairs.origins();
		this.destinations = pairs.destinations();
		this.miles = pairs.miles();
		this.firstFlight = firstFlight;
		int routes = pairs.size();
		this.firstRoute = starts(this.origins, network.size());
		this.firstIncoming = starts(this.destinations, network.size());
		this.incoming = new int[routes];
		this.shortestBlock = new short[routes];
		this.carriersOn = new byte[routes];
		this.border = new boolean[routes];
		int[] next = this.firstIncoming.clone();
		for (int route = 0; route < routes; route++) {
			this.incoming[next[this.destinations[route]]++] = route;
			this.border[route] = !Territories.withoutBorder(network.country(this.origins[route]),
					network.country(this.destinations[route]));
			summarise(route);
		}
		this.byNumber = numberIndex();
		this.carrierKeys = carriers.list().stream().mapToLong(Carrier::key).toArray();
	}

	private static int[] starts(int[] airports, int size) {
		int[] starts = new int[size + 1];
		for (int airport : airports) {
			starts[airport + 1]++;
		}
		for (int i = 0; i < size; i++) {
			starts[i + 1] += starts[i];
		}
		return starts;
	}

	private void summarise(int route) {
		short shortest = Short.MAX_VALUE;
		int count = 0;
		for (int flight = this.firstFlight[route]; flight < this.firstFlight[route + 1]; flight++) {
			shortest = (short) Math.min(shortest, this.flights.block[flight]);
			boolean seen = false;
			for (int before = this.firstFlight[route]; before < flight; before++) {
				seen |= this.flights.carrier[before] == this.flights.carrier[flight];
			}
			count += seen ? 0 : 1;
		}
		this.shortestBlock[route] = shortest;
		this.carriersOn[route] = (byte) count;
	}

	private int[][] numberIndex() {
		int[] highest = new int[this.carriers.size()];
		for (int flight = 0; flight < this.flights.size; flight++) {
			int carrier = this.flights.carrier[flight];
			highest[carrier] = Math.max(highest[carrier], this.flights.number[flight]);
		}
		int[][] index = new int[highest.length][];
		for (int carrier = 0; carrier < highest.length; carrier++) {
			index[carrier] = new int[highest[carrier] + 1];
			Arrays.fill(index[carrier], -1);
		}
		for (int flight = 0; flight < this.flights.size; flight++) {
			index[this.flights.carrier[flight]][this.flights.number[flight]] = flight;
		}
		return index;
	}

	public Network network() {
		return this.network;
	}

	public Carriers carriers() {
		return this.carriers;
	}

	public int routes() {
		return this.origins.length;
	}

	/** How many pairs of airports were linked so that the whole world hangs together. */
	public int inventedLinks() {
		return this.inventedLinks;
	}

	/** How many flights there are, each with its own number and days of the week. */
	public int flights() {
		return this.flights.size;
	}

	/** The first of an airport's routes; they end before {@link #endOfRoutes}. */
	public int firstRoute(int origin) {
		return this.firstRoute[origin];
	}

	public int endOfRoutes(int origin) {
		return this.firstRoute[origin + 1];
	}

	/** How many routes end at an airport. */
	public int incomingCount(int destination) {
		return this.firstIncoming[destination + 1] - this.firstIncoming[destination];
	}

	/** A route that ends at an airport. */
	public int incomingRoute(int destination, int index) {
		return this.incoming[this.firstIncoming[destination] + index];
	}

	/** The route between two airports; −1 if nobody flies it. */
	public int findRoute(int origin, int destination) {
		int found = Arrays.binarySearch(this.destinations, this.firstRoute[origin], this.firstRoute[origin + 1],
				destination);
		return (found >= 0) ? found : -1;
	}

	public int origin(int route) {
		return this.origins[route];
	}

	public int destination(int route) {
		return this.destinations[route];
	}

	public int miles(int route) {
		return this.miles[route];
	}

	/** Whether passports are checked on the way. */
	public boolean crossesBorder(int route) {
		return this.border[route];
	}

	/** How many carriers compete on the route. */
	public int carriersOn(int route) {
		return this.carriersOn[route];
	}

	/** Minutes of the fastest flight on the route, gate to gate. */
	public int shortestBlock(int route) {
		return this.shortestBlock[route];
	}

	/** The first of a route's flights; they end before {@link #endOfFlights}. */
	public int firstFlight(int route) {
		return this.firstFlight[route];
	}

	public int endOfFlights(int route) {
		return this.firstFlight[route + 1];
	}

	public int route(int flight) {
		int low = 0;
		int high = this.origins.length - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.firstFlight[middle] <= flight) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** The flight of a carrier's number; −1 if there is none. */
	public int findFlight(int carrier, int number) {
		return (number >= 0 && number < this.byNumber[carrier].length) ? this.byNumber[carrier][number] : -1;
	}

	/** Whether it flies on a day of its origin's calendar. */
	public boolean flies(int flight, int epochDay) {
		return (this.flights.days[flight] & (1 << Math.floorMod(epochDay + 3, 7))) != 0;
	}

	/** The days of the week, the lowest bit for Monday. */
	public int days(int flight) {
		return this.flights.days[flight];
	}

	/** When it leaves on a local day of its origin. */
	public int departure(int origin, int flight, int epochDay) {
		return this.offsets.moment(origin, epochDay, this.flights.departure[flight]);
	}

	/** The local minute of the day at which it leaves. */
	public int departureMinute(int flight) {
		return this.flights.departure[flight];
	}

	/** Minutes from gate to gate. */
	public int block(int flight) {
		return this.flights.block[flight];
	}

	public int carrier(int flight) {
		return this.flights.carrier[flight];
	}

	/** What chance knows a flight by: its designator. */
	public long key(int flight) {
		return Chance.mix(this.carrierKeys[this.flights.carrier[flight]], this.flights.number[flight]);
	}

	public int number(int flight) {
		return this.flights.number[flight];
	}

	public AircraftType aircraft(int flight) {
		return AircraftType.of(this.flights.aircraft[flight]);
	}

	/** Who flies it: its carrier, or another on its behalf. */
	public CarrierCode operator(int flight) {
		return this.flights.operator(flight, this.carriers);
	}

	/** The carrier that sells it under a number of its own besides; −1 if none does. */
	public int partner(int flight) {
		return this.flights.partner[flight];
	}

	public int partnerNumber(int flight) {
		return this.flights.partnerNumber[flight];
	}

	/** The local day at an airport at a moment, give or take a clock change. */
	public int localDay(int airport, int moment) {
		return this.offsets.localDay(airport, moment);
	}

	/** A moment as an airport's clock shows it. */
	public ZonedDateTime timeAt(int airport, int moment) {
		return Instant.ofEpochSecond(moment * 60L).atZone(this.network.zone(airport));
	}

}
