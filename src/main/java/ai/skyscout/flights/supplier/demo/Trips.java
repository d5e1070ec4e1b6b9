package ai.skyscout.flights.supplier.demo;

import java.util.List;

import ai.skyscout.core.TripQuery;

/**
 * What the market has for a question at a moment.
 *
 * @param query the question
 * @param moment in minutes since 1970
 * @param slices what each slice can be made of
 * @param trips whole trips, the best balance of price and time first
 */
record Trips(TripQuery query, int moment, List<Shortlist> slices, List<Trip> trips) {
}
