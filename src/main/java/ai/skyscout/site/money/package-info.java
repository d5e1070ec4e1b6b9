/**
 * The currency a page shows and the rates it converts with.
 */
@NullMarked
package ai.skyscout.site.money;

import org.jspecify.annotations.NullMarked;
