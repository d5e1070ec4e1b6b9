package ai.skyscout.flights.supplier.demo.timetable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

import ai.skyscout.core.AirportCode;

/**
 * Invents the links that bring any two airports of the world within three flights of each
 * other. The real network does so for half of them: from a village to a village of
 * another continent takes four or five flights, and many airports have no pair at all.
 * <p>
 * Great airports in all parts of the world are gateways. An airport without a link to any
 * of them gets one to the nearest; two gateways that are no farther apart than an
 * aircraft flies are linked if somebody needs it; and where both do not suffice, as
 * between antipodes, an airport gets a link to another gateway, one that is near and
 * leads to much of what is missing. Whatever touches a gateway is flown every day.
 */
final class WorldLinks {

	private static final List<String> GATEWAYS = List.of("ATL", "ORD", "DFW", "DEN", "LAX", "SEA", "JFK", "ANC", "YYZ",
			"YVR", "MEX", "PTY", "BOG", "LIM", "GRU", "LHR", "CDG", "FRA", "AMS", "OSL", "IST", "DME", "OVB", "DXB",
			"ADD", "JNB", "DEL", "SIN", "MNL", "PEK", "CAN", "URC", "HND", "ICN", "GUM", "SYD", "BNE", "AKL", "NAN");

	/** What the type with the longest range flies, in miles. */
	private static final int LONGEST = 10_000;

	/** A gateway so many miles away has to lead to twice as much as one at hand. */
	private static final double FAR = 1500;

	/** A gateway abroad counts as that many miles farther away. */
	private static final int ABROAD = 700;

	private static final int NONE = -1;

	private final Network network;

	private final int[] gateways;

	private final BitSet isGateway = new BitSet();

	private final Reach reach;

	private final AirportPairs.Builder pairs = new AirportPairs.Builder();

	/** So many links were made up, each flown in both directions. */
	private int invented;

	WorldLinks(Network network) {
		this.network = network;
		this.gateways = GATEWAYS.stream()
			.mapToInt((code) -> network.find(new AirportCode(code)))
			.filter((airport) -> airport >= 0)
			.toArray();
		Arrays.stream(this.gateways).forEach(this.isGateway::set);
		this.reach = new Reach(network.size());
	}

	boolean isGateway(int airport) {
		return this.isGateway.get(airport);
	}

	int invented() {
		return this.invented;
	}

	/**
	 * Adds links to the pairs that there are, so that every airport is near any other.
	 */
	AirportPairs extend(AirportPairs known, Traffic traffic) {
		for (int i = 0; i < known.size(); i++) {
			int from = known.origins()[i];
			int to = known.destinations()[i];
			int miles = known.miles()[i];
			this.pairs.add(from, to, miles);
			if (isGateway(from) || isGateway(to) || traffic.isDaily(Math.min(from, to), Math.max(from, to), miles)) {
				this.reach.link(from, to);
			}
		}
		linkToNearestGateway();
		this.reach.count();
		joinGateways();
		this.reach.count();
		linkToOtherGateways();
		return this.pairs.build();
	}

	private void linkToNearestGateway() {
		for (int airport = 0; airport < this.network.size(); airport++) {
			int from = airport;
			if (isGateway(airport)
					|| Arrays.stream(this.gateways).anyMatch((gateway) -> this.reach.isLinked(from, gateway))) {
				continue;
			}
			int nearest = NONE;
			double nearestMiles = Double.MAX_VALUE;
			for (int gateway : this.gateways) {
				double miles = this.network.miles(airport, gateway) + (isAbroad(airport, gateway) ? ABROAD : 0);
				if (miles < nearestMiles && mayInvent(airport, gateway)) {
					nearest = gateway;
					nearestMiles = miles;
				}
			}
			if (nearest != NONE) {
				this.reach.link(airport, nearest);
				add(airport, nearest);
			}
		}
	}

	/**
	 * Adds the link that helps most as long as any helps. What a link brings hardly ever
	 * grows while others are added, so that only the first in line has to be looked at
	 * again.
	 */
	private void joinGateways() {
		Queue<Join> line = new PriorityQueue<>();
		for (int one : this.gateways) {
			for (int other : this.gateways) {
				if (one < other && mayInvent(one, other)) {
					line.add(new Join(one, other, this.reach.gainBetween(one, other)));
				}
			}
		}
		for (Join first = line.poll(); first != null && first.gain > 0; first = line.poll()) {
			Join now = new Join(first.one, first.other, this.reach.gainBetween(first.one, first.other));
			Join next = line.peek();
			if (next != null && now.gain < next.gain) {
				line.add(now);
			}
			else if (now.gain > 0) {
				this.reach.join(now.one, now.other);
				add(now.one, now.other);
			}
		}
	}

	/** Helps the airport that is worst off as long as any is. */
	private void linkToOtherGateways() {
		int airport = this.reach.farthestOff();
		while (this.reach.beyond(airport) > 0) {
			int best = NONE;
			double most = 0;
			for (int gateway : this.gateways) {
				double far = this.network.miles(airport, gateway) / FAR;
				double gain = mayInvent(airport, gateway) ? this.reach.gain(airport, gateway) / (1 + far * far) : 0;
				if (gain > most) {
					most = gain;
					best = gateway;
				}
			}
			if (best == NONE) {
				return;
			}
			this.reach.extend(airport, best);
			add(airport, best);
			airport = this.reach.farthestOff();
		}
	}

	private boolean mayInvent(int airport, int gateway) {
		return airport != gateway && !this.reach.isLinked(airport, gateway)
				&& this.network.miles(airport, gateway) <= LONGEST
				&& !Territories.isSkyClosed(this.network.country(airport), this.network.country(gateway))
				&& Arrays.stream(this.network.neighbours(airport)).noneMatch((each) -> each == gateway);
	}

	private boolean isAbroad(int one, int other) {
		return !Territories.stateOf(this.network.country(one)).equals(Territories.stateOf(this.network.country(other)));
	}

	private void add(int one, int other) {
		int miles = Math.max(15, (int) Math.round(this.network.miles(one, other)));
		this.pairs.add(one, other, miles);
		this.pairs.add(other, one, miles);
		this.invented++;
	}

	/** A link between gateways and how many pairs of airports it brings within reach. */
	private record Join(int one, int other, int gain) implements Comparable<Join> {

		private static final Comparator<Join> BEST_FIRST = Comparator.comparingInt(Join::gain)
			.reversed()
			.thenComparingInt(Join::one)
			.thenComparingInt(Join::other);

		@Override
		public int compareTo(Join join) {
			return BEST_FIRST.compare(this, join);
		}

	}

}
