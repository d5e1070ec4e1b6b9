/**
 * Who may keep a page, for how long, and how it is recognised as unchanged.
 */
@NullMarked
package ai.skyscout.site.caching;

import org.jspecify.annotations.NullMarked;
