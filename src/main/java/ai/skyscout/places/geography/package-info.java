/**
 * Airports by where they lie.
 */
@NullMarked
package ai.skyscout.places.geography;

import org.jspecify.annotations.NullMarked;
