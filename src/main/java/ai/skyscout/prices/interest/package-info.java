/**
 * Which trips are worth looking at when nobody searches: those that were searched lately,
 * the popular ones, and whatever other modules bring.
 */
@NullMarked
@NamedInterface("interest")
package ai.skyscout.prices.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
