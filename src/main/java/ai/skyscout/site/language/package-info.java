/**
 * The languages of the site: English at the root of the address space, others behind a
 * prefix of the path.
 */
@NullMarked
package ai.skyscout.site.language;

import org.jspecify.annotations.NullMarked;
