/**
 * What the demo market asks for a connection at a moment, and what that includes.
 */
@NullMarked
package ai.skyscout.flights.supplier.demo.fares;

import org.jspecify.annotations.NullMarked;
