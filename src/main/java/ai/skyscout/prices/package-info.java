/**
 * Prices as they were seen: lasting observations, and what they tell of a route: its
 * history, its calendar, what is typical.
 */
@NullMarked
@ApplicationModule(displayName = "Prices",
		allowedDependencies = { "core", "places", "flights", "flights :: search", "flights :: supplier" })
package ai.skyscout.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
