package ai.skyscout.flights.supplier.demo.timetable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the timetable: decides for every pair of airports who flies it, how often, when
 * and with what. The same input always gives the same timetable.
 */
public final class TimetableBuilder {

	/** Winter time of the north; schedules are laid out on its clock differences. */
	private static final Instant CLOCKS = Instant.parse("2026-01-15T12:00:00Z");

	private static final int EVERY_DAY = 0x7F;

	private static final int SATURDAY = 1 << 5;

	private static final int MOST_DEPARTURES = 16;

	/** A carrier that has so many flies no more than daily; numbers end at 9999. */
	private static final int MANY_FLIGHTS = 7500;

	private final Network network;

	private final Carriers carriers;

	private final AirportPairs pairs;

	private final long seed;

	private final CarrierChoice choice;

	private final Traffic traffic;

	private final BlockTimes blockTimes;

	private final DepartureTimes departureTimes;

	private final RegionalOperators regional = new RegionalOperators();

	private final int[] flightsOf;

	private final WorldLinks links;

	private final FlightTable flights = new FlightTable(160_000);

	public TimetableBuilder(Network network, Carriers carriers, AirportPairs pairs, long seed) {
		this.network = network;
		this.carriers = carriers;
		this.flightsOf = new int[carriers.size()];
		this.traffic = new Traffic(network);
		this.links = new WorldLinks(network);
		this.pairs = this.links.extend(pairs, this.traffic);
		this.seed = seed;
		this.choice = new CarrierChoice(network, carriers);
		this.blockTimes = new BlockTimes(network);
		this.departureTimes = new DepartureTimes(network);
	}

	public Timetable build() {
		int[] clocks = clocks();
		int[] firstFlight = new int[this.pairs.size() + 1];
		for (int route = 0; route < this.pairs.size(); route++) {
			firstFlight[route] = this.flights.size;
			addFlights(route, clocks);
			sortByDeparture(firstFlight[route]);
		}
		firstFlight[this.pairs.size()] = this.flights.size;
		FlightNumbers numbers = new FlightNumbers(this.carriers, this.flights, this.pairs, firstFlight);
		numbers.assign();
		numbers.assignPartners(this.choice);
		return new Timetable(this.network, this.carriers, this.pairs, firstFlight,
				this.flights.trimmed(this.regional.codes()), this.links.invented());
	}

	private int[] clocks() {
		int[] clocks = new int[this.network.size()];
		for (int i = 0; i < clocks.length; i++) {
			clocks[i] = this.network.zone(i).getRules().getOffset(CLOCKS).getTotalSeconds() / 60;
		}
		return clocks;
	}

	private void addFlights(int route, int[] clocks) {
		int from = this.pairs.origins()[route];
		int to = this.pairs.destinations()[route];
		int low = Math.min(from, to);
		int high = Math.max(from, to);
		double miles = this.pairs.miles()[route];
		double total = this.traffic.flightsPerDay(low, high, miles);
		if (this.links.isGateway(from) || this.links.isGateway(to)) {
			total = Math.max(1, total);
		}
		for (CarrierChoice.Share share : this.choice.choose(low, high, miles, total)) {
			Carrier carrier = share.carrier();
			double daily = total * share.weight();
			long pair = Chance.mix(this.seed, this.network.key(from, to), carrier.key());
			AircraftType type = Fleets.choose(carrier, miles, daily * typicalSeats(miles), pair);
			int block = this.blockTimes.minutes(from, to, miles, type);
			int weekly = Math.clamp(Math.round(daily * 7), (total > 0.9) ? 7 : 3, 7 * MOST_DEPARTURES);
			weekly = (this.flightsOf[carrier.number()] > MANY_FLIGHTS) ? 7 : weekly;
			int departures = (weekly + 6) / 7;
			this.flightsOf[carrier.number()] += departures;
			long chance = Chance.mix(pair, this.network.key(from));
			int[] minutes = this.departureTimes.spread(carrier, from, to, block, clocks[to] - clocks[from],
					this.choice.isHub(from, carrier.number()), this.choice.isHub(to, carrier.number()), departures,
					chance);
			byte operator = this.regional.choose(carrier, type, pair);
			int thin = departures - 1 - (int) (Chance.unit(chance) * departures);
			for (int i = 0; i < departures; i++) {
				int days = (i == thin) ? someDays(weekly - 7 * (departures - 1), chance) : EVERY_DAY;
				if (departures >= 5 && Chance.unit(Chance.mix(chance, i, 3)) < 0.25) {
					days &= ~SATURDAY;
				}
				int flight = this.flights.add(minutes[i], block, carrier.number(), type.ordinal(), days);
				this.flights.operator[flight] = operator;
			}
		}
	}

	private static double typicalSeats(double miles) {
		return (miles > 2600) ? 280 : (miles > 500) ? 160 : 90;
	}

	/** So many days of a week, as far apart as can be. */
	private static int someDays(int count, long chance) {
		int days = 0;
		int first = (int) (Chance.unit(Chance.mix(chance, 9)) * 7);
		for (int i = 0; i < count; i++) {
			days |= 1 << ((first + i * 7 / count) % 7);
		}
		return days;
	}

	private void sortByDeparture(int start) {
		List<Integer> order = new ArrayList<>();
		for (int i = start; i < this.flights.size; i++) {
			order.add(i);
		}
		order.sort((one, other) -> Short.compare(this.flights.departure[one], this.flights.departure[other]));
		FlightTable before = copy(start);
		for (int i = 0; i < order.size(); i++) {
			int from = order.get(i) - start;
			this.flights.departure[start + i] = before.departure[from];
			this.flights.block[start + i] = before.block[from];
			this.flights.carrier[start + i] = before.carrier[from];
			this.flights.aircraft[start + i] = before.aircraft[from];
			this.flights.days[start + i] = before.days[from];
			this.flights.operator[start + i] = before.operator[from];
		}
	}

	private FlightTable copy(int start) {
		FlightTable copy = new FlightTable(0);
		copy.departure = Arrays.copyOfRange(this.flights.departure, start, this.flights.size);
		copy.block = Arrays.copyOfRange(this.flights.block, start, this.flights.size);
		copy.carrier = Arrays.copyOfRange(this.flights.carrier, start, this.flights.size);
		copy.aircraft = Arrays.copyOfRange(this.flights.aircraft, start, this.flights.size);
		copy.days = Arrays.copyOfRange(this.flights.days, start, this.flights.size);
		copy.operator = Arrays.copyOfRange(this.flights.operator, start, this.flights.size);
		return copy;
	}

}
