/**
 * What markets cost: reads what was seen and keeps the statistics of it.
 */
@NullMarked
package ai.skyscout.prices.statistics;

import org.jspecify.annotations.NullMarked;
