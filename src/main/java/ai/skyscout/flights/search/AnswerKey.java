package ai.skyscout.flights.search;

import ai.skyscout.flights.SupplierId;

/**
 * Names what one supplier says of one trip.
 *
 * @param supplier who is asked
 * @param query the {@link ai.skyscout.core.TripQuery#key()} of the trip
 */
record AnswerKey(SupplierId supplier, String query) {

}
