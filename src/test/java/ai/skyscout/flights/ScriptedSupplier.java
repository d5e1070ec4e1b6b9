package ai.skyscout.flights;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * A supplier that does what a test tells it, step by step: hand over parts, wait to be
 * released, answer, fail, throw, ignore its deadline. Asked more often than it has
 * scripts, it repeats the last one.
 * {@code supplier("slow").part(offer).waitsForRelease().answers(other)}
 */
public final class ScriptedSupplier implements FlightSupplier {

	/** A test that waits this long has failed; nothing waits this long by plan. */
	private static final Duration FOR_EVER = Duration.ofSeconds(30);

	private final SupplierId id;

	private final Set<Capability> capabilities = EnumSet.of(Capability.LIVE_OFFERS, Capability.SEVERAL_SLICES);

	private final List<List<Step>> scripts = new ArrayList<>();

	private final AtomicInteger searches = new AtomicInteger();

	private final AtomicInteger calendars = new AtomicInteger();

	private final AtomicInteger rechecks = new AtomicInteger();

	private final Semaphore asked = new Semaphore(0);

	private final CountDownLatch released = new CountDownLatch(1);

	private final CountDownLatch interrupted = new CountDownLatch(1);

	private final Map<LocalDate, CalendarAnswer.DayPrice> prices = new LinkedHashMap<>();

	private volatile boolean calendarWaits;

	private Function<OfferId, Recheck> recheck = (offer) -> new Recheck.Unknown();

	private ScriptedSupplier(String id) {
		this.id = new SupplierId(id);
		this.scripts.add(new ArrayList<>());
	}

	public static ScriptedSupplier supplier(String id) {
		return new ScriptedSupplier(id);
	}

	public ScriptedSupplier quick() {
		this.capabilities.add(Capability.QUICK);
		return this;
	}

	public ScriptedSupplier simulated() {
		this.capabilities.add(Capability.SIMULATED);
		return this;
	}

	public ScriptedSupplier onlyOneSlice() {
		this.capabilities.remove(Capability.SEVERAL_SLICES);
		return this;
	}

	public ScriptedSupplier part(Offer... offers) {
		return step((query, deadline, parts) -> {
			parts.accept(Arrays.asList(offers));
			return null;
		});
	}

	/** Stays where it is until {@link #release()}, interruption, or its deadline. */
	public ScriptedSupplier waitsForRelease() {
		return step((query, deadline, parts) -> {
			try {
				return this.released.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS) ? null
						: new SupplierAnswer.TimedOut();
			}
			catch (InterruptedException ex) {
				this.interrupted.countDown();
				return new SupplierAnswer.TimedOut();
			}
		});
	}

	/** Overruns its deadline until it is interrupted. */
	public ScriptedSupplier ignoresItsDeadline() {
		return step((query, deadline, parts) -> {
			try {
				this.released.await(FOR_EVER.toNanos(), TimeUnit.NANOSECONDS);
			}
			catch (InterruptedException ex) {
				this.interrupted.countDown();
			}
			return new SupplierAnswer.TimedOut();
		});
	}

	public ScriptedSupplier answers(Offer... offers) {
		List<Offer> complete = List.of(offers);
		return step((query, deadline, parts) -> new SupplierAnswer.Answered(complete));
	}

	public ScriptedSupplier answers(List<Offer> offers) {
		return answers(offers.toArray(Offer[]::new));
	}

	public ScriptedSupplier answersNull() {
		return step((query, deadline, parts) -> {
			throw new AnswersNull();
		});
	}

	public ScriptedSupplier fails(String reason) {
		return step((query, deadline, parts) -> new SupplierAnswer.Failed(reason));
	}

	public ScriptedSupplier isBlocked(String reason) {
		return step((query, deadline, parts) -> new SupplierAnswer.Blocked(reason));
	}

	public ScriptedSupplier isRateLimitedUntil(Instant retryAt) {
		return step((query, deadline, parts) -> new SupplierAnswer.RateLimited(retryAt));
	}

	public ScriptedSupplier throwsIt(Supplier<? extends Throwable> thrown) {
		return step((query, deadline, parts) -> {
			throw ScriptedSupplier.<RuntimeException>sneak(thrown.get());
		});
	}

	/** What follows happens when it is asked the next time. */
	public ScriptedSupplier nextTime() {
		this.scripts.add(new ArrayList<>());
		return this;
	}

	public ScriptedSupplier price(String day, String total) {
		this.capabilities.add(Capability.CALENDAR_PRICES);
		this.prices.put(LocalDate.parse(day), new CalendarAnswer.DayPrice(Money.parse(total), OfferBuilder.SEEN));
		return this;
	}

	/** Tells prices only when it is released. */
	public ScriptedSupplier calendarWaitsForRelease() {
		this.capabilities.add(Capability.CALENDAR_PRICES);
		this.calendarWaits = true;
		return this;
	}

	public ScriptedSupplier rechecks(Function<OfferId, Recheck> recheck) {
		this.recheck = recheck;
		return this;
	}

	private ScriptedSupplier step(Step step) {
		this.scripts.getLast().add(step);
		return this;
	}

	/** Lets all that wait go on, now and later. */
	public void release() {
		this.released.countDown();
	}

	/** How often it was asked to search. */
	public int searches() {
		return this.searches.get();
	}

	/** How often it was asked for a calendar. */
	public int calendars() {
		return this.calendars.get();
	}

	/** How often it was asked for an offer again. */
	public int rechecks() {
		return this.rechecks.get();
	}

	/** Waits until it has been asked once more. */
	public void awaitSearch() throws InterruptedException {
		if (!this.asked.tryAcquire(FOR_EVER.toNanos(), TimeUnit.NANOSECONDS)) {
			throw new AssertionError(this.id + " was not asked");
		}
	}

	/** Waits until somebody has interrupted it. */
	public void awaitInterruption() throws InterruptedException {
		if (!this.interrupted.await(FOR_EVER.toNanos(), TimeUnit.NANOSECONDS)) {
			throw new AssertionError(this.id + " was not interrupted");
		}
	}

	@Override
	public SupplierId id() {
		return this.id;
	}

	@Override
	public String name() {
		return "Supplier " + this.id;
	}

	@Override
	public Set<Capability> capabilities() {
		return this.capabilities;
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		int time = this.searches.getAndIncrement();
		this.asked.release();
		try {
			for (Step step : this.scripts.get(Math.min(time, this.scripts.size() - 1))) {
				SupplierAnswer answer = step.run(query, deadline, parts);
				if (answer != null) {
					return answer;
				}
			}
		}
		catch (AnswersNull ex) {
			return null;
		}
		return new SupplierAnswer.Answered(List.of());
	}

	@Override
	public CalendarAnswer calendar(TripQuery query, DateWindow departures, Deadline deadline) {
		this.calendars.incrementAndGet();
		try {
			if (this.calendarWaits && !this.released.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
				return new CalendarAnswer.Unavailable("was not released");
			}
		}
		catch (InterruptedException ex) {
			this.interrupted.countDown();
			return new CalendarAnswer.Unavailable("was interrupted");
		}
		return new CalendarAnswer.Prices(this.prices);
	}

	@Override
	public Recheck recheck(OfferId offer, Deadline deadline) {
		this.rechecks.incrementAndGet();
		return this.recheck.apply(offer);
	}

	@Override
	public URI sellerAddress(Offer offer) {
		return URI.create("/seller/" + offer.id());
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> T sneak(Throwable thrown) throws T {
		throw (T) thrown;
	}

	@FunctionalInterface
	private interface Step {

		/** Null goes on to the next step. */
		SupplierAnswer run(TripQuery query, Deadline deadline, PartialOffers parts);

	}

	private static final class AnswersNull extends RuntimeException {

	}

}
