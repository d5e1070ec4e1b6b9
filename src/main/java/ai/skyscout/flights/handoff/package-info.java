/**
 * Remembers which offers travellers were handed over to sellers with; nothing of it says
 * who they were.
 */
@NullMarked
package ai.skyscout.flights.handoff;

import org.jspecify.annotations.NullMarked;
