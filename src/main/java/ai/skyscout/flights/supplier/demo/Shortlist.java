package ai.skyscout.flights.supplier.demo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import ai.skyscout.flights.supplier.demo.connections.Connections;
import ai.skyscout.flights.supplier.demo.fares.Quotes;

/**
 * The ways of one slice that are worth offering, the best balance of price and time
 * first: every nonstop flight, the cheapest and the fastest way, and good ways over many
 * stops and through the whole day rather than many alike.
 */
final class Shortlist {

	/** So many ways over the same airports, and over them within three hours. */
	private static final int SAME_PATH = 8;

	private static final int SAME_PATH_AND_TIME = 2;

	private static final int TIME = 180;

	/** So many nonstop flights of each carrier come before everything else. */
	private static final int SAME_CARRIER = 4;

	private final Quotes quotes;

	private final Connections ways;

	private final double[] prices;

	private final int[] chosen;

	private Shortlist(Quotes quotes, double[] prices, int[] chosen) {
		this.quotes = quotes;
		this.ways = quotes.ways();
		this.prices = prices;
		this.chosen = chosen;
	}

	/**
	 * Chooses the best ways.
	 * @param size how many at most
	 */
	static Shortlist of(Quotes quotes, int size) {
		Connections ways = quotes.ways();
		double[] prices = new double[ways.size()];
		int fastest = Integer.MAX_VALUE;
		double cheapest = Double.MAX_VALUE;
		for (int way = 0; way < prices.length; way++) {
			prices[way] = quotes.price(way);
			if (prices[way] > 0) {
				fastest = Math.min(fastest, ways.duration(way));
				cheapest = Math.min(cheapest, prices[way]);
			}
		}
		long[] order = order(ways, prices, fastest, cheapest);
		return new Shortlist(quotes, prices, choose(quotes, prices, order, size, fastest, cheapest));
	}

	/** Bookable ways that are not far too slow, by what they cost in money and time. */
	private static long[] order(Connections ways, double[] prices, int fastest, double cheapest) {
		double hour = 9 + cheapest * 0.03;
		int longest = fastest * 11 / 5 + 360;
		long[] order = new long[prices.length];
		int size = 0;
		for (int way = 0; way < prices.length; way++) {
			int duration = ways.duration(way);
			if (!(prices[way] > 0) || (duration > longest && prices[way] > cheapest * 1.05)) {
				continue;
			}
			double cost = prices[way] + hour * duration / 60.0 + (ways.hasSelfTransfer(way) ? 15 + 0.08 * cheapest : 0);
			order[size++] = (long) (cost * 100) << 24 | way;
		}
		order = Arrays.copyOf(order, size);
		Arrays.sort(order);
		return order;
	}

	private static int[] choose(Quotes quotes, double[] prices, long[] order, int size, int fastest, double cheapest) {
		BitSet taken = new BitSet(order.length);
		int left = Math.min(size, order.length);
		left -= takeFavourites(quotes, order, taken, left / 2);
		Connections ways = quotes.ways();
		Map<Integer, Integer> alike = HashMap.newHashMap(256);
		for (int i = 0; i < order.length && left > 0; i++) {
			int way = way(order[i]);
			boolean keep = ways.length(way) == 1 || prices[way] == cheapest || ways.duration(way) == fastest;
			if (!keep) {
				int path = path(ways, way);
				int atTime = path * 31 + 1 + ways.departure(way) / TIME;
				keep = alike.merge(atTime, 1, Integer::sum) <= SAME_PATH_AND_TIME
						&& alike.merge(path, 1, Integer::sum) <= SAME_PATH;
			}
			if (keep && !taken.get(i)) {
				taken.set(i);
				left--;
			}
		}
		return taken.stream().map((i) -> way(order[i])).toArray();
	}

	/**
	 * Takes what somebody will look for though others are cheaper: the best nonstop
	 * flights of each carrier.
	 */
	private static int takeFavourites(Quotes quotes, long[] order, BitSet taken, int most) {
		Map<Integer, Integer> ofCarrier = HashMap.newHashMap(64);
		int count = 0;
		for (int i = 0; i < order.length && count < most; i++) {
			int way = way(order[i]);
			if (quotes.ways().length(way) == 1
					&& ofCarrier.merge(quotes.mainCarrier(way), 1, Integer::sum) <= SAME_CARRIER) {
				taken.set(i);
				count++;
			}
		}
		return count;
	}

	private static int way(long ordered) {
		return (int) (ordered & 0xFFFFFF);
	}

	/** Ways over the same airports have the same number. */
	private static int path(Connections ways, int way) {
		int path = 17;
		for (int i = 0; i < ways.length(way); i++) {
			path = path * 65_537 + ways.legs().route(ways.leg(way, i));
		}
		return path & 0x7FFF_FFE0;
	}

	int size() {
		return this.chosen.length;
	}

	/** A way, the best first. */
	int way(int place) {
		return this.chosen[place];
	}

	/** The price of a way for one adult in the plainest fare family, in euros. */
	double price(int way) {
		return this.prices[way];
	}

	Connections ways() {
		return this.ways;
	}

	Quotes quotes() {
		return this.quotes;
	}

}
