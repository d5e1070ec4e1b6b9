package ai.skyscout.flights.supplier.demo;

import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.SupplierId;

/**
 * The market itself, which sells everything at the carriers' own prices.
 */
final class DemoMarket implements Seller {

	private static final SupplierId ID = new SupplierId("demo");

	@Override
	public SupplierId id() {
		return ID;
	}

	@Override
	public String name() {
		return "SkyScout demo market";
	}

	@Override
	public boolean sells(ItineraryId itinerary) {
		return true;
	}

	@Override
	public int families() {
		return Integer.MAX_VALUE;
	}

	@Override
	public double markUp(ItineraryId itinerary, int moment) {
		return 1;
	}

	@Override
	public boolean knowsSeats() {
		return true;
	}

}
