package ai.skyscout.flights.supplier.demo;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.demo.connections.BreadthFirstSearch;
import ai.skyscout.flights.supplier.demo.connections.ConnectionQuery;
import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.connections.SearchLimits;
import ai.skyscout.flights.supplier.demo.fares.Quotes;
import ai.skyscout.flights.supplier.demo.timetable.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the demo market on one thread, uncached, and prints what it finds: the time
 * and heap that the timetable takes, searches between random airports (better connected
 * ones come more often), and the same beside a plain breadth-first search.
 */
@TestMethodOrder(MethodName.class)
class ConnectionSearchBench {

	private static final int PAIRS = 1_000;

	private static final int WARM_UP = 2;

	private static final int COMPARED = 120;

	private static final int MOMENT = TestMarket.MOMENT;

	private static List<TripQuery> queries = List.of();

	@BeforeAll
	static void chooseQueries() {
		Random random = new Random(42);
		List<TripQuery> chosen = new ArrayList<>();
		while (chosen.size() < PAIRS) {
			AirportCode from = TestMarket.randomAirport(random);
			AirportCode to = TestMarket.randomAirport(random);
			if (!from.equals(to)) {
				LocalDate day = LocalDate.of(2026, 11, 25).plusDays(random.nextInt(310));
				chosen.add(TripQuery.oneWay(from, to, day));
			}
		}
		queries = chosen;
	}

	@Test
	void a_buildsTheTimetable() {
		long best = Long.MAX_VALUE;
		long first = 0;
		TestMarket.get();
		for (int i = 0; i < 4; i++) {
			long start = System.nanoTime();
			TestMarket.open();
			long took = System.nanoTime() - start;
			first = (i == 0) ? took : first;
			best = Math.min(best, took);
		}
		long before = usedHeap();
		Market market = TestMarket.open();
		long heap = usedHeap() - before;
		print("timetable: %,d flights on %,d routes (%,d links invented); built in %d ms (best %d ms); heap %.1f MB",
				market.timetable().flights(), market.timetable().routes(), market.timetable().inventedLinks(),
				first / 1_000_000, best / 1_000_000, heap / 1e6);
		assertThat(first).isLessThan(5_000_000_000L);
		assertThat(heap).isLessThan(300_000_000L);
	}

	@Test
	void b_searchesOneWay() {
		Market market = TestMarket.get();
		TripFinder finder = new TripFinder(market, 330);
		OfferWriter writer = new OfferWriter(market, new DemoMarket(), TestMarket.SEED);
		long[] connections = new long[PAIRS];
		long[] trips = new long[PAIRS];
		long[] offers = new long[PAIRS];
		long ways = 0;
		long itineraries = 0;
		int without = 0;
		for (int round = 0; round <= WARM_UP; round++) {
			ways = 0;
			itineraries = 0;
			without = 0;
			for (int i = 0; i < PAIRS; i++) {
				TripQuery query = queries.get(i);
				ConnectionQuery question = question(market, query);
				long start = System.nanoTime();
				ways += market.search().search(question).size();
				connections[i] = System.nanoTime() - start;
				start = System.nanoTime();
				Trips found = finder.find(query, MOMENT);
				trips[i] = System.nanoTime() - start;
				writer.write(found);
				offers[i] = System.nanoTime() - start;
				itineraries += found.trips().size();
				without += found.trips().isEmpty() ? 1 : 0;
			}
		}
		print("one-way over %,d pairs: %,d ways found, %,d itineraries offered on average; %d pairs without any", PAIRS,
				ways / PAIRS, itineraries / PAIRS, without);
		report("  connections only", connections);
		report("  and priced, chosen", trips);
		report("  and written as offers", offers);
		assertThat(percentile(offers, 50)).isLessThan(5);
		assertThat(percentile(offers, 99)).isLessThan(40);
	}

	@Test
	void c_searchesReturnTripsAndCalendars() {
		Market market = TestMarket.get();
		DemoSupplier supplier = TestSuppliers.market();
		long[] returns = new long[PAIRS];
		long[] calendars = new long[PAIRS];
		for (int round = 0; round <= 1; round++) {
			for (int i = 0; i < PAIRS; i++) {
				TripQuery query = queries.get(i);
				TripQuery.Slice slice = query.slices().getFirst();
				TripQuery there = TripQuery.roundTrip(slice.origins().first(), slice.destinations().first(),
						slice.departure(), slice.departure().plusDays(7));
				long start = System.nanoTime();
				TestSuppliers.offers(supplier, there);
				returns[i] = System.nanoTime() - start;
				start = System.nanoTime();
				supplier.calendar(query, DateWindow.around(slice.departure(), 3), TestSuppliers.soon());
				calendars[i] = System.nanoTime() - start;
			}
		}
		report("return trips, with offers", returns);
		report("calendar of 7 days, one-way", calendars);
		assertThat(percentile(returns, 50)).isLessThan(25);
		assertThat(percentile(calendars, 50)).isLessThan(40);
		assertThat(market).isNotNull();
	}

	@Test
	void d_comparesWithBreadthFirstSearch() {
		Market market = TestMarket.get();
		BreadthFirstSearch plain = new BreadthFirstSearch(market.timetable(), market.times());
		long ours = 0;
		long theirs = 0;
		int compared = 0;
		int asFast = 0;
		int asCheap = 0;
		int asGood = 0;
		double dearer = 0;
		long oursFound = 0;
		long theirsFound = 0;
		for (TripQuery query : queries.subList(0, COMPARED)) {
			ConnectionQuery question = question(market, query);
			long start = System.nanoTime();
			Connections found = market.search().search(question, SearchLimits.NORMAL);
			ours += System.nanoTime() - start;
			start = System.nanoTime();
			Connections all = plain.search(question, SearchLimits.NORMAL);
			theirs += System.nanoTime() - start;
			oursFound += found.size();
			theirsFound += all.size();
			assertThat(found.size() == 0).as(query.key()).isEqualTo(all.size() == 0);
			if (all.size() > 0) {
				compared++;
				asFast += (fastest(found) == fastest(all)) ? 1 : 0;
				int longest = fastest(all) * 11 / 5 + 360;
				double ratio = cheapest(market, found, longest) / cheapest(market, all, longest);
				asCheap += (ratio <= 1.01) ? 1 : 0;
				asGood += (best(market, found) <= best(market, all) * 1.01) ? 1 : 0;
				dearer += ratio - 1;
			}
		}
		print("beside breadth-first search over %d pairs (%d with an answer):", COMPARED, compared);
		print("  %.2f ms against %.2f ms a search: %.0f times as fast", ours / 1e6 / COMPARED, theirs / 1e6 / COMPARED,
				(double) theirs / ours);
		print("  %,d ways against %,d; the fastest is as fast in %d of %d, the best balance of price and time as good in %d, the cheapest as cheap in %d (within 1 %%; %.2f %% dearer on average)",
				oursFound, theirsFound, asFast, compared, asGood, asCheap, 100 * dearer / compared);
		assertThat(asFast).isEqualTo(compared);
	}

	private static int fastest(Connections ways) {
		int fastest = Integer.MAX_VALUE;
		for (int way = 0; way < ways.size(); way++) {
			fastest = Math.min(fastest, ways.duration(way));
		}
		return fastest;
	}

	/** Among ways that are not far slower than the fastest: nobody takes those. */
	private static double cheapest(Market market, Connections ways, int longest) {
		Quotes quotes = market.fares().quote(ways, Cabin.ECONOMY, 1, MOMENT);
		double cheapest = Double.MAX_VALUE;
		for (int way = 0; way < ways.size(); way++) {
			double price = (ways.duration(way) <= longest) ? quotes.price(way) : Double.NaN;
			cheapest = (price < cheapest) ? price : cheapest;
		}
		return cheapest;
	}

	/** The least sum of the price and of the time at 15 EUR an hour. */
	private static double best(Market market, Connections ways) {
		Quotes quotes = market.fares().quote(ways, Cabin.ECONOMY, 1, MOMENT);
		double best = Double.MAX_VALUE;
		for (int way = 0; way < ways.size(); way++) {
			double cost = quotes.price(way) + ways.duration(way) / 4.0;
			best = (cost < best) ? cost : best;
		}
		return best;
	}

	private static ConnectionQuery question(Market market, TripQuery query) {
		Network network = market.timetable().network();
		TripQuery.Slice slice = query.slices().getFirst();
		return new ConnectionQuery(new int[] { network.find(slice.origins().first()) },
				new int[] { network.find(slice.destinations().first()) }, (int) slice.departure().toEpochDay(),
				MOMENT + 60);
	}

	private static void report(String what, long[] nanos) {
		print("%-30s p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms", what, percentile(nanos, 50), percentile(nanos, 95),
				percentile(nanos, 99), percentile(nanos, 100));
	}

	private static double percentile(long[] nanos, int percent) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
	}

	private static long usedHeap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static void print(String format, Object... values) {
		// The figures are what a benchmark is for; the build shows them as they come.
		System.out.println(String.format(Locale.ROOT, format, values));
	}

}
