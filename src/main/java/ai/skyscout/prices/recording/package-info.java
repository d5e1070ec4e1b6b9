/**
 * Keeps what searches see without ever holding them up.
 */
@NullMarked
package ai.skyscout.prices.recording;

import org.jspecify.annotations.NullMarked;
