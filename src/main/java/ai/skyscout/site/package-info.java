/**
 * What all pages share: layout, languages, currencies, errors, security headers, assets
 * and caching. Other modules reach it through Spring's own types and through templates,
 * never through Java.
 */
@NullMarked
@ApplicationModule(displayName = "Site", allowedDependencies = "core")
package ai.skyscout.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
