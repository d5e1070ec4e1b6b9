/** Tests of what jobs share. */
@NullMarked
package ai.skyscout.batch;

import org.jspecify.annotations.NullMarked;
