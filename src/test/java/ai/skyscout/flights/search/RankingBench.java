package ai.skyscout.flights.search;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ai.skyscout.flights.FewAirlines;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.ScriptedSupplier;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.ranking.ManyItineraries;
import ai.skyscout.flights.ranking.Ranking;
import ai.skyscout.flights.ranking.Refinement;
import ai.skyscout.flights.ranking.Results;
import ai.skyscout.flights.ranking.Sort;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static ai.skyscout.flights.search.SearchFixture.LONDON_TO_NEW_YORK;
import static ai.skyscout.flights.search.SearchFixture.search;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it takes to filter and sort 500 itineraries with three fares each, to look at a
 * search that is known, and to read an answer that was stored.
 */
class RankingBench {

	private static final Logger logger = LoggerFactory.getLogger(RankingBench.class);

	private static final Currency EUR = Currency.getInstance("EUR");

	private static final int ITINERARIES = 500;

	private static final int WARM_UP = 400;

	private static final int ROUNDS = 400;

	private static final List<Offer> OFFERS = ManyItineraries.offers(ITINERARIES, 11);

	@Test
	void filtersAndSortsInTime() {
		Ranking ranking = new Ranking(new FewAirlines(), new FixedRates());
		SearchState state = known().search(LONDON_TO_NEW_YORK, Duration.ofSeconds(10));
		List<Refinement> refinements = refinements();
		double[] warm = measure((round) -> {
			Results results = ranking.rank(state.itineraries(), refinements.get(round % refinements.size()), EUR);
			return results.shown().size();
		});
		report("Filter, sort and count " + ITINERARIES + " itineraries", warm);
		assertThat(percentile(warm, 0.95)).isLessThan(30);
	}

	@Test
	void ranksWhatHasJustBeenFoundInTime() {
		Ranking ranking = new Ranking(new FewAirlines(), new FixedRates());
		SearchState state = known().search(LONDON_TO_NEW_YORK, Duration.ofSeconds(10));
		double[] cold = measure(
				(round) -> ranking.rank(new ArrayList<>(state.itineraries()), Refinement.NONE, EUR).shown().size());
		report("The same for a set never seen before", cold);
		assertThat(percentile(cold, 0.5)).isLessThan(100);
	}

	@Test
	void looksAtAKnownSearchInTime() {
		TripSearch search = known();
		double[] times = measure(
				(round) -> search.search(LONDON_TO_NEW_YORK, Duration.ofSeconds(10)).itineraries().size());
		report("Look at a known search", times);
		assertThat(percentile(times, 0.95)).isLessThan(1);
	}

	@Test
	void readsAStoredAnswerInTime() {
		Answer answer = new Answer(SupplierReport.State.ANSWERED, OfferBuilder.SEEN, OfferBuilder.SEEN, OFFERS,
				OfferBuilder.SEEN);
		byte[] bytes = AnswerCodec.encode(answer);
		double[] writing = measure((round) -> AnswerCodec.encode(answer).length);
		double[] reading = measure((round) -> {
			try {
				return AnswerCodec.decode(new SupplierId("demo"), bytes).offers().size();
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		});
		report("Write an answer of " + OFFERS.size() + " offers, " + bytes.length + " bytes", writing);
		report("Read it", reading);
		assertThat(bytes.length).isLessThan(200_000);
		assertThat(percentile(reading, 0.5)).isLessThan(15);
	}

	private static TripSearch known() {
		ScriptedSupplier demo = supplier("demo").quick().answers(OFFERS);
		TripSearch search = search().over(demo);
		assertThat(search.search(LONDON_TO_NEW_YORK, Duration.ofSeconds(10)).itineraries()).hasSize(ITINERARIES);
		return search;
	}

	private static List<Refinement> refinements() {
		List<Refinement> refinements = new ArrayList<>();
		for (Sort sort : Sort.values()) {
			for (int bags = 0; bags <= 2; bags++) {
				refinements.add(refinement(Set.of(), null, bags, sort));
				refinements.add(refinement(Set.of(0, 1), new BigDecimal("700"), bags, sort));
			}
		}
		return refinements;
	}

	private static Refinement refinement(Set<Integer> stops, BigDecimal maxPrice, int bags, Sort sort) {
		return new Refinement(stops, Set.of(), Set.of(), Set.of(), maxPrice, null, List.of(), Set.of(), Set.of(), null,
				null, bags, true, null, sort);
	}

	private static double[] measure(Round round) {
		int sum = 0;
		for (int i = 0; i < WARM_UP; i++) {
			sum += round.run(i);
		}
		double[] milliseconds = new double[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long started = System.nanoTime();
			sum += round.run(i);
			milliseconds[i] = (System.nanoTime() - started) / 1e6;
		}
		assertThat(sum).isPositive();
		Arrays.sort(milliseconds);
		return milliseconds;
	}

	private static double percentile(double[] sorted, double share) {
		return sorted[(int) (share * (sorted.length - 1))];
	}

	private static void report(String what, double[] sorted) {
		logger.info("{}: p50 {} ms, p95 {} ms, p99 {} ms", what, rounded(percentile(sorted, 0.5)),
				rounded(percentile(sorted, 0.95)), rounded(percentile(sorted, 0.99)));
	}

	private static String rounded(double milliseconds) {
		return String.format(Locale.ROOT, "%.3f", milliseconds);
	}

	@FunctionalInterface
	private interface Round {

		int run(int round);

	}

}
