package ai.skyscout.flights;

import java.time.Instant;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price for an itinerary at a moment: who sells it, what it includes, when it was seen.
 *
 * @param id by which its supplier finds it again
 * @param seller who would sell it, as a person says it
 * @param itinerary the flights
 * @param fare what the price includes
 * @param total for all travellers with taxes and fees, in the seller's currency
 * @param seenAt when the supplier said so
 * @param expiresAt until when the supplier stands by it; null if it does not say
 * @param seatsLeft at this price; null if unstated
 * @param simulated whether it is invented by the demo market; pages must say so
 */
public record Offer(OfferId id, String seller, Itinerary itinerary, Fare fare, Money total, Instant seenAt,
		@Nullable Instant expiresAt, @Nullable Integer seatsLeft, boolean simulated) {

	public SupplierId supplier() {
		return this.id.supplier();
	}

	public boolean isExpired(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

}
