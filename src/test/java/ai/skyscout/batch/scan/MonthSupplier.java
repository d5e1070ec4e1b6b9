package ai.skyscout.batch.scan;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.CalendarAnswer.DayPrice;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * A supplier that takes its time and knows a price for each day, and nothing else.
 */
record MonthSupplier(Money price, AtomicInteger calls) implements FlightSupplier {

	@Override
	public SupplierId id() {
		return new SupplierId("months");
	}

	@Override
	public String name() {
		return "Months";
	}

	@Override
	public Set<Capability> capabilities() {
		return EnumSet.of(Capability.CALENDAR_PRICES);
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		return new SupplierAnswer.Failed("Sells days, not trips");
	}

	@Override
	public CalendarAnswer calendar(TripQuery query, DateWindow departures, Deadline deadline) {
		this.calls.incrementAndGet();
		LockSupport.parkNanos(100_000_000);
		Map<LocalDate, DayPrice> days = departures.first()
			.datesUntil(departures.last().plusDays(1))
			.collect(Collectors.toMap(Function.identity(), (day) -> new DayPrice(this.price, Instant.now())));
		return new CalendarAnswer.Prices(days);
	}

	@Override
	public Recheck recheck(OfferId offer, Deadline deadline) {
		return new Recheck.Unknown();
	}

	@Override
	public URI sellerAddress(Offer offer) {
		return URI.create("/seller/" + offer.id());
	}

}
