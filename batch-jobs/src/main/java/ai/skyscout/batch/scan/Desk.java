package ai.skyscout.batch.scan;

import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.FlightSupplier;

/**
 * One supplier, as scans deal with it.
 *
 * @param allowance what it allows
 * @param patient how it is called
 */
record Desk(FlightSupplier supplier, Allowance allowance, PatientCall patient) {

	/** Live offers tell more; prices by day are what is left of the others. */
	boolean isLive() {
		return this.supplier.can(Capability.LIVE_OFFERS);
	}

	boolean serves(PlannedTrip trip) {
		boolean able = isLive() || this.supplier.can(Capability.CALENDAR_PRICES);
		return able && (trip.dates().comeBack() == null || this.supplier.can(Capability.SEVERAL_SLICES));
	}

}
