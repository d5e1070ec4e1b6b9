/**
 * Style sheets, scripts and images under addresses that change with their content.
 */
@NullMarked
package ai.skyscout.site.assets;

import org.jspecify.annotations.NullMarked;
