package ai.skyscout.flights.supplier.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.flights.supplier.ReplayedFare;
import ai.skyscout.flights.supplier.demo.fares.Quotes;
import org.jspecify.annotations.Nullable;

/**
 * Looks back at many moments of a few days: the ways of a day are found once and only
 * their prices asked again.
 */
final class Replay {

	private final Market market;

	private final int horizonDays;

	private final Map<TripQuery.Slice, ReplayedDay> days = new HashMap<>();

	Replay(Market market, int horizonDays) {
		this.market = market;
		this.horizonDays = horizonDays;
	}

	Optional<List<ReplayedFare>> answer(List<ReplayQuestion> questions, Deadline deadline) {
		List<ReplayedFare> fares = new ArrayList<>();
		for (ReplayQuestion question : questions) {
			if (deadline.hasPassed() || Thread.currentThread().isInterrupted()) {
				return Optional.empty();
			}
			answer(question, fares);
		}
		return Optional.of(fares);
	}

	private void answer(ReplayQuestion question, List<ReplayedFare> fares) {
		TripQuery query = question.query();
		List<ReplayedDay> slices = query.slices().stream().map((slice) -> day(slice, question)).toList();
		for (Instant moment : question.moments()) {
			int minute = DemoSupplier.minutes(moment);
			boolean sold = slices.stream().allMatch((day) -> day.isSold(minute, this.horizonDays));
			ReplayedFare cheapest = sold
					? (query.isOneWay() ? oneWay(query, slices.getFirst(), minute) : both(query, slices, minute))
					: null;
			if (cheapest != null) {
				fares.add(cheapest);
			}
		}
		if (question.everyNonstopFlight()) {
			int last = DemoSupplier.minutes(question.moments().getLast());
			ReplayedDay day = slices.getFirst();
			Quotes quotes = day.quotes(last);
			for (int way : day.nonstops(last)) {
				double price = quotes.price(way);
				if (price > 0) {
					fares.add(fare(query, last, price, day, way));
				}
			}
		}
	}

	private ReplayedDay day(TripQuery.Slice slice, ReplayQuestion question) {
		return this.days.computeIfAbsent(slice, (each) -> ReplayedDay.of(this.market, each, question));
	}

	private static @Nullable ReplayedFare oneWay(TripQuery query, ReplayedDay day, int moment) {
		int[] cheapest = day.cheapest(moment, 1);
		return (cheapest.length > 0) ? fare(query, moment, day.price(cheapest[0], moment), day, cheapest[0]) : null;
	}

	private static ReplayedFare fare(TripQuery query, int moment, double price, ReplayedDay day, int way) {
		return new ReplayedFare(query, instant(moment), List.of(day.slice(way)),
				OfferWriter.euros(OfferWriter.forAll(price, query)));
	}

	private @Nullable ReplayedFare both(TripQuery query, List<ReplayedDay> slices, int moment) {
		ReplayedDay out = slices.getFirst();
		ReplayedDay back = slices.getLast();
		int[] waysOut = out.combined(moment);
		int[] waysBack = back.combined(moment);
		JointBooking booking = new JointBooking(this.market, List.of(out.quotes(moment), back.quotes(moment)));
		double lowest = Double.MAX_VALUE;
		int[] best = new int[0];
		double[] pricesBack = Arrays.stream(waysBack).mapToDouble((way) -> back.price(way, moment)).toArray();
		for (int one : waysOut) {
			double priceOut = out.price(one, moment);
			for (int i = 0; i < waysBack.length; i++) {
				int[] ways = { one, waysBack[i] };
				double sum = priceOut + pricesBack[i];
				// No booking takes off more than a fifth and some.
				if (sum * 0.75 < lowest
						&& back.ways().departure(ways[1]) >= out.ways().arrival(ways[0]) + TripFinder.STAY) {
					double price = sum * booking.factor(ways);
					if (price < lowest) {
						lowest = price;
						best = ways;
					}
				}
			}
		}
		return (best.length == 0) ? null : new ReplayedFare(query, instant(moment),
				List.of(out.slice(best[0]), back.slice(best[1])), OfferWriter.euros(OfferWriter.forAll(lowest, query)));
	}

	private static Instant instant(int moment) {
		return Instant.ofEpochSecond(moment * 60L);
	}

}
