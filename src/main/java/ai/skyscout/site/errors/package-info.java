/**
 * Pages and problem documents for everything that goes wrong.
 */
@NullMarked
package ai.skyscout.site.errors;

import org.jspecify.annotations.NullMarked;
