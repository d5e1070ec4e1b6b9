package ai.skyscout.places.geography;

import java.util.List;

import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Box;

/**
 * Finds airports by where they lie.
 */
public interface Geography {

	/** Airports within a distance, the nearest first. */
	List<Airport> nearest(Coordinates point, Distance within, int limit);

	/** Airports inside a box, the best connected first. */
	List<Airport> within(Box box, int limit);

}
