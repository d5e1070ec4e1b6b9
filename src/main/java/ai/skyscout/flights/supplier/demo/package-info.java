/**
 * The demo market: simulated schedules and fares over the real airports, so that a fresh
 * machine shows the whole product.
 */
@NullMarked
package ai.skyscout.flights.supplier.demo;

import org.jspecify.annotations.NullMarked;
