/**
 * Which routes have known fares, over all of them at once.
 */
@NullMarked
package ai.skyscout.prices.overview;

import org.jspecify.annotations.NullMarked;
