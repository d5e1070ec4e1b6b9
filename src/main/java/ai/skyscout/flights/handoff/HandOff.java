package ai.skyscout.flights.handoff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import ai.skyscout.core.Money;
import ai.skyscout.flights.Offer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A traveller's click on the way to a seller. Its id is given here, so that writing it
 * twice writes it once.
 */
@Entity
@Table(name = "hand_off")
class HandOff {

	@Id
	private UUID id;

	private String offerId;

	private String supplier;

	private String itineraryId;

	private @Nullable BigDecimal priceShown;

	private BigDecimal priceConfirmed;

	private String currency;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private Instant happenedAt;

	@SuppressWarnings("NullAway.Init")
	protected HandOff() {
		// For JPA.
	}

	/**
	 * A click of a moment.
	 * @param confirmed the offer as its supplier has just confirmed it
	 * @param shown the price that the traveller had seen; forgotten if it is not in the
	 * currency of the confirmed one
	 */
	HandOff(Offer confirmed, @Nullable Money shown, Outcome outcome, Instant happenedAt) {
		this.id = UUID.randomUUID();
		this.offerId = confirmed.id().toString();
		this.supplier = confirmed.supplier().value();
		this.itineraryId = confirmed.itinerary().id().value();
		this.priceShown = (shown != null && shown.currency().equals(confirmed.total().currency())) ? shown.amount()
				: null;
		this.priceConfirmed = confirmed.total().amount();
		this.currency = confirmed.total().currency().getCurrencyCode();
		this.outcome = outcome;
		this.happenedAt = happenedAt;
	}

	UUID id() {
		return this.id;
	}

	String offerId() {
		return this.offerId;
	}

	String supplier() {
		return this.supplier;
	}

	@Nullable BigDecimal priceShown() {
		return this.priceShown;
	}

	BigDecimal priceConfirmed() {
		return this.priceConfirmed;
	}

	String currency() {
		return this.currency;
	}

	Outcome outcome() {
		return this.outcome;
	}

	Instant happenedAt() {
		return this.happenedAt;
	}

	/** What became of the click. */
	enum Outcome {

		/** The price held and the traveller was sent to the seller. */
		SENT_ON,

		/** The price had changed and the traveller was told first. */
		PRICE_CHANGED

	}

}
