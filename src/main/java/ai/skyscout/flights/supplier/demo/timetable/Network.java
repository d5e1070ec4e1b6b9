package ai.skyscout.flights.supplier.demo.timetable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Airport;

/**
 * The airports of the timetable, numbered from 0 so that everything about them can lie in
 * arrays.
 */
public final class Network {

	private static final double EARTH_RADIUS_MILES = 3958.7613;

	/** Airports with that many destinations draw people from the whole region. */
	private static final int BIG = 20;

	/** Some 55 miles. */
	private static final double NEAR_COSINE = Math.cos(55 / EARTH_RADIUS_MILES);

	private final List<Airport> airports;

	private final Map<AirportCode, Integer> numbers;

	private final long[] keys;

	private final int[] cities;

	private final double[] x;

	private final double[] y;

	private final double[] z;

	private final int[][] neighbours;

	public Network(List<Airport> airports) {
		this.airports = airports.stream().sorted(Comparator.comparing(Airport::code)).toList();
		int size = this.airports.size();
		this.numbers = HashMap.newHashMap(size);
		this.keys = new long[size];
		this.cities = new int[size];
		this.x = new double[size];
		this.y = new double[size];
		this.z = new double[size];
		Map<String, Integer> cityNumbers = new HashMap<>();
		for (int i = 0; i < size; i++) {
			Airport airport = this.airports.get(i);
			this.numbers.put(airport.code(), i);
			this.keys[i] = Chance.of(airport.code().value());
			this.cities[i] = cityNumbers.computeIfAbsent(airport.cityId(), (id) -> cityNumbers.size());
			double latitude = Math.toRadians(airport.coordinates().latitude());
			double longitude = Math.toRadians(airport.coordinates().longitude());
			this.x[i] = Math.cos(latitude) * Math.cos(longitude);
			this.y[i] = Math.cos(latitude) * Math.sin(longitude);
			this.z[i] = Math.sin(latitude);
		}
		this.neighbours = findNeighbours();
	}

	/**
	 * Other airports that serve the same place: those of its city, and big ones so near
	 * that nobody flies between them.
	 */
	public int[] neighbours(int airport) {
		return this.neighbours[airport];
	}

	private int[][] findNeighbours() {
		int[][] found = new int[size()][];
		Map<Integer, List<Integer>> byCity = new HashMap<>();
		List<Integer> big = new ArrayList<>();
		for (int i = 0; i < size(); i++) {
			byCity.computeIfAbsent(this.cities[i], (city) -> new ArrayList<>(1)).add(i);
			if (destinations(i) >= BIG) {
				big.add(i);
			}
		}
		for (int i = 0; i < size(); i++) {
			Set<Integer> near = new TreeSet<>(byCity.get(this.cities[i]));
			if (destinations(i) >= BIG) {
				for (int other : big) {
					if (cosine(i, other) > NEAR_COSINE) {
						near.add(other);
					}
				}
			}
			near.remove(i);
			found[i] = near.stream().mapToInt(Integer::intValue).toArray();
		}
		return found;
	}

	public int size() {
		return this.airports.size();
	}

	/** The number of an airport; −1 if it is not in the network. */
	public int find(AirportCode code) {
		return this.numbers.getOrDefault(code, -1);
	}

	public Airport airport(int number) {
		return this.airports.get(number);
	}

	public AirportCode code(int airport) {
		return this.airports.get(airport).code();
	}

	/** What chance knows it by, whatever its number is. */
	public long key(int airport) {
		return this.keys[airport];
	}

	/** What chance knows two airports by, in either direction. */
	public long key(int one, int other) {
		return Chance.mix(this.keys[one] + this.keys[other]);
	}

	public String country(int airport) {
		return this.airports.get(airport).country();
	}

	public ZoneId zone(int airport) {
		return this.airports.get(airport).zone();
	}

	/** How many airports it has direct flights to. */
	public int destinations(int airport) {
		return this.airports.get(airport).destinations();
	}

	/** The great-circle distance in statute miles. */
	public double miles(int from, int to) {
		return EARTH_RADIUS_MILES * Math.acos(Math.clamp(cosine(from, to), -1.0, 1.0));
	}

	private double cosine(int from, int to) {
		return this.x[from] * this.x[to] + this.y[from] * this.y[to] + this.z[from] * this.z[to];
	}

	/** How far east the way leads where it starts and ends: 1 due east, −1 due west. */
	public double eastward(int from, int to) {
		return (Math.sin(bearing(from, to)) - Math.sin(bearing(to, from))) / 2;
	}

	/** The latitude half way, in degrees. */
	public double middleLatitude(int from, int to) {
		return Math.toDegrees(Math.atan2(this.z[from] + this.z[to],
				Math.hypot(this.x[from] + this.x[to], this.y[from] + this.y[to])));
	}

	private double bearing(int from, int to) {
		double latitudeFrom = Math.asin(this.z[from]);
		double latitudeTo = Math.asin(this.z[to]);
		double difference = Math.atan2(this.y[to], this.x[to]) - Math.atan2(this.y[from], this.x[from]);
		return Math.atan2(Math.sin(difference) * Math.cos(latitudeTo), Math.cos(latitudeFrom) * Math.sin(latitudeTo)
				- Math.sin(latitudeFrom) * Math.cos(latitudeTo) * Math.cos(difference));
	}

}
