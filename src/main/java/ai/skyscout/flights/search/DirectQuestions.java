package ai.skyscout.flights.search;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.SupplierAnswer;
import ai.skyscout.places.Places;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Asks one supplier one question, past everything that is kept: for jobs, which keep what
 * they learn by themselves and do not take the places of travellers. Whatever a supplier
 * does, it is answered by the deadline, and only what is sound is handed on.
 */
@Component
public final class DirectQuestions {

	/** Far above what any job asks at once. */
	private static final int CONCURRENCY = 256;

	private final OfferInspector inspector;

	private final SearchSettings settings;

	private final MeterRegistry meters;

	private final Map<SupplierId, Gate> gates = new ConcurrentHashMap<>();

	DirectQuestions(Places places, CurrentExchangeRates rates, SearchSettings settings, MeterRegistry meters,
			InstantSource clock) {
		this.inspector = new OfferInspector(places, rates, clock);
		this.settings = settings;
		this.meters = meters;
	}

	/**
	 * Looks for live offers.
	 * @return how it ended; an answer that holds nothing but nonsense has failed
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	public SupplierAnswer search(FlightSupplier supplier, TripQuery query) throws InterruptedException {
		Inspection inspection = new Inspection(this.inspector, this.meters, supplier.id(), query,
				this.settings.mostOffers());
		Deadline deadline = Deadline.in(this.settings.deadlineOf(supplier.id()));
		SupplierAnswer overdue = new SupplierAnswer.TimedOut();
		SupplierCall<SupplierAnswer> call = SupplierCall.start(supplier.id(), gate(supplier), deadline,
				() -> supplier.search(query, deadline, inspection::add), overdue, SupplierAnswer.Failed::new);
		SupplierAnswer answer = await(call, deadline, overdue);
		if (!(answer instanceof SupplierAnswer.Answered(List<Offer> offers))) {
			return answer;
		}
		inspection.add(offers);
		List<Offer> good = inspection.good();
		return (good.isEmpty() && inspection.dropped() > 0)
				? new SupplierAnswer.Failed("none of its offers can be right") : new SupplierAnswer.Answered(good);
	}

	/**
	 * Asks for the cheapest price of each day of a window.
	 * @return how it ended, with sound prices alone
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	public CalendarAnswer calendar(FlightSupplier supplier, TripQuery query, DateWindow departures)
			throws InterruptedException {
		Deadline deadline = Deadline.in(this.settings.deadlineOf(supplier.id()));
		CalendarAnswer overdue = new CalendarAnswer.Unavailable("took too long");
		SupplierCall<CalendarAnswer> call = SupplierCall.start(supplier.id(), gate(supplier), deadline,
				() -> supplier.calendar(query, departures, deadline), overdue, CalendarAnswer.Unavailable::new);
		CalendarAnswer answer = await(call, deadline, overdue);
		if (answer instanceof CalendarAnswer.Prices prices) {
			var sound = new HashMap<>(prices.days());
			sound.values()
				.removeIf((price) -> this.inspector.findPriceFault(price.total(), query.passengers().total())
					.isPresent());
			return new CalendarAnswer.Prices(sound);
		}
		return answer;
	}

	private static <T> T await(SupplierCall<T> call, Deadline deadline, T overdue) throws InterruptedException {
		try {
			return call.await(deadline.remaining()).orElse(overdue);
		}
		finally {
			call.abandon();
		}
	}

	private Gate gate(FlightSupplier supplier) {
		return this.gates.computeIfAbsent(supplier.id(), (id) -> new Gate(CONCURRENCY));
	}

}
