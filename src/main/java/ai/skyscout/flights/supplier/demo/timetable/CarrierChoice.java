package ai.skyscout.flights.supplier.demo.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import ai.skyscout.flights.supplier.demo.timetable.Carrier.LongHaul;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who flies a pair of airports: carriers with a hub at either end that have the
 * rights and the aircraft for it; where there is none, the carrier of either country, or
 * in the end any, whose main hub lies nearest.
 */
final class CarrierChoice {

	/** The longest sector in miles of a carrier that does not fly long-haul. */
	private static final double SHORT_HAUL = 2800;

	/** Carriers that mostly fly holiday-makers have many bases with few flights each. */
	private static final Set<String> LEISURE = Set.of("DE", "BY", "TB", "OR", "X3", "4Y", "XQ", "TO", "HV", "XR", "LF",
			"SS", "TX", "BF", "SY", "G4", "QS", "OG", "8D", "DK", "6B", "NO", "E4", "SM");

	/** Carriers without small aircraft, and the shortest sector that they fly. */
	private static final Set<String> WIDE_BODIES_ONLY = Set.of("VS", "N0", "Z0", "BF", "SS", "TX", "D7", "XJ", "ZG",
			"B0");

	private static final double WIDE_BODIES_FROM = 1900;

	private static final int MOST_CARRIERS = 6;

	private final Network network;

	private final Carriers carriers;

	private final List<List<Base>> basesAt;

	private final int[] mainHubs;

	CarrierChoice(Network network, Carriers carriers) {
		this.network = network;
		this.carriers = carriers;
		this.basesAt = new ArrayList<>();
		for (int i = 0; i < network.size(); i++) {
			this.basesAt.add(new ArrayList<>(0));
		}
		this.mainHubs = new int[carriers.size()];
		for (Carrier carrier : carriers.list()) {
			this.mainHubs[carrier.number()] = -1;
			for (int i = carrier.airline().hubs().size() - 1; i >= 0; i--) {
				int hub = network.find(carrier.airline().hubs().get(i));
				if (hub >= 0) {
					this.basesAt.get(hub).add(new Base(carrier, i));
					this.mainHubs[carrier.number()] = hub;
				}
			}
		}
	}

	/** Whether the airport is a hub of the carrier. */
	boolean isHub(int airport, int carrier) {
		for (Base base : this.basesAt.get(airport)) {
			if (base.carrier.number() == carrier) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Who flies between two airports, with their shares of the traffic, the biggest
	 * first; never empty.
	 * @param flights how many flights a day there are each way
	 */
	List<Share> choose(int a, int b, double miles, double flights) {
		List<Share> shares = new ArrayList<>();
		collect(a, b, miles, shares);
		collect(b, a, miles, shares);
		if (shares.isEmpty()) {
			return List.of(new Share(nearest(a, b, miles), 1));
		}
		shares.sort(Comparator.comparingDouble(Share::weight).reversed());
		int wanted = Math.clamp((int) (1 + Math.log(1 + flights / 1.6) / Math.log(2)), 1, MOST_CARRIERS);
		List<Share> chosen = shares.subList(0, Math.min(wanted, shares.size()));
		double sum = chosen.stream().mapToDouble(Share::weight).sum();
		return chosen.stream().map((share) -> new Share(share.carrier(), share.weight() / sum)).toList();
	}

	private void collect(int hub, int other, double miles, List<Share> shares) {
		for (Base base : this.basesAt.get(hub)) {
			Carrier carrier = base.carrier;
			if (!mayFly(carrier, hub, other) || !canFly(carrier, miles)) {
				continue;
			}
			double weight = weight(base, hub, other, miles);
			int known = indexOf(shares, carrier);
			if (known >= 0) {
				shares.set(known, new Share(carrier, shares.get(known).weight() + weight));
			}
			else {
				shares.add(new Share(carrier, weight));
			}
		}
	}

	private double weight(Base base, int hub, int other, double miles) {
		Carrier carrier = base.carrier;
		double weight = 1 / (1 + 0.25 * base.place);
		if (carrier.lowCost()) {
			weight *= (miles < 1500) ? 0.8 : 0.45;
		}
		if (LEISURE.contains(carrier.code())) {
			weight *= 0.3;
		}
		if (miles > SHORT_HAUL && (base.place > 3 || carrier.longHaul() == LongHaul.SOME)) {
			weight *= 0.4;
		}
		if (carrier.home().equals(Territories.stateOf(this.network.country(other)))) {
			weight *= 1.3;
		}
		if (carrier.airline().alliance() != null && hasAlly(other, carrier)) {
			weight *= 1.35;
		}
		long pair = this.network.key(hub, other);
		return weight * Chance.between(0.6, 1.4, Chance.mix(pair, carrier.key()));
	}

	private boolean hasAlly(int airport, Carrier carrier) {
		for (Base base : this.basesAt.get(airport)) {
			if (base.carrier.number() != carrier.number()
					&& base.carrier.airline().alliance() == carrier.airline().alliance()) {
				return true;
			}
		}
		return false;
	}

	private static int indexOf(List<Share> shares, Carrier carrier) {
		for (int i = 0; i < shares.size(); i++) {
			if (shares.get(i).carrier().number() == carrier.number()) {
				return i;
			}
		}
		return -1;
	}

	private boolean canFly(Carrier carrier, double miles) {
		if (miles < WIDE_BODIES_FROM && WIDE_BODIES_ONLY.contains(carrier.code())) {
			return false;
		}
		return carrier.longHaul() != LongHaul.NONE || miles <= SHORT_HAUL;
	}

	private boolean mayFly(Carrier carrier, int hub, int other) {
		String one = Territories.stateOf(this.network.country(hub));
		String two = Territories.stateOf(this.network.country(other));
		boolean open = Territories.isOpenSky(carrier.home()) && Territories.isOpenSky(one)
				&& Territories.isOpenSky(two);
		if (one.equals(two)) {
			return carrier.home().equals(one) || open;
		}
		return carrier.home().equals(one) || carrier.home().equals(two) || open;
	}

	private Carrier nearest(int a, int b, double miles) {
		Carrier nearest = nearest(a, b, (carrier) -> mayFly(carrier, a, b) && canFly(carrier, miles));
		if (nearest == null) {
			nearest = nearest(a, b, (carrier) -> canFly(carrier, miles));
		}
		return (nearest != null) ? nearest : this.carriers.get(0);
	}

	private @Nullable Carrier nearest(int a, int b, Predicate<Carrier> condition) {
		Carrier nearest = null;
		double nearestMiles = Double.MAX_VALUE;
		for (Carrier carrier : this.carriers.list()) {
			int hub = this.mainHubs[carrier.number()];
			if (hub < 0 || !condition.test(carrier)) {
				continue;
			}
			double miles = Math.min(this.network.miles(hub, a), this.network.miles(hub, b));
			if (miles < nearestMiles) {
				nearest = carrier;
				nearestMiles = miles;
			}
		}
		return nearest;
	}

	/**
	 * A carrier and its part of the flights between two airports.
	 *
	 * @param weight between 0 and 1 once chosen
	 */
	record Share(Carrier carrier, double weight) {
	}

	private record Base(Carrier carrier, int place) {
	}

}
