/**
 * A real browser for tests of pages and flows: found or fetched, opened at the sizes and
 * preferences that matter, watched for errors.
 */
@NullMarked
package ai.skyscout.browser;

import org.jspecify.annotations.NullMarked;
