package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.search.DirectQuestions;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.CalendarAnswer.DayPrice;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.prices.Observation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Asks suppliers that have no live offers for their prices by day, a month in one call:
 * what one trip has asked for serves the other trips of the month, too.
 */
@Component
final class MonthPrices {

	/** About five kilobytes each. */
	private static final int MOST_MONTHS = 2_000;

	private static final Duration FRESH = Duration.ofMinutes(30);

	private static final int LOCKS = 64;

	/** Trips of the same month wait for the one that asks; others seldom have its lock. */
	private final List<Lock> locks = Stream.generate(() -> (Lock) new ReentrantLock()).limit(LOCKS).toList();

	private final DirectQuestions questions;

	private final Clock clock;

	private final Cache<Key, Map<LocalDate, DayPrice>> months = Caffeine.newBuilder()
		.maximumSize(MOST_MONTHS)
		.expireAfterWrite(FRESH)
		.build();

	MonthPrices(DirectQuestions questions, Clock clock) {
		this.questions = questions;
		this.clock = clock;
	}

	/**
	 * The price of a trip.
	 * @param told how each call went; what another trip has asked for is no call
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	Asked look(Desk desk, PlannedTrip trip, Consumer<String> told) throws InterruptedException {
		Key key = Key.of(desk.supplier().id(), trip);
		Lock lock = this.locks.get(Math.floorMod(key.hashCode(), LOCKS));
		lock.lockInterruptibly();
		try {
			Map<LocalDate, DayPrice> known = this.months.getIfPresent(key);
			if (known != null) {
				told.accept("known by then");
				return new Asked.Answered(observations(desk.supplier(), trip, known));
			}
			AtomicReference<Map<LocalDate, DayPrice>> days = new AtomicReference<>(Map.of());
			return desk.patient()
				.make(() -> ask(desk.supplier(), trip, key, days),
						(offers) -> observations(desk.supplier(), trip, days.get()), told);
		}
		finally {
			lock.unlock();
		}
	}

	private SupplierAnswer ask(FlightSupplier supplier, PlannedTrip trip, Key key,
			AtomicReference<Map<LocalDate, DayPrice>> days) throws InterruptedException {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		LocalDate first = key.month().isBefore(today) ? today : key.month();
		DateWindow month = new DateWindow(first, first.with(TemporalAdjusters.lastDayOfMonth()));
		return switch (this.questions.calendar(supplier, trip.query(), month)) {
			case CalendarAnswer.Prices(Map<LocalDate, DayPrice> prices) -> {
				this.months.put(key, prices);
				days.set(prices);
				yield new SupplierAnswer.Answered(List.of());
			}
			case CalendarAnswer.Unavailable(String reason) -> new SupplierAnswer.Failed(reason);
		};
	}

	private static List<Observation> observations(FlightSupplier supplier, PlannedTrip trip,
			Map<LocalDate, DayPrice> days) {
		DayPrice price = days.get(trip.dates().departure());
		if (price == null) {
			return List.of();
		}
		return List.of(new Observation(trip.route(), trip.dates(), trip.cabin(), null, null, null, null, null,
				supplier.id(), price.total(), supplier.can(Capability.SIMULATED), price.seenAt()));
	}

	/**
	 * What one call answers.
	 *
	 * @param trip as it would be if it departed on the first day of the calendar
	 * @param month its first day
	 */
	private record Key(SupplierId supplier, String trip, LocalDate month) {

		static Key of(SupplierId supplier, PlannedTrip trip) {
			TripQuery query = trip.query();
			LocalDate departure = trip.dates().departure();
			long day = ChronoUnit.DAYS.between(LocalDate.EPOCH, departure);
			return new Key(supplier, query.shiftedBy((int) -day).key(),
					departure.with(TemporalAdjusters.firstDayOfMonth()));
		}

	}

}
