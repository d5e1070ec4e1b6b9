/**
 * The pages of a flight search: the form, the results, an itinerary, and the way to its
 * seller.
 */
@NullMarked
package ai.skyscout.flights.web;

import org.jspecify.annotations.NullMarked;
