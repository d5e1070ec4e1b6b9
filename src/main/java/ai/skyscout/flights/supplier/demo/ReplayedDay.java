package ai.skyscout.flights.supplier.demo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.flights.supplier.demo.connections.ConnectionQuery;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.fares.Quotes;

/**
 * The ways of a day that are the cheapest at one moment or another: those which are among
 * the cheapest at the first, the middle or the last moment asked for, and every nonstop
 * flight. Prices that were asked are remembered as long as the day is.
 */
final class ReplayedDay {

	private static final int CHEAPEST = 24;

	/** So many ways of a day are combined with those of another. */
	private static final int COMBINED = 48;

	private static final int MINUTES_OF_A_DAY = 1440;

	private final Market market;

	private final TripQuery query;

	private final int day;

	private final Connections ways;

	private final int[] candidates;

	private final SliceWriter slices;

	private final Map<Integer, Quotes> quotes = new HashMap<>();

	private final Map<Integer, int[]> orders = new HashMap<>();

	private final Map<Integer, int[]> combinations = new HashMap<>();

	private ReplayedDay(Market market, TripQuery query, int day, Connections ways, int[] candidates, Quotes any) {
		this.market = market;
		this.query = query;
		this.day = day;
		this.ways = ways;
		this.candidates = candidates;
		this.slices = new SliceWriter(market.timetable(), any);
	}

	static ReplayedDay of(Market market, TripQuery.Slice slice, ReplayQuestion question) {
		int first = DemoSupplier.minutes(question.moments().getFirst());
		int middle = DemoSupplier.minutes(question.moments().get(question.moments().size() / 2));
		int last = DemoSupplier.minutes(question.moments().getLast());
		int day = (int) slice.departure().toEpochDay();
		Connections ways = market.search()
			.search(new ConnectionQuery(numbers(market, slice.origins()), numbers(market, slice.destinations()), day,
					first + TripFinder.LAST_SALE));
		BitSet candidates = new BitSet(ways.size());
		TripQuery query = question.query();
		Quotes quotes = quote(market, ways, query, middle);
		addCheapest(candidates, quote(market, ways, query, first));
		addCheapest(candidates, quotes);
		addCheapest(candidates, quote(market, ways, query, last));
		for (int way = 0; way < ways.size(); way++) {
			if (ways.length(way) == 1) {
				candidates.set(way);
			}
		}
		return new ReplayedDay(market, query, day, ways, candidates.stream().toArray(), quotes);
	}

	private static int[] numbers(Market market, Iterable<AirportCode> codes) {
		BitSet numbers = new BitSet();
		for (AirportCode code : codes) {
			int number = market.timetable().network().find(code);
			if (number >= 0) {
				numbers.set(number);
			}
		}
		return numbers.stream().toArray();
	}

	private static Quotes quote(Market market, Connections ways, TripQuery query, int moment) {
		return market.fares().quote(ways, query.cabin(), query.passengers().seats(), moment);
	}

	private static void addCheapest(BitSet candidates, Quotes quotes) {
		long[] order = new long[quotes.ways().size()];
		for (int way = 0; way < order.length; way++) {
			order[way] = ordered(quotes.price(way), way);
		}
		Arrays.sort(order);
		for (int i = 0; i < Math.min(CHEAPEST, order.length) && order[i] != Long.MAX_VALUE; i++) {
			candidates.set(way(order[i]));
		}
		Shortlist best = Shortlist.of(quotes, COMBINED);
		for (int i = 0; i < best.size(); i++) {
			candidates.set(best.way(i));
		}
	}

	/** Sorts by price, those without one last. */
	private static long ordered(double price, int way) {
		return (price > 0) ? Math.round(price * 1000) << 24 | way : Long.MAX_VALUE;
	}

	private static int way(long ordered) {
		return (int) (ordered & 0xFFFFFF);
	}

	/** The price of a way for one adult, in euros. */
	double price(int way, int moment) {
		return quotes(moment).price(way);
	}

	/** Whether the day was on sale. */
	boolean isSold(int moment, int horizonDays) {
		int today = Math.floorDiv(moment, MINUTES_OF_A_DAY);
		return this.day <= today + horizonDays && this.day >= today - 1;
	}

	/**
	 * The cheapest ways at a moment.
	 */
	int[] cheapest(int moment, int most) {
		int[] order = this.orders.computeIfAbsent(moment, this::order);
		return (order.length > most) ? Arrays.copyOf(order, most) : order;
	}

	private int[] order(int moment) {
		Quotes quotes = quotes(moment);
		long[] order = new long[this.candidates.length];
		int size = 0;
		for (int way : this.candidates) {
			double price = isBookable(way, moment) ? quotes.price(way) : Double.NaN;
			if (price > 0) {
				order[size++] = ordered(price, way);
			}
		}
		order = Arrays.copyOf(order, size);
		Arrays.sort(order);
		return Arrays.stream(order).mapToInt(ReplayedDay::way).toArray();
	}

	/** Ways to go out and back by: those that a search would combine. */
	int[] combined(int moment) {
		return this.combinations.computeIfAbsent(moment, this::combine);
	}

	private int[] combine(int moment) {
		int[] byPrice = cheapest(moment, Integer.MAX_VALUE);
		if (byPrice.length == 0) {
			return byPrice;
		}
		Quotes quotes = quotes(moment);
		double hour = 9 + quotes.price(byPrice[0]) * 0.03;
		return Arrays.stream(byPrice)
			.mapToObj((way) -> ordered(quotes.price(way) + hour * this.ways.duration(way) / 60.0
					+ (this.ways.hasSelfTransfer(way) ? 15 + 0.08 * quotes.price(byPrice[0]) : 0), way))
			.sorted()
			.limit(COMBINED)
			.mapToInt(ReplayedDay::way)
			.toArray();
	}

	private boolean isBookable(int way, int moment) {
		return this.ways.departure(way) >= moment + TripFinder.LAST_SALE;
	}

	/** The ways without a stop that can be booked at a moment. */
	int[] nonstops(int moment) {
		return Arrays.stream(this.candidates)
			.filter((way) -> this.ways.length(way) == 1 && isBookable(way, moment))
			.toArray();
	}

	Quotes quotes(int moment) {
		return this.quotes.computeIfAbsent(moment, (each) -> quote(this.market, this.ways, this.query, each));
	}

	Connections ways() {
		return this.ways;
	}

	Slice slice(int way) {
		return this.slices.slice(way);
	}

}
