/**
 * Puts found itineraries in order, leaves out what the traveller does not want, and can
 * say why.
 */
@NullMarked
@NamedInterface("ranking")
package ai.skyscout.flights.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
