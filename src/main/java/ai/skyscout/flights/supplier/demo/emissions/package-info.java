/**
 * Greenhouse gases of a seat on a flight, by the constants of the Travel Impact Model.
 */
@NullMarked
package ai.skyscout.flights.supplier.demo.emissions;

import org.jspecify.annotations.NullMarked;
