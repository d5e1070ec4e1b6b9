package ai.skyscout.prices.simulated;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.prices.Market;
import ai.skyscout.prices.Observations;
import ai.skyscout.prices.PriceHistory;
import ai.skyscout.prices.TripDates;

/**
 * Gives a trip that somebody asks for a past: its cheapest fare every few days.
 */
class PastOfTrips {

	private static final int DAYS_BETWEEN = 3;

	/** A chart of so many days needs no more. */
	private static final int ENOUGH_DAYS = 12;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ReplayingSupplier supplier;

	private final PriceHistory history;

	private final Observations observations;

	private final Clock clock;

	PastOfTrips(ReplayingSupplier supplier, PriceHistory history, Observations observations, Clock clock) {
		this.supplier = supplier;
		this.history = history;
		this.observations = observations;
		this.clock = clock;
	}

	/**
	 * Whether the past of a trip can be told: return trips and one-way trips of adults.
	 */
	static boolean isTold(TripQuery query) {
		Passengers passengers = query.passengers();
		return passengers.children() == 0 && passengers.infants() == 0 && (query.isOneWay() || query.isRoundTrip());
	}

	/** The question of one adult that stands for it. */
	static TripQuery ofOne(TripQuery query) {
		return new TripQuery(query.slices(), Passengers.ONE_ADULT, query.cabin());
	}

	/**
	 * Writes the past of a trip unless enough of it is known.
	 * @return how many observations are new
	 */
	int write(TripQuery query) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		if (isKnown(query, today)) {
			return 0;
		}
		List<Instant> moments = new SampledDays(today).closeMoments(DAYS_BETWEEN, now);
		return Optional.of(new ReplayQuestion(query, moments, false))
			.flatMap((question) -> this.supplier.replay(List.of(question), Deadline.in(PATIENCE)))
			.map((fares) -> fares.stream()
				.filter(Replayed::isOfOneRoute)
				.map((fare) -> Replayed.observe(fare, this.supplier.id()))
				.toList())
			.map(this.observations::add)
			.orElse(0);
	}

	private boolean isKnown(TripQuery query, LocalDate today) {
		TripQuery.Slice out = query.slices().getFirst();
		TripDates dates = new TripDates(out.departure(),
				query.isOneWay() ? null : query.slices().getLast().departure());
		return this.history.listDailyLows(Market.of(out), dates, query.cabin(), today.minusDays(SampledDays.DAYS_BACK))
			.size() >= ENOUGH_DAYS;
	}

}
