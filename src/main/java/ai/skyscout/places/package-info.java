/**
 * Airports, cities and countries: what a traveller may type, and where it lies.
 */
@NullMarked
@ApplicationModule(displayName = "Places", allowedDependencies = "core")
package ai.skyscout.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
