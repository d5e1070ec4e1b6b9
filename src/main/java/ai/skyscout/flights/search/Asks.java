package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.search.SupplierReport.State;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that this instance is asking of suppliers at the moment: each question once,
 * however many travellers wait for the answer.
 */
final class Asks implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Asks.class);

	private static final Duration TIME_TO_STOP = Duration.ofSeconds(1);

	private final SearchSettings settings;

	private final NearAnswers near;

	private final SharedAnswers shared;

	private final OfferInspector inspector;

	private final MeterRegistry meters;

	private final Consumer<FaresSeen> listener;

	private final InstantSource clock;

	private final Map<AnswerKey, Ask> running = new ConcurrentHashMap<>();

	private final Gates gates;

	Asks(SearchSettings settings, NearAnswers near, SharedAnswers shared, Gates gates, OfferInspector inspector,
			MeterRegistry meters, Consumer<FaresSeen> listener, InstantSource clock) {
		this.settings = settings;
		this.near = near;
		this.shared = shared;
		this.gates = gates;
		this.inspector = inspector;
		this.meters = meters;
		this.listener = listener;
		this.clock = clock;
		meters.gaugeMapSize("skyscout.suppliers.asks", List.of(), this.running);
	}

	/**
	 * Asks a supplier unless its answer is known and good for now, or it is being asked
	 * already.
	 * @return the running question; empty if there is no need for one
	 */
	Optional<Ask> ensure(FlightSupplier supplier, TripQuery query, AnswerKey key) {
		if (isSettled(key)) {
			return Optional.empty();
		}
		Ask ask = this.running.compute(key, (same, running) -> {
			if (running != null && !running.isOver()) {
				return running;
			}
			// Whoever ended in between has left the answer.
			@Nullable Answer known = this.near.find(key).orElse(null);
			if (known != null && known.isSettled(now())) {
				return null;
			}
			Ask started = new Ask(key, supplier, query, known, this);
			started.start();
			return started;
		});
		return Optional.ofNullable(ask);
	}

	private boolean isSettled(AnswerKey key) {
		return this.near.find(key).filter((answer) -> answer.isSettled(now())).isPresent();
	}

	void ended(Ask ask) {
		this.running.remove(ask.key(), ask);
	}

	SearchSettings settings() {
		return this.settings;
	}

	NearAnswers near() {
		return this.near;
	}

	SharedAnswers shared() {
		return this.shared;
	}

	Instant now() {
		return this.clock.instant();
	}

	Gate gateOf(SupplierId supplier) {
		return this.gates.forSearches(supplier);
	}

	Standing standingOf(SupplierId supplier) {
		return this.gates.standingOf(supplier);
	}

	Inspection inspect(SupplierId supplier, TripQuery query) {
		return new Inspection(this.inspector, this.meters, supplier, query, this.settings.mostOffers());
	}

	/** Tells whoever wants to know what a supplier has said; their trouble is theirs. */
	void tell(TripQuery query, List<Offer> offers) {
		if (offers.isEmpty()) {
			return;
		}
		try {
			this.listener.accept(new FaresSeen(query, offers));
		}
		catch (RuntimeException ex) {
			logger.error("Nobody heard of {} fares for {}", offers.size(), query.key(), ex);
		}
	}

	void count(SupplierId supplier, State outcome, Duration time) {
		this.meters.timer("skyscout.suppliers.search", "supplier", supplier.value(), "outcome", outcome.name())
			.record(time);
	}

	/** Stops asking and gives the turns back, so that another instance can go on. */
	@Override
	public void close() {
		List<Ask> stopped = List.copyOf(this.running.values());
		stopped.forEach(Ask::stop);
		Deadline deadline = Deadline.in(TIME_TO_STOP);
		stopped.forEach((ask) -> ask.join(deadline));
	}

}
