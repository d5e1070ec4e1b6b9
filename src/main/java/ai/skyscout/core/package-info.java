/**
 * Values that every module speaks in: codes, money, dates, passengers, and the question a
 * traveller asks. No Spring in here.
 */
@NullMarked
@ApplicationModule(displayName = "Core", allowedDependencies = {})
package ai.skyscout.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
