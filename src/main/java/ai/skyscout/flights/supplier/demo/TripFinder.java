package ai.skyscout.flights.supplier.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.demo.connections.ConnectionQuery;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.fares.Quotes;
import ai.skyscout.flights.supplier.demo.timetable.Network;

/**
 * Finds trips of one to six slices: the ways of each slice, then the combinations worth
 * offering, slice after slice, keeping the best so far.
 */
final class TripFinder {

	/** Nobody boards a flight that leaves sooner, in minutes. */
	static final int LAST_SALE = 60;

	/** The least time between two slices, in minutes. */
	static final int STAY = 90;

	private static final int MOST_ONE_WAY = 250;

	private static final int MOST_TOGETHER = 200;

	/** How many ways of a slice are combined with others: of two, of more. */
	private static final int WAYS_OF_TWO = 48;

	private static final int WAYS_OF_MANY = 16;

	/** The same way stands in so many trips at most. */
	private static final int SAME_WAY = 14;

	private final Market market;

	private final int horizonDays;

	TripFinder(Market market, int horizonDays) {
		this.market = market;
		this.horizonDays = horizonDays;
	}

	/**
	 * Finds trips.
	 * @param moment when it is asked, in minutes since 1970
	 */
	Trips find(TripQuery query, int moment) {
		int count = query.slices().size();
		int size = (count == 1) ? MOST_ONE_WAY : (count == 2) ? WAYS_OF_TWO : WAYS_OF_MANY;
		List<Shortlist> slices = new ArrayList<>(count);
		for (TripQuery.Slice slice : query.slices()) {
			slices.add(shortlist(slice, query, moment, size));
		}
		return new Trips(query, moment, slices, combine(slices));
	}

	/**
	 * The price of the cheapest trip for one adult, in euros; not a number if there is no
	 * trip.
	 */
	double cheapest(TripQuery query, int moment) {
		if (query.isOneWay()) {
			Quotes quotes = quote(query.slices().getFirst(), query, moment);
			double cheapest = Double.NaN;
			for (int way = 0; way < quotes.ways().size(); way++) {
				double price = quotes.price(way);
				cheapest = (price >= cheapest) ? cheapest : Double.isNaN(price) ? cheapest : price;
			}
			return cheapest;
		}
		return find(query, moment).trips().stream().mapToDouble(Trip::price).min().orElse(Double.NaN);
	}

	private Shortlist shortlist(TripQuery.Slice slice, TripQuery query, int moment, int size) {
		return Shortlist.of(quote(slice, query, moment), size);
	}

	private Quotes quote(TripQuery.Slice slice, TripQuery query, int moment) {
		Connections ways = this.market.search()
			.search(new ConnectionQuery(numbers(slice.origins()), numbers(slice.destinations()), day(slice, moment),
					moment + LAST_SALE));
		return this.market.fares().quote(ways, query.cabin(), query.passengers().seats(), moment);
	}

	/** Beyond the horizon no day has flights. */
	private int day(TripQuery.Slice slice, int moment) {
		long day = slice.departure().toEpochDay();
		long today = Math.floorDiv(moment, 1440);
		return (day > today + this.horizonDays || day < today - 1) ? ConnectionQuery.NO_DAY : (int) day;
	}

	private int[] numbers(Collection<AirportCode> codes) {
		Network network = this.market.timetable().network();
		return codes.stream().mapToInt(network::find).filter((number) -> number >= 0).toArray();
	}

	private List<Trip> combine(List<Shortlist> slices) {
		List<Trip> trips = new ArrayList<>();
		Shortlist first = slices.getFirst();
		for (int i = 0; i < first.size(); i++) {
			trips.add(new Trip(new int[] { first.way(i) }, 1, first.price(first.way(i))));
		}
		for (int i = 1; i < slices.size(); i++) {
			trips = extend(trips, slices.subList(0, i + 1));
		}
		return trips;
	}

	private List<Trip> extend(List<Trip> trips, List<Shortlist> slices) {
		int place = slices.size() - 1;
		Shortlist before = slices.get(place - 1);
		Shortlist next = slices.getLast();
		List<Candidate> candidates = new ArrayList<>();
		for (Trip trip : trips) {
			int arrival = before.ways().arrival(trip.ways()[place - 1]);
			for (int i = 0; i < next.size(); i++) {
				int way = next.way(i);
				if (next.ways().departure(way) >= arrival + STAY) {
					candidates.add(candidate(trip, way, slices));
				}
			}
		}
		candidates.sort(Comparator.comparingDouble(Candidate::cost));
		return choose(candidates, place, next.size());
	}

	private Candidate candidate(Trip trip, int way, List<Shortlist> slices) {
		int[] ways = new int[slices.size()];
		System.arraycopy(trip.ways(), 0, ways, 0, ways.length - 1);
		ways[ways.length - 1] = way;
		double factor = together(ways, slices);
		double sum = 0;
		int minutes = 0;
		for (int i = 0; i < ways.length; i++) {
			sum += slices.get(i).price(ways[i]);
			minutes += slices.get(i).ways().duration(ways[i]);
		}
		double price = sum * factor;
		boolean ofOneCarrier = slices.getLast().quotes().mainCarrier(way) == slices.get(slices.size() - 2)
			.quotes()
			.mainCarrier(ways[ways.length - 2]);
		return new Candidate(new Trip(ways, factor, price), price * (1 + 0.0004 * minutes) + 0.15 * minutes,
				ofOneCarrier);
	}

	private double together(int[] ways, List<Shortlist> slices) {
		return new JointBooking(this.market, slices.stream().map(Shortlist::quotes).toList()).factor(ways);
	}

	/**
	 * Good trips which do not all hang on the same few ways: the best trip of every way
	 * on one airline's ticket, the best of every way with any other, then the best of
	 * all.
	 */
	private static List<Trip> choose(List<Candidate> candidates, int place, int choices) {
		int most = Math.max(SAME_WAY, 2 * MOST_TOGETHER / Math.max(1, choices));
		Set<Trip> chosen = new LinkedHashSet<>();
		chooseBestOfEveryWay(candidates.stream().filter(Candidate::ofOneCarrier).toList(), place, chosen);
		chooseBestOfEveryWay(candidates, place, chosen);
		Map<Integer, Integer> before = new HashMap<>();
		Map<Integer, Integer> next = new HashMap<>();
		for (Candidate candidate : candidates) {
			int[] ways = candidate.trip().ways();
			if (chosen.size() < MOST_TOGETHER && before.merge(ways[place - 1], 1, Integer::sum) <= most
					&& next.merge(ways[place], 1, Integer::sum) <= most) {
				chosen.add(candidate.trip());
			}
		}
		return List.copyOf(chosen);
	}

	private static void chooseBestOfEveryWay(List<Candidate> candidates, int place, Set<Trip> chosen) {
		Set<Integer> before = new HashSet<>();
		Set<Integer> next = new HashSet<>();
		for (Candidate candidate : candidates) {
			int[] ways = candidate.trip().ways();
			boolean isNewBefore = before.add(ways[place - 1]);
			boolean isNewNext = next.add(ways[place]);
			if ((isNewBefore || isNewNext) && chosen.size() < MOST_TOGETHER) {
				chosen.add(candidate.trip());
			}
		}
	}

	private record Candidate(Trip trip, double cost, boolean ofOneCarrier) {
	}

}
