package ai.skyscout.flights.supplier;

import java.net.URI;
import java.util.Set;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;

/**
 * A source of offers. Real ones are slow, answer in parts, limit how often they are
 * asked, block, fail and err; an implementation says so in its answer and throws nothing.
 * Calls block the calling (virtual) thread no longer than the deadline and end early when
 * it is interrupted. Implementations are safe for use by many threads.
 */
public interface FlightSupplier {

	SupplierId id();

	/** The name that travellers read. */
	String name();

	Set<Capability> capabilities();

	default boolean can(Capability capability) {
		return capabilities().contains(capability);
	}

	/**
	 * Looks for live offers.
	 * @param query the trip; only asked if {@link Capability#LIVE_OFFERS} is there, and
	 * {@link Capability#SEVERAL_SLICES} where it has more than one slice
	 * @param deadline when the answer must be complete
	 * @param parts takes offers as they come in, before the answer; may be called never,
	 * once, or many times
	 * @return how it ended, with the offers that were not handed over as a part
	 */
	SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts);

	/**
	 * The cheapest price of each day for a trip whose first slice departs within a window
	 * and whose later slices keep their distance to it; only asked if
	 * {@link Capability#CALENDAR_PRICES} is there.
	 */
	CalendarAnswer calendar(TripQuery query, DateWindow departures, Deadline deadline);

	/** Asks again for one offer before a traveller is sent to its seller. */
	Recheck recheck(OfferId offer, Deadline deadline);

	/**
	 * Where a traveller buys the offer: an address of the seller, or a path of this site.
	 */
	URI sellerAddress(Offer offer);

}
