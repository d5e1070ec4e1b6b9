/**
 * The demo market's flights: who flies where, when, and with what. Airports, pairs,
 * carriers and hubs are real; frequencies and times are simulated.
 */
@NullMarked
package ai.skyscout.flights.supplier.demo.timetable;

import org.jspecify.annotations.NullMarked;
