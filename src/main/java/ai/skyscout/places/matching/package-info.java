/**
 * What words mean: candidates, how well they fit, and the places that are meant.
 */
@NullMarked
package ai.skyscout.places.matching;

import org.jspecify.annotations.NullMarked;
