package ai.skyscout.places.gazetteer;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import ai.skyscout.core.AirportCode;
import ai.skyscout.places.Airport;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * All places, immutable. A place is a small number, the most prominent first, so that the
 * best of a set of places are simply its first. Places are there at once; the index of
 * their names is built beside, and whoever needs it earlier waits.
 */
public final class Gazetteer {

	private static final Duration LONGEST_BUILD = Duration.ofMinutes(1);

	private final List<Entry> entries;

	private final List<Airport> airports;

	private final Map<String, Integer> numbers;

	private final Map<String, City> citiesByCode;

	private final CompletableFuture<NameIndex> names;

	private final int[] cityOfAirport;

	/** Those that are shipped. */
	public static Gazetteer ofReferenceData() {
		return new Gazetteer(ReferenceReader.read("/reference/airports.csv", "/reference/cities.csv"));
	}

	/** Takes the places sorted, the most prominent first. */
	Gazetteer(List<Entry> entries) {
		this.entries = List.copyOf(entries);
		this.names = CompletableFuture
			.supplyAsync(() -> NameIndexBuilder.build(this.entries),
					(task) -> Thread.ofPlatform().name("place-names").daemon().start(task))
			.orTimeout(LONGEST_BUILD.toSeconds(), TimeUnit.SECONDS);
		this.numbers = HashMap.newHashMap(entries.size());
		this.citiesByCode = new HashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			this.numbers.put(entries.get(i).key(), i);
			if (entries.get(i).place() instanceof City city && city.code() != null) {
				this.citiesByCode.putIfAbsent(city.code(), city);
			}
		}
		this.cityOfAirport = new int[entries.size()];
		Arrays.fill(this.cityOfAirport, -1);
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).place() instanceof Airport airport) {
				this.cityOfAirport[i] = this.numbers.getOrDefault(Entry.cityKey(airport.cityId()), -1);
			}
		}
		this.airports = entries.stream()
			.map(Entry::place)
			.filter(Airport.class::isInstance)
			.map(Airport.class::cast)
			.sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
			.toList();
	}

	public int size() {
		return this.entries.size();
	}

	public Entry entry(int number) {
		return this.entries.get(number);
	}

	List<Entry> entries() {
		return this.entries;
	}

	/** The best connected first. */
	public List<Airport> airports() {
		return this.airports;
	}

	/** The index of all names; waits for it where it is still being built. */
	public NameIndex names() {
		return this.names.join();
	}

	/** The number of the city that an airport serves; −1 for cities. */
	public int cityOf(int number) {
		return this.cityOfAirport[number];
	}

	/** The number of the place with a key, or −1. */
	public int number(String key) {
		return this.numbers.getOrDefault(key, -1);
	}

	public Optional<Airport> findAirport(AirportCode code) {
		return (place(code.value()) instanceof Airport airport) ? Optional.of(airport) : Optional.empty();
	}

	public Optional<City> findCity(String id) {
		return (place(Entry.cityKey(id)) instanceof City city) ? Optional.of(city) : Optional.empty();
	}

	public Optional<Place> findPlace(String code) {
		City city = this.citiesByCode.get(code);
		return Optional.ofNullable((city != null) ? city : (AirportCode.isValid(code) ? place(code) : null));
	}

	private @Nullable Place place(String key) {
		Integer number = this.numbers.get(key);
		return (number != null) ? this.entries.get(number).place() : null;
	}

}
