package ai.skyscout.flights.supplier.demo.connections;

/**
 * A flight on a day as part of a way.
 *
 * @param flight its number in the timetable
 * @param day its local day of departure, in days since 1970
 * @param separate whether it is sold apart from the flight before it
 */
public record PlannedFlight(int flight, int day, boolean separate) {
}
