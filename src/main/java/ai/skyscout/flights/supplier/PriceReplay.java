package ai.skyscout.flights.supplier;

import java.time.Instant;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;

/**
 * A supplier that can tell what it would have answered at another moment. Only one whose
 * market is simulated can; what it tells must be kept as simulated.
 */
public interface PriceReplay {

	/** What {@link FlightSupplier#search} would have answered at a moment. */
	SupplierAnswer searchAt(TripQuery query, Instant moment, Deadline deadline);

	/** What {@link FlightSupplier#calendar} would have answered at a moment. */
	CalendarAnswer calendarAt(TripQuery query, DateWindow departures, Instant moment, Deadline deadline);

}
