/** Tests of price scans. */
@NullMarked
package ai.skyscout.batch.scan;

import org.jspecify.annotations.NullMarked;
