/**
 * Wires the Spring Batch jobs: price scans, import and export of observed fares. Each job
 * is shallow and calls the root API of the module that owns the work; nothing may use this
 * package.
 */
@NullMarked
@ApplicationModule(displayName = "Jobs",
		allowedDependencies = { "core", "places", "flights", "flights :: supplier", "flights :: search", "prices",
				"prices :: exchange", "prices :: interest" })
package ai.skyscout.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
