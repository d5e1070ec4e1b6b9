/**
 * Puts the application under load and measures it, for the benchmarks.
 */
@NullMarked
package ai.skyscout.load;

import org.jspecify.annotations.NullMarked;
