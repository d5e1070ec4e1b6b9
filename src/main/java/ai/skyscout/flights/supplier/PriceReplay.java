package ai.skyscout.flights.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

	/**
	 * The cheapest fare of each question at each of its moments, as far as trips were
	 * sold then. Questions about the same days share most of the work. Only asked of
	 * suppliers that have {@link Capability#CALENDAR_PRICES}. A fare is one that was on
	 * sale; now and then another was cheaper by a little.
	 * @return by question and moment; empty if the deadline passes first
	 */
	Optional<List<ReplayedFare>> replay(List<ReplayQuestion> questions, Deadline deadline);

}
