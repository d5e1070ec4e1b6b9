package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.search.SupplierReport.State;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.SupplierAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets one supplier's answer for one trip: from what another instance has learnt, by
 * following another instance that is asking, or by asking. Runs on a virtual thread;
 * {@link #current()} tells at any time how far it is.
 */
final class Ask implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(Ask.class);

	/** How often parts are shared and the turn is kept while a supplier is at work. */
	private static final Duration TICK = Duration.ofMillis(250);

	/** What a supplier that ends by itself at its deadline is given on top. */
	private static final Duration GRACE = Duration.ofMillis(250);

	private static final Duration FIRST_GLANCE = Duration.ofMillis(15);

	private static final Duration LONGEST_GLANCE = Duration.ofMillis(400);

	private final AnswerKey key;

	private final FlightSupplier supplier;

	private final TripQuery query;

	private final Asks asks;

	private final @Nullable Answer known;

	private final long startedAt = System.nanoTime();

	private final CountDownLatch looked = new CountDownLatch(1);

	private final CountDownLatch done = new CountDownLatch(1);

	private volatile Answer current;

	private volatile boolean partsToShare;

	private boolean over;

	private volatile @Nullable Thread thread;

	Ask(AnswerKey key, FlightSupplier supplier, TripQuery query, @Nullable Answer known, Asks asks) {
		this.key = key;
		this.supplier = supplier;
		this.query = query;
		this.asks = asks;
		this.known = known;
		this.current = (known != null) ? known.refreshing(asks.now(), asks.settings().stale())
				: Answer.pending(asks.now());
	}

	AnswerKey key() {
		return this.key;
	}

	FlightSupplier supplier() {
		return this.supplier;
	}

	/** What is known so far. */
	Answer current() {
		return this.current;
	}

	/** How long ago it began. */
	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	/** Waits until it is clear what other instances know. */
	void awaitLook(Deadline deadline) {
		Latches.await(this.looked, deadline);
	}

	/** Waits until the answer is settled, one way or another. */
	void awaitEnd(Deadline deadline) {
		Latches.await(this.done, deadline);
	}

	/** Whether it has nothing more to tell, though it may still be tidying up. */
	boolean isOver() {
		return this.current.until() != null || this.done.getCount() == 0;
	}

	void start() {
		Thread starting = Thread.ofVirtual().name("ask-" + this.key.supplier()).unstarted(this);
		this.thread = starting;
		starting.start();
	}

	void stop() {
		Thread running = this.thread;
		if (running != null) {
			running.interrupt();
		}
	}

	/** Waits until all is tidied up. */
	void join(Deadline deadline) {
		Thread running = this.thread;
		try {
			if (running != null && !running.join(deadline.remaining())) {
				logger.warn("Asking {} for {} does not stop", this.key.supplier(), this.key.query());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void run() {
		try {
			learn();
			this.looked.countDown();
			if (!isSettled()) {
				attempt();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			publish(withoutAnswer(State.FAILED, this.asks.now()));
		}
		catch (RuntimeException ex) {
			logger.error("Asking {} for {} broke down", this.key.supplier(), this.key.query(), ex);
			publish(withoutAnswer(State.FAILED, this.asks.now().plus(this.asks.settings().failedFor())));
		}
		finally {
			this.looked.countDown();
			this.done.countDown();
			this.asks.ended(this);
		}
	}

	private boolean isSettled() {
		return this.current.isSettled(this.asks.now());
	}

	/** Takes over what other instances know, unless this one knows better. */
	private void learn() {
		this.asks.shared().find(this.key).ifPresent((shared) -> {
			if (this.known != null && shared.since().isBefore(this.known.since())) {
				return;
			}
			Instant now = this.asks.now();
			if (shared.isSettled(now) && shared.isAboutSupplier()) {
				this.asks.standingOf(this.key.supplier()).learn(shared);
			}
			publish((shared.until() == null || shared.isSettled(now)) ? shared
					: shared.refreshing(now, this.asks.settings().stale()));
		});
	}

	private void attempt() throws InterruptedException {
		Optional<Standing.Pause> pause = this.asks.standingOf(this.key.supplier()).findPause(this.asks.now());
		if (pause.isPresent()) {
			publish(withoutAnswer(pause.get().reason(), pause.get().until()));
			return;
		}
		Gate gate = this.asks.gateOf(this.key.supplier());
		if (gate.isCrowded()) {
			publish(withoutAnswer(State.RATE_LIMITED, this.asks.now().plus(Gate.CROWD_PASSES)));
			return;
		}
		Deadline deadline = Deadline.in(this.asks.settings().deadlineOf(this.key.supplier()));
		Optional<SharedAnswers.Turn> turn = takeTurnOrFollow(deadline);
		if (turn.isPresent()) {
			try (SharedAnswers.Turn mine = turn.get()) {
				ask(gate, deadline, mine);
			}
		}
		else if (!isSettled()) {
			publish(timedOut());
		}
	}

	/**
	 * Waits for this instance's turn while another one asks, learning what that one
	 * shares.
	 * @return empty if the other's answer has come, or none has by the deadline
	 */
	private Optional<SharedAnswers.Turn> takeTurnOrFollow(Deadline deadline) throws InterruptedException {
		Duration glance = FIRST_GLANCE;
		while (!deadline.hasPassed()) {
			Optional<SharedAnswers.Turn> turn = this.asks.shared().takeTurn(this.key);
			// The one who had the turn shares the answer before giving the turn back.
			learn();
			if (isSettled()) {
				turn.ifPresent(SharedAnswers.Turn::close);
				return Optional.empty();
			}
			if (turn.isPresent()) {
				return turn;
			}
			Thread.sleep(glance);
			glance = glance.multipliedBy(3).dividedBy(2);
			glance = (glance.compareTo(LONGEST_GLANCE) < 0) ? glance : LONGEST_GLANCE;
		}
		return Optional.empty();
	}

	private void ask(Gate gate, Deadline deadline, SharedAnswers.Turn turn) throws InterruptedException {
		List<Offer> before = this.current.offersShown(this.asks.now(), this.asks.settings().stale());
		Inspection inspection = this.asks.inspect(this.key.supplier(), this.query);
		SupplierCall<SupplierAnswer> call = SupplierCall.start(this.key.supplier(), gate, deadline,
				() -> this.supplier.search(this.query, deadline, (offers) -> take(offers, before, inspection)),
				new SupplierAnswer.TimedOut(), SupplierAnswer.Failed::new);
		try {
			SupplierAnswer answer = await(call, deadline, turn);
			settle(answer, before, inspection);
		}
		finally {
			call.abandon();
		}
	}

	/** A part that comes in when all is over must not undo the answer. */
	private synchronized void take(List<Offer> offers, List<Offer> before, Inspection inspection) {
		if (!this.over) {
			inspection.add(offers);
			publish(underWay(before, inspection));
			this.partsToShare = true;
		}
	}

	private SupplierAnswer await(SupplierCall<SupplierAnswer> call, Deadline deadline, SharedAnswers.Turn turn)
			throws InterruptedException {
		while (true) {
			Duration left = deadline.remaining().plus(GRACE);
			Optional<SupplierAnswer> answer = call.await((left.compareTo(TICK) < 0) ? left : TICK);
			if (answer.isPresent()) {
				return answer.get();
			}
			if (deadline.hasPassed()) {
				call.abandon();
				return new SupplierAnswer.TimedOut();
			}
			turn.keep();
			if (this.partsToShare) {
				this.partsToShare = false;
				this.asks.shared().put(this.key, this.current);
			}
		}
	}

	private void settle(SupplierAnswer answer, List<Offer> before, Inspection inspection) {
		if (answer instanceof SupplierAnswer.Answered(List<Offer> offers)) {
			inspection.add(offers);
		}
		Answer settled = conclude(answer, inspection, before);
		this.asks.standingOf(this.key.supplier()).learn(settled);
		this.asks.count(this.key.supplier(), settled.state(), age());
		// Whoever waits for it goes on before the other instances are told, which takes
		// milliseconds of computing that nobody preempts.
		this.done.countDown();
		Thread.yield();
		this.asks.shared().put(this.key, settled);
		this.asks.tell(this.query, inspection.good());
	}

	private synchronized Answer conclude(SupplierAnswer answer, Inspection inspection, List<Offer> before) {
		this.over = true;
		Answer settled = settled(answer, inspection, underWay(before, inspection));
		publish(settled);
		return settled;
	}

	private Answer settled(SupplierAnswer answer, Inspection inspection, Answer last) {
		Instant now = this.asks.now();
		SearchSettings settings = this.asks.settings();
		List<Offer> good = inspection.good();
		if (answer instanceof SupplierAnswer.Answered && (inspection.dropped() == 0 || !good.isEmpty())) {
			return new Answer(State.ANSWERED, now, now.plus(settings.fresh()), good, now);
		}
		logger.warn("Supplier {} has no answer for {}: {}", this.key.supplier(), this.key.query(), describe(answer));
		return switch (answer) {
			case SupplierAnswer.RateLimited(Instant retryAt) ->
				last.without(State.RATE_LIMITED, now, Standing.sensible(retryAt, now));
			case SupplierAnswer.Blocked blocked -> last.without(State.BLOCKED, now, now.plus(settings.blockedFor()));
			case SupplierAnswer.TimedOut timedOut ->
				last.without(State.TIMED_OUT, now, now.plus(settings.timedOutFor()));
			case SupplierAnswer.Failed failed -> last.without(State.FAILED, now, now.plus(settings.failedFor()));
			// Nothing but nonsense is not "no flights".
			case SupplierAnswer.Answered nonsense -> last.without(State.FAILED, now, now.plus(settings.failedFor()));
		};
	}

	private static String describe(SupplierAnswer answer) {
		return switch (answer) {
			case SupplierAnswer.Answered nonsense -> "none of its offers can be right";
			default -> answer.toString();
		};
	}

	private Answer timedOut() {
		return withoutAnswer(State.TIMED_OUT, this.asks.now().plus(this.asks.settings().timedOutFor()));
	}

	private Answer withoutAnswer(State state, Instant until) {
		return this.current.without(state, this.asks.now(), until);
	}

	private Answer underWay(List<Offer> before, Inspection inspection) {
		List<Offer> parts = inspection.good();
		Answer last = this.current;
		if (parts.isEmpty()) {
			return last;
		}
		Instant offersAt = (before.isEmpty() || last.offersAt() == null) ? this.asks.now() : last.offersAt();
		return new Answer(before.isEmpty() ? State.PENDING : State.REFRESHING, last.since(), null,
				overlay(before, parts), offersAt);
	}

	/** What has been said anew replaces what was said before of the same fare. */
	private static List<Offer> overlay(List<Offer> before, List<Offer> parts) {
		if (before.isEmpty()) {
			return parts;
		}
		Map<SameFare, Offer> offers = new LinkedHashMap<>();
		before.forEach((offer) -> offers.put(SameFare.of(offer), offer));
		parts.forEach((offer) -> offers.put(SameFare.of(offer), offer));
		return new ArrayList<>(offers.values());
	}

	/** First for everybody: who finds it over looks for its answer there. */
	private void publish(Answer answer) {
		this.asks.near().put(this.key, answer);
		this.current = answer;
	}

	private record SameFare(ItineraryId itinerary, String seller, String brand) {

		static SameFare of(Offer offer) {
			return new SameFare(offer.itinerary().id(), offer.seller(), offer.fare().brand());
		}

	}

}
