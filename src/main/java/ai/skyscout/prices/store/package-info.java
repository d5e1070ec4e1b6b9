/**
 * Keeps observations in PostgreSQL, and with them what is rolled up of them.
 */
@NullMarked
package ai.skyscout.prices.store;

import org.jspecify.annotations.NullMarked;
