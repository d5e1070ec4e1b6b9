/**
 * Which routes many people fly, from the reference data alone.
 */
@NullMarked
package ai.skyscout.prices.popular;

import org.jspecify.annotations.NullMarked;
