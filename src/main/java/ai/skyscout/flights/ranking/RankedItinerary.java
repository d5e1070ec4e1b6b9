package ai.skyscout.flights.ranking;

import java.util.List;
import java.util.Set;

import ai.skyscout.core.Money;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import org.jspecify.annotations.Nullable;

/**
 * An itinerary in its place among the results.
 *
 * @param itinerary the flights
 * @param offers those that meet the traveller's wishes, in the order of their price; at
 * least one
 * @param total the price of the first offer for all travellers in the currency shown
 * @param tags what it excels in among all that were found
 * @param warnings what should be known before choosing it
 * @param co2ePercent how far its emissions are from the typical (median) of all that were
 * found, in percent of that; null if unknown
 * @param score 0 for the best of each property, growing with what is worse; null where
 * the order is not by score
 */
public record RankedItinerary(Itinerary itinerary, List<Offer> offers, Money total, Set<Tag> tags,
		Set<Warning> warnings, @Nullable Integer co2ePercent, @Nullable Double score) {

	public RankedItinerary {
		offers = List.copyOf(offers);
	}

	public ItineraryId id() {
		return this.itinerary.id();
	}

	/** The offer whose price is shown. */
	public Offer lead() {
		return this.offers.getFirst();
	}

}
