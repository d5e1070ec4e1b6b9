/**
 * Trips that can be flown and what they cost: itineraries, offers, and the search that
 * finds them.
 */
@NullMarked
@ApplicationModule(displayName = "Flights", allowedDependencies = { "core", "places" })
package ai.skyscout.flights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
