package ai.skyscout.places.geography;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import ai.skyscout.core.Coordinates;
import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Box;

/**
 * Finds airports in memory. They stand in order of latitude, so that only those of a belt
 * around the earth have to be measured.
 */
public final class MemoryGeography implements Geography {

	private static final double KILOMETRES_PER_DEGREE = Math.toRadians(1) * Distance.EARTH_RADIUS_KILOMETRES;

	private final List<Airport> byRank;

	private final Airport[] byLatitude;

	private final double[] latitudes;

	public MemoryGeography(List<Airport> byRank) {
		this.byRank = List.copyOf(byRank);
		this.byLatitude = byRank.stream()
			.sorted(Comparator.comparingDouble((Airport airport) -> airport.coordinates().latitude()))
			.toArray(Airport[]::new);
		this.latitudes = Arrays.stream(this.byLatitude)
			.mapToDouble((airport) -> airport.coordinates().latitude())
			.toArray();
	}

	@Override
	public List<Airport> nearest(Coordinates point, Distance within, int limit) {
		double belt = within.kilometres() / KILOMETRES_PER_DEGREE + 0.001;
		Stream<Airport> inBelt = Arrays.stream(this.byLatitude, firstNotBelow(point.latitude() - belt),
				firstNotBelow(Math.nextUp(point.latitude() + belt)));
		return nearest(inBelt, point, within, limit);
	}

	/** Orders airports by their distance and leaves out those too far off. */
	public static List<Airport> nearest(Stream<Airport> airports, Coordinates point, Distance within, int limit) {
		return airports.map((airport) -> new Away(airport, point.distanceTo(airport.coordinates())))
			.filter((away) -> away.distance().compareTo(within) <= 0)
			.sorted(Comparator.comparing(Away::distance).thenComparing((away) -> away.airport().rank()))
			.limit(limit)
			.map(Away::airport)
			.toList();
	}

	@Override
	public List<Airport> within(Box box, int limit) {
		return this.byRank.stream().filter((airport) -> box.contains(airport.coordinates())).limit(limit).toList();
	}

	private int firstNotBelow(double latitude) {
		int found = Arrays.binarySearch(this.latitudes, latitude);
		int at = (found >= 0) ? found : -1 - found;
		while (at > 0 && this.latitudes[at - 1] == latitude) {
			at--;
		}
		return at;
	}

	private record Away(Airport airport, Distance distance) {
	}

}
