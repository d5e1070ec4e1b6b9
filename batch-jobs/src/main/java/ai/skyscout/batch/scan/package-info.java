/**
 * The job {@code price-scan}: looks at trips that are worth it, within what suppliers
 * allow, and keeps what it sees.
 */
@NullMarked
package ai.skyscout.batch.scan;

import org.jspecify.annotations.NullMarked;
