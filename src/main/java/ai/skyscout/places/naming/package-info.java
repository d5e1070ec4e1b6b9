/**
 * Names of airports and countries, and how names are written so that they can be
 * compared.
 */
@NullMarked
package ai.skyscout.places.naming;

import org.jspecify.annotations.NullMarked;
