package ai.skyscout.flights.supplier.demo;

import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.demo.timetable.Chance;

/**
 * An agency that sells most of the same flights, some below the carrier's price and more
 * above it, and does not say how many seats are left.
 *
 * @param id by which it is known; decides what it sells for how much
 * @param name that travellers read
 */
record DemoAgency(SupplierId id, String name) implements Seller {

	/** Share of the itineraries that it sells. */
	private static final double SOLD = 0.8;

	/** Days for which it keeps its mark-up on an itinerary. */
	private static final int DAYS = 3;

	private static final double LOWEST = 0.955;

	private static final double HIGHEST = 1.075;

	@Override
	public boolean sells(ItineraryId itinerary) {
		return Chance.unit(key(itinerary)) < SOLD;
	}

	@Override
	public int families() {
		return 2;
	}

	@Override
	public double markUp(ItineraryId itinerary, int moment) {
		return Chance.between(LOWEST, HIGHEST, Chance.mix(key(itinerary), Math.floorDiv(moment, DAYS * 1440)));
	}

	@Override
	public boolean knowsSeats() {
		return false;
	}

	private long key(ItineraryId itinerary) {
		return Chance.mix(Long.parseUnsignedLong(itinerary.value(), 16), Chance.of(this.id.value()));
	}

}
