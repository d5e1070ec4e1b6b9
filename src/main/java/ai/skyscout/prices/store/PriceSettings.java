package ai.skyscout.prices.store;

import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How observations are kept.
 *
 * @param keep for how long, such as {@code 3y} or {@code 18m}; null for ever. Daily lows
 * and latest fares go with them. Statistics stay until they are computed anew, which the
 * next new price of a route does; flights without a stop stay.
 */
@ConfigurationProperties("skyscout.prices")
record PriceSettings(@Nullable Period keep) {

	/**
	 * Refuses to keep nothing.
	 * @throws IllegalArgumentException if it is less than a month
	 */
	PriceSettings {
		if (keep != null && keep.toTotalMonths() < 1 && keep.getDays() < 30) {
			throw new IllegalArgumentException("Observations are kept for a month at least, not for " + keep);
		}
	}

}
