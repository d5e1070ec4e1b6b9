package ai.skyscout.flights.supplier;

import java.util.List;

import ai.skyscout.flights.Offer;

/**
 * Takes the offers of an answer that comes in parts.
 */
@FunctionalInterface
public interface PartialOffers {

	void accept(List<Offer> offers);

}
