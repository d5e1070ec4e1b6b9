/**
 * Who may do what, and what browsers are told about it.
 */
@NullMarked
package ai.skyscout.site.security;

import org.jspecify.annotations.NullMarked;
