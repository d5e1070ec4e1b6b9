package ai.skyscout.flights.ranking;

import java.util.Currency;
import java.util.List;

import ai.skyscout.flights.search.FoundItinerary;

/**
 * Narrows and orders what a search has found.
 */
public interface Ranking {

	/**
	 * The results as a traveller wants to see them.
	 * @param found everything that was found
	 * @param refinement the wishes and the order
	 * @param currency the currency that prices are compared and shown in
	 */
	Results rank(List<FoundItinerary> found, Refinement refinement, Currency currency);

}
