/**
 * Pages of routes, cities and airports for people who come from a search engine, and all
 * that search engines and shared caches need with them.
 */
@NullMarked
@ApplicationModule(displayName = "Route pages",
		allowedDependencies = { "core", "places", "flights", "prices", "prices :: chart" })
package ai.skyscout.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
