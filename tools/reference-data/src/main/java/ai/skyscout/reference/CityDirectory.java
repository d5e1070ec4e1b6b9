package ai.skyscout.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cities worth offering to a traveller, each with the airports that serve it.
 */
final class CityDirectory {

	static final List<String> HEADER = List.of("id", "name", "city_code", "country", "latitude", "longitude",
			"population", "airports", "alternate_names");

	private static final int LEAST_POPULATION = 15_000;

	/** Parts of cities are offered only where they are cities of their own. */
	private static final int LEAST_DISTRICT_POPULATION = 100_000;

	private static final double NEAR_KILOMETRES = 100;

	private static final int MOST_NEARBY_AIRPORTS = 5;

	private final Map<String, SourceAirport> airports;

	private final Network network;

	private final MetropolitanAreas areas;

	private final AlternateNames alternateNames;

	private final Map<String, City> cities = new TreeMap<>(
			Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

	private final Map<String, Set<String>> ownAirports = new TreeMap<>();

	CityDirectory(List<City> all, Map<String, City> cityByAirport, Map<String, SourceAirport> airports, Network network,
			MetropolitanAreas areas, AlternateNames alternateNames) {
		this.airports = airports;
		this.network = network;
		this.areas = areas;
		this.alternateNames = alternateNames;
		for (City city : all) {
			if (city.population() >= (city.district() ? LEAST_DISTRICT_POPULATION : LEAST_POPULATION)) {
				this.cities.put(city.id(), city);
			}
		}
		cityByAirport.forEach((airport, city) -> {
			this.cities.put(city.id(), city);
			this.ownAirports.computeIfAbsent(city.id(), (id) -> new HashSet<>()).add(airport);
		});
	}

	List<List<String>> rows() {
		return this.cities.values().stream().map(this::row).toList();
	}

	private List<String> row(City city) {
		List<String> served = airportsOf(city);
		return List.of(city.id(), city.name(), this.areas.codeOfCity(city), city.country(),
				Degrees.format(city.place().latitude()), Degrees.format(city.place().longitude()),
				Long.toString(city.population()), String.join(" ", served),
				String.join("|", this.alternateNames.choose(city, share(city))));
	}

	private AlternateNames.Share share(City city) {
		Set<String> own = this.ownAirports.getOrDefault(city.id(), Set.of());
		int destinations = own.stream().mapToInt((code) -> this.network.destinations(code).size()).max().orElse(0);
		if (city.population() >= 1_000_000 || destinations >= 30) {
			return AlternateNames.Share.LARGE;
		}
		return (city.population() >= 150_000 || destinations > 0) ? AlternateNames.Share.MIDDLE
				: AlternateNames.Share.SMALL;
	}

	/**
	 * The airports of its metropolitan area and its own airports with flights; where none
	 * of them has flights, all its own and those nearby. Best connected first.
	 */
	private List<String> airportsOf(City city) {
		Set<String> own = this.ownAirports.getOrDefault(city.id(), Set.of());
		Set<String> served = new HashSet<>(this.areas.airportsOf(city));
		own.stream().filter(this::hasFlights).forEach(served::add);
		if (served.stream().noneMatch(this::hasFlights)) {
			served.addAll(own);
			served.addAll(nearby(city));
		}
		List<String> sorted = new ArrayList<>(served);
		sorted.sort(Comparator.comparingInt(this.network::rank));
		return sorted;
	}

	private boolean hasFlights(String code) {
		return !this.network.destinations(code).isEmpty();
	}

	private List<String> nearby(City city) {
		List<String> near = this.network.origins()
			.stream()
			.filter((code) -> distance(code, city) <= NEAR_KILOMETRES)
			.sorted(Comparator.comparingInt(this.network::rank))
			.toList();
		return near.stream().filter((code) -> !isPointless(code, near, city)).limit(MOST_NEARBY_AIRPORTS).toList();
	}

	/**
	 * Whether an airport is farther than each of the metropolitan area that is nearest
	 * and less connected than the best of them: from Kyoto people use those of Osaka, not
	 * Nagoya's.
	 */
	private boolean isPointless(String code, List<String> near, City city) {
		String nearest = near.stream()
			.min(Comparator.comparingDouble((other) -> distance(other, city)))
			.map(this.areas::codeOfAirport)
			.orElse("");
		List<String> area = near.stream().filter((other) -> this.areas.codeOfAirport(other).equals(nearest)).toList();
		return !nearest.isEmpty() && !area.contains(code)
				&& area.stream().allMatch((other) -> distance(other, city) < distance(code, city))
				&& this.network.rank(area.getFirst()) < this.network.rank(code);
	}

	private double distance(String code, City city) {
		SourceAirport airport = this.airports.get(code);
		return (airport == null) ? Double.MAX_VALUE : airport.place().kilometresTo(city.place());
	}

}
