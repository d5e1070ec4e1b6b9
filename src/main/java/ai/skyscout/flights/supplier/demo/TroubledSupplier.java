package ai.skyscout.flights.supplier.demo;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.Recheck;

/**
 * A seller of the demo market whose search goes wrong in some way; all else works.
 */
abstract class TroubledSupplier implements FlightSupplier {

	private final FlightSupplier sound;

	TroubledSupplier(FlightSupplier sound) {
		this.sound = sound;
	}

	/** The supplier that it would be without its trouble. */
	FlightSupplier sound() {
		return this.sound;
	}

	@Override
	public SupplierId id() {
		return this.sound.id();
	}

	@Override
	public String name() {
		return this.sound.name();
	}

	@Override
	public Set<Capability> capabilities() {
		return Set.of(Capability.LIVE_OFFERS, Capability.SEVERAL_SLICES, Capability.SIMULATED);
	}

	@Override
	public CalendarAnswer calendar(TripQuery query, DateWindow departures, Deadline deadline) {
		return this.sound.calendar(query, departures, deadline);
	}

	@Override
	public Recheck recheck(OfferId offer, Deadline deadline) {
		return this.sound.recheck(offer, deadline);
	}

	@Override
	public URI sellerAddress(Offer offer) {
		return this.sound.sellerAddress(offer);
	}

	/**
	 * Lets time pass, but not beyond the deadline.
	 * @return whether the whole time has passed; not if the deadline came first or the
	 * thread was interrupted
	 */
	static boolean pause(Duration time, Deadline deadline) {
		Duration left = deadline.remaining();
		boolean enough = left.compareTo(time) > 0;
		try {
			Thread.sleep(enough ? time : left);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		return enough;
	}

}
