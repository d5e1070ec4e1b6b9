/**
 * A past for the demo market: what its fares would have been, kept as simulated
 * observations, so that a fresh machine shows histories and statistics.
 */
@NullMarked
package ai.skyscout.prices.simulated;

import org.jspecify.annotations.NullMarked;
