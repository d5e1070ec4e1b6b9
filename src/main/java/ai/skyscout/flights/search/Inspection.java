package ai.skyscout.flights.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the good offers of one answer from the bad ones as they come in, and counts the
 * bad ones by reason. Safe for use by several threads.
 */
final class Inspection {

	private final OfferInspector inspector;

	private final MeterRegistry meters;

	private final SupplierId supplier;

	private final TripQuery query;

	private final int most;

	private final Map<OfferId, Offer> good = new LinkedHashMap<>();

	private int dropped;

	Inspection(OfferInspector inspector, MeterRegistry meters, SupplierId supplier, TripQuery query, int most) {
		this.inspector = inspector;
		this.meters = meters;
		this.supplier = supplier;
		this.query = query;
		this.most = most;
	}

	/** Takes more offers; those that cannot be used are counted and forgotten. */
	synchronized void add(@Nullable Collection<? extends @Nullable Offer> offers) {
		if (offers == null) {
			drop(Drop.MISSING);
			return;
		}
		for (Offer offer : offers) {
			add(offer);
		}
	}

	private void add(@Nullable Offer offer) {
		if (offer == null) {
			drop(Drop.MISSING);
			return;
		}
		Offer same = this.good.get(offer.id());
		if (same != null) {
			if (!same.equals(offer)) {
				drop(Drop.DUPLICATE);
			}
			return;
		}
		Optional<Drop> fault = (this.good.size() < this.most)
				? this.inspector.findFault(this.supplier, this.query, offer) : Optional.of(Drop.TOO_MANY);
		fault.ifPresentOrElse(this::drop, () -> this.good.put(offer.id(), offer));
	}

	private void drop(Drop reason) {
		this.dropped++;
		this.meters.counter("skyscout.offers.dropped", "supplier", this.supplier.value(), "reason", reason.slug())
			.increment();
	}

	synchronized List<Offer> good() {
		return new ArrayList<>(this.good.values());
	}

	synchronized int dropped() {
		return this.dropped;
	}

}
