/**
 * Derives the reference data that SkyScout ships from published packages and the
 * hand-kept corrections under {@code input/}.
 */
@NullMarked
package ai.skyscout.reference;

import org.jspecify.annotations.NullMarked;
