/**
 * Observed fares as files: one line of comma separated values for each fare of a one-way
 * flight in economy, plain or compressed with gzip, as other programs write and read
 * them.
 */
@NullMarked
@NamedInterface("exchange")
package ai.skyscout.prices.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
