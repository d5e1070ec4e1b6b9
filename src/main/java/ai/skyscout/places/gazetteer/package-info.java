/**
 * All places of the reference data, numbered, and the index of every word of their names.
 */
@NullMarked
package ai.skyscout.places.gazetteer;

import org.jspecify.annotations.NullMarked;
