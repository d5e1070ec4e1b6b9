package ai.skyscout.flights.search;

import java.time.Instant;
import java.time.LocalDate;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest known total for all travellers of one departure day.
 *
 * @param departure the day of the first slice
 * @param total as the supplier said it; null if nothing is known of that day
 * @param seenAt when it was seen
 * @param pending whether somebody who has been asked may still tell a price
 * @param simulated whether the total is invented
 */
public record DayFare(LocalDate departure, @Nullable Money total, @Nullable Instant seenAt, boolean pending,
		boolean simulated) {

}
