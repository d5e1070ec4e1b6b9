package ai.skyscout.flights.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a minute is worth on this trip, read from what the market itself asks for saving
 * one. Of the itineraries that nothing beats in both price and duration (the Pareto
 * front) the lower convex hull is taken; each of its edges is a price at which minutes
 * can be bought, and the median of these, weighted by how many minutes each sells, is
 * taken for the trip. One absurdly dear nonstop does not move a median.
 * <p>
 * It is kept between a fifth of and the whole of what a minute of this trip costs anyway
 * (median price by median duration): outside of that the front tells of an oddity, such
 * as a single ultra-cheap night bus of a connection, rather than of time. Where nothing
 * can be traded, it is half of that.
 */
final class ValueOfTime {

	private static final double LEAST = 0.2;

	private static final double MOST = 1.0;

	private static final double USUAL = 0.5;

	private ValueOfTime() {
	}

	/**
	 * The price of a minute.
	 * @param prices of all itineraries; not empty
	 * @param minutes their durations
	 */
	static double perMinute(double[] prices, int[] minutes) {
		double usual = median(prices) / Math.max(1, median(Arrays.stream(minutes).asDoubleStream().toArray()));
		List<Edge> edges = edges(hull(front(prices, minutes)));
		double traded = edges.isEmpty() ? USUAL * usual : weightedMedian(edges);
		return Math.clamp(traded, LEAST * usual, MOST * usual);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/** The quickest first, each cheaper than all that are quicker. */
	private static List<Point> front(double[] prices, int[] minutes) {
		List<Point> points = new ArrayList<>(prices.length);
		for (int i = 0; i < prices.length; i++) {
			points.add(new Point(minutes[i], prices[i]));
		}
		points.sort(Comparator.comparingDouble(Point::minutes).thenComparingDouble(Point::price));
		List<Point> front = new ArrayList<>();
		for (Point point : points) {
			if (front.isEmpty() || point.price() < front.getLast().price()) {
				front.add(point);
			}
		}
		return front;
	}

	/** Monotone chain: drops each point that lies above the line past it. */
	private static List<Point> hull(List<Point> front) {
		List<Point> hull = new ArrayList<>();
		for (Point point : front) {
			while (hull.size() >= 2
					&& slope(hull.get(hull.size() - 2), hull.getLast()) <= slope(hull.getLast(), point)) {
				hull.removeLast();
			}
			hull.add(point);
		}
		return hull;
	}

	/** How much is saved for each minute longer. */
	private static double slope(Point quicker, Point cheaper) {
		return (quicker.price() - cheaper.price()) / (cheaper.minutes() - quicker.minutes());
	}

	private static List<Edge> edges(List<Point> hull) {
		List<Edge> edges = new ArrayList<>();
		for (int i = 1; i < hull.size(); i++) {
			edges.add(new Edge(slope(hull.get(i - 1), hull.get(i)), hull.get(i).minutes() - hull.get(i - 1).minutes()));
		}
		return edges;
	}

	private static double weightedMedian(List<Edge> edges) {
		edges.sort(Comparator.comparingDouble(Edge::perMinute));
		double half = edges.stream().mapToDouble(Edge::minutes).sum() / 2;
		double passed = 0;
		for (Edge edge : edges) {
			passed += edge.minutes();
			if (passed >= half) {
				return edge.perMinute();
			}
		}
		return edges.getLast().perMinute();
	}

	private record Point(double minutes, double price) {

	}

	private record Edge(double perMinute, double minutes) {

	}

}
