package ai.skyscout.flights.supplier.demo.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.skyscout.flights.Airline;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.supplier.demo.timetable.Carrier.LongHaul;

/**
 * The carriers of the timetable, numbered from 0, and which of them protect connections
 * between each other.
 */
public final class Carriers {

	/** Share of pairs of full-service carriers outside alliances that are partners. */
	private static final double PARTNERS = 0.3;

	/** Carriers that sell single flights only and connect not even their own. */
	private static final Set<String> POINT_TO_POINT = Set.of("FR", "U2", "W4", "W6", "W9", "LS", "G4", "TO", "HV",
			"V7");

	private final List<Carrier> carriers;

	private final Map<CarrierCode, Integer> numbers = new HashMap<>();

	private final boolean[] together;

	/**
	 * @param airlines all airlines
	 * @param longHaul how much each flies between continents; not at all if it is absent
	 */
	public Carriers(List<Airline> airlines, Map<CarrierCode, LongHaul> longHaul) {
		List<Carrier> list = new ArrayList<>();
		for (Airline airline : airlines) {
			this.numbers.put(airline.code(), list.size());
			list.add(new Carrier(list.size(), airline, longHaul.getOrDefault(airline.code(), LongHaul.NONE)));
		}
		this.carriers = List.copyOf(list);
		this.together = new boolean[list.size() * list.size()];
		for (Carrier one : list) {
			for (Carrier other : list) {
				this.together[one.number() * list.size() + other.number()] = areTogether(one, other);
			}
		}
	}

	public int size() {
		return this.carriers.size();
	}

	public Carrier get(int number) {
		return this.carriers.get(number);
	}

	/** The number of a carrier; −1 if it is not known. */
	public int find(CarrierCode code) {
		return this.numbers.getOrDefault(code, -1);
	}

	public List<Carrier> list() {
		return this.carriers;
	}

	/**
	 * Whether both sell one ticket over their flights, so that a missed connection is
	 * their worry: the same carrier, the same alliance, or partners.
	 */
	public boolean protect(int one, int other) {
		return this.together[one * this.carriers.size() + other];
	}

	private static boolean areTogether(Carrier one, Carrier other) {
		if (one.number() == other.number()) {
			return !POINT_TO_POINT.contains(one.code());
		}
		if (one.lowCost() || other.lowCost()) {
			return false;
		}
		if (one.airline().alliance() != null && one.airline().alliance() == other.airline().alliance()) {
			return true;
		}
		if (one.airline().alliance() != null && other.airline().alliance() != null) {
			return false;
		}
		long pair = one.key() + other.key();
		return Chance.unit(Chance.mix(pair)) < PARTNERS;
	}

}
