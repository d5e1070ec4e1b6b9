/**
 * Finds the ways from one place to another through the timetable, with up to two stops.
 */
@NullMarked
package ai.skyscout.flights.supplier.demo.connections;

import org.jspecify.annotations.NullMarked;
