/**
 * Writes money, durations and ages the way the reader's language does; for templates.
 */
@NullMarked
package ai.skyscout.site.format;

import org.jspecify.annotations.NullMarked;
