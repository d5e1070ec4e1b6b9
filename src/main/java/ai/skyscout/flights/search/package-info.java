/**
 * Finds offers for a trip: asks the suppliers, keeps what they answer for a while, and
 * puts the same flights from several of them together.
 */
@NullMarked
@NamedInterface("search")
package ai.skyscout.flights.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
