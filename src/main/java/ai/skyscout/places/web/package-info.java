/**
 * Lets people choose places: what a field offers while they type.
 */
@NullMarked
package ai.skyscout.places.web;

import org.jspecify.annotations.NullMarked;
