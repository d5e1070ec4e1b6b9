package ai.skyscout.batch.scan;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * A supplier of live offers whose answers are a function of the question.
 */
record OneFareSupplier(SupplierId id, Function<TripQuery, SupplierAnswer> answers) implements FlightSupplier {

	static final SupplierId ID = new SupplierId("steady");

	OneFareSupplier(Function<TripQuery, SupplierAnswer> answers) {
		this(ID, answers);
	}

	@Override
	public String name() {
		return "Steady";
	}

	@Override
	public Set<Capability> capabilities() {
		return EnumSet.of(Capability.LIVE_OFFERS, Capability.SEVERAL_SLICES);
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		return this.answers.apply(query);
	}

	@Override
	public CalendarAnswer calendar(TripQuery query, DateWindow departures, Deadline deadline) {
		return new CalendarAnswer.Unavailable("Sells trips, not days");
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
