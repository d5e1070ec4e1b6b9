/**
 * The jobs that take observed fares from files and write them to files.
 */
@NullMarked
package ai.skyscout.batch.fares;

import org.jspecify.annotations.NullMarked;
