package ai.skyscout.flights.web;

import java.util.List;

import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.Terms;
import ai.skyscout.flights.ranking.RankedItinerary;
import org.jspecify.annotations.Nullable;

/**
 * An itinerary as the list shows it.
 *
 * @param ranked the itinerary in its place
 * @param total for all travellers in the currency shown
 * @param perTraveller the same for one
 * @param legs its slices with their bars
 * @param offers what it can be bought for, with prices in the currency shown
 * @param open whether its details are shown
 * @param address of the page on which it is open, or closed where it is open now
 */
record ResultCard(RankedItinerary ranked, Money total, Money perTraveller, List<Leg> legs, List<Sale> offers,
		boolean open, Address address) {

	/** Few enough to be told. */
	private static final int FEW_SEATS = 5;

	ResultCard {
		legs = List.copyOf(legs);
		offers = List.copyOf(offers);
	}

	public String id() {
		return this.ranked.id().value();
	}

	/**
	 * Where this card alone is drawn open or closed, on the axes it stands on now. What
	 * else is open has to be added: it may have changed since this was drawn.
	 */
	public Address fragment() {
		return this.address.without("open")
			.with("id", id())
			.with("opened", !this.open)
			.with("axis", this.legs.stream().map((leg) -> leg.axis().span()).toList());
	}

	/** Seats left at the price shown, if that is worth telling. */
	public @Nullable Integer fewSeats() {
		Integer seats = this.ranked.lead().seatsLeft();
		return (seats != null && seats <= FEW_SEATS) ? seats : null;
	}

	public @Nullable Integer co2eKilograms() {
		return this.ranked.itinerary().co2eKilograms();
	}

	/**
	 * A slice and its bar.
	 *
	 * @param slice the flights
	 * @param axis what the bar is drawn on
	 */
	record Leg(Slice slice, TimeAxis axis) {

		public List<TimeAxis.Span> flights() {
			return this.axis.flights(this.slice);
		}

		public List<TimeAxis.Wait> waits() {
			return this.axis.waits(this.slice);
		}

		/** Who sells it and, where others fly it, who they are. */
		public List<CarrierCode> carriers() {
			return this.slice.segments().stream().map(Segment::marketingCarrier).distinct().toList();
		}

		public List<CarrierCode> otherOperators() {
			List<CarrierCode> sellers = carriers();
			return this.slice.segments()
				.stream()
				.map(Segment::operatingCarrier)
				.distinct()
				.filter((carrier) -> !sellers.contains(carrier))
				.toList();
		}

	}

	/**
	 * A way to buy the itinerary.
	 *
	 * @param offer what is sold
	 * @param total in the currency shown
	 */
	record Sale(Offer offer, Money total) {

		/** Names the kind of terms, as the messages do. */
		public String key(Terms terms) {
			return switch (terms) {
				case Terms.Free _ -> "Free";
				case Terms.ForFee _ -> "ForFee";
				case Terms.NotAllowed _ -> "NotAllowed";
				case Terms.Unstated _ -> "Unstated";
			};
		}

		public @Nullable Money fee(Terms terms) {
			return (terms instanceof Terms.ForFee(Money fee)) ? fee : null;
		}

		public boolean isConverted() {
			return !this.offer.total().currency().equals(this.total.currency());
		}

	}

}
