package ai.skyscout.flights.supplier.demo;

import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.SupplierId;

/**
 * What makes one seller's offers differ from another's over the same flights.
 */
interface Seller {

	SupplierId id();

	/** The name that travellers read. */
	String name();

	/** Whether it sells an itinerary at all. */
	boolean sells(ItineraryId itinerary);

	/** How many of the carrier's fare families it sells, the plainest first. */
	int families();

	/** What it asks, as a factor on the carrier's price. */
	double markUp(ItineraryId itinerary, int moment);

	/** Whether it knows how many seats are left. */
	boolean knowsSeats();

}
