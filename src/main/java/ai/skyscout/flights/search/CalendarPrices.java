package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ConcurrentHashMap;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.CalendarAnswer.DayPrice;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cheapest prices per day that suppliers tell, each kept for a while by itself, so
 * that a window that has moved by a day asks for one day only.
 */
final class CalendarPrices {

	private static final Logger logger = LoggerFactory.getLogger(CalendarPrices.class);

	/** About 200 bytes each. */
	/** How long days that nobody waits for leave the processor to the search itself. */
	private static final Duration PRECEDENCE = Duration.ofMillis(300);

	private static final int MOST_DAYS = 100_000;

	private final Gates gates;

	private final OfferInspector inspector;

	private final SearchSettings settings;

	private final InstantSource clock;

	private final Cache<DayKey, Told> days = Caffeine.newBuilder().maximumSize(MOST_DAYS).build();

	private final Map<WindowKey, Running> running = new ConcurrentHashMap<>();

	CalendarPrices(Gates gates, OfferInspector inspector, SearchSettings settings, InstantSource clock) {
		this.gates = gates;
		this.inspector = inspector;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Asks for the days that are not known; what comes in is kept.
	 * @param urgent whether somebody waits; if not, the search that they belong to goes
	 * first
	 * @return opens when all has come in; empty if there is nothing to ask
	 */
	Optional<CountDownLatch> ensure(FlightSupplier supplier, TripQuery query, DateWindow window, boolean urgent) {
		String trip = tripWithoutDate(query);
		Instant now = this.clock.instant();
		List<LocalDate> missing = window.days()
			.stream()
			.filter((day) -> told(supplier.id(), trip, day, now).isEmpty())
			.toList();
		Gate gate = this.gates.forSearches(supplier.id());
		if (missing.isEmpty() || gate.isCrowded() || this.gates.standingOf(supplier.id()).findPause(now).isPresent()) {
			return Optional.empty();
		}
		DateWindow asked = new DateWindow(missing.getFirst(), missing.getLast());
		Running running = this.running.computeIfAbsent(new WindowKey(supplier.id(), trip, asked), (key) -> {
			Running started = new Running(new CountDownLatch(1), new CountDownLatch(1));
			Thread.ofVirtual().name("calendar-" + supplier.id()).start(() -> {
				try {
					Latches.await(started.urgent(), Deadline.in(PRECEDENCE));
					ask(supplier, query, trip, asked);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				finally {
					this.running.remove(key);
					started.done().countDown();
				}
			});
			return started;
		});
		if (urgent) {
			running.urgent().countDown();
		}
		return Optional.of(running.done());
	}

	private void ask(FlightSupplier supplier, TripQuery query, String trip, DateWindow window)
			throws InterruptedException {
		Deadline deadline = Deadline.in(this.settings.deadlineOf(supplier.id()));
		CalendarAnswer overdue = new CalendarAnswer.Unavailable("took too long");
		SupplierCall<CalendarAnswer> call = SupplierCall.start(supplier.id(), this.gates.forSearches(supplier.id()),
				deadline, () -> supplier.calendar(query, window, deadline), overdue, CalendarAnswer.Unavailable::new);
		try {
			keep(call.await(deadline.remaining()).orElse(overdue), supplier.id(), query, trip, window);
		}
		finally {
			call.abandon();
		}
	}

	private void keep(CalendarAnswer answer, SupplierId supplier, TripQuery query, String trip, DateWindow window) {
		if (answer instanceof CalendarAnswer.Unavailable(String reason)) {
			logger.info("Supplier {} tells no prices for {}: {}", supplier, trip, reason);
		}
		Instant now = this.clock.instant();
		Instant until = now.plus(
				(answer instanceof CalendarAnswer.Prices) ? this.settings.calendarFresh() : this.settings.failedFor());
		Map<LocalDate, DayPrice> prices = (answer instanceof CalendarAnswer.Prices told) ? told.days() : Map.of();
		for (LocalDate day : window.days()) {
			DayPrice price = prices.get(day);
			boolean sound = price != null
					&& this.inspector.findPriceFault(price.total(), query.passengers().total()).isEmpty();
			this.days.put(new DayKey(supplier, trip, day), new Told(sound ? price : null, until));
		}
	}

	/** What a supplier has told of the days of a window, as far as it has. */
	Map<LocalDate, DayPrice> find(SupplierId supplier, TripQuery query, DateWindow window) {
		String trip = tripWithoutDate(query);
		Instant now = this.clock.instant();
		Map<LocalDate, DayPrice> prices = new HashMap<>();
		for (LocalDate day : window.days()) {
			told(supplier, trip, day, now).map(Told::price).ifPresent((price) -> prices.put(day, price));
		}
		return prices;
	}

	private Optional<Told> told(SupplierId supplier, String trip, LocalDate day, Instant now) {
		return Optional.ofNullable(this.days.getIfPresent(new DayKey(supplier, trip, day)))
			.filter((told) -> now.isBefore(told.until()));
	}

	/**
	 * Whether a supplier has said about a day what it knows, be it that it knows nothing.
	 */
	boolean hasTold(SupplierId supplier, TripQuery query, LocalDate day) {
		return told(supplier, tripWithoutDate(query), day, this.clock.instant()).isPresent();
	}

	/** The trip as it would be if it departed on the first day of the calendar. */
	private static String tripWithoutDate(TripQuery query) {
		return query.shiftedBy(-(int) query.slices().getFirst().departure().toEpochDay()).key();
	}

	/**
	 * Days that are being asked for.
	 *
	 * @param urgent opens when somebody waits for them
	 * @param done opens when they have come in
	 */
	private record Running(CountDownLatch urgent, CountDownLatch done) {

	}

	private record DayKey(SupplierId supplier, String trip, LocalDate day) {

	}

	private record WindowKey(SupplierId supplier, String trip, DateWindow window) {

	}

	private record Told(@Nullable DayPrice price, Instant until) {

	}

}
