/**
 * Health of the stores that have no indicator of their own.
 */
@NullMarked
package ai.skyscout.site.health;

import org.jspecify.annotations.NullMarked;
