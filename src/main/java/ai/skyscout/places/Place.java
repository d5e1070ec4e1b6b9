package ai.skyscout.places;

import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.places.naming.AirportNames;

/**
 * Somewhere a trip can start or end.
 */
public sealed interface Place permits Airport, City, AirportGroup {

	/** How many airports one end of a search stands for at most, the best connected. */
	int MOST_AIRPORTS = 12;

	/** The name that a person knows it by. */
	String name();

	/** ISO 3166-1 alpha-2. */
	String country();

	Coordinates coordinates();

	/** How a heading names it, such as {@code London Gatwick}. */
	default String shortName() {
		return (this instanceof Airport airport) ? AirportNames.withCity(airport.name(), airport.cityName()) : name();
	}

	/**
	 * How a field shows it, such as {@code London (LON)}; {@link Places#resolve}
	 * understands it.
	 */
	default String label() {
		return (this instanceof AirportGroup) ? name() : shortName() + " (" + address().replace(",", ", ") + ")";
	}

	/**
	 * How a heading names it in few words: the city, with the code where one of its
	 * airports is meant.
	 */
	default String heading() {
		return (this instanceof Airport airport) ? airport.cityName() + " (" + airport.code() + ")" : name();
	}

	/** How an address of SkyScout writes it, such as {@code LHR}, {@code LON}. */
	String address();

	/** The airports it stands for, the best connected first. */
	List<AirportCode> airports();

}
