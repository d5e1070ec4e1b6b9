package ai.skyscout.places;

import java.util.Locale;

import ai.skyscout.places.naming.Countries;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody may mean, ready to be shown.
 *
 * @param address what goes into an address of SkyScout: {@code LON}, {@code LGW}
 * @param kind a city or an airport
 * @param label what a field shows once it is chosen, such as {@code London (LON)} or
 * {@code London Gatwick (LGW)}; {@link Places#resolve} understands it
 * @param name of the city or the airport
 * @param context where that is: the city of an airport, the country, in the reader's
 * language
 * @param matched the other name that the words matched, such as {@code München}; null if
 * they matched what is shown already
 * @param nested whether it is an airport that stands under its city, the nearest row in
 * front that is not nested
 */
public record Suggestion(String address, Kind kind, String label, String name, String context, @Nullable String matched,
		boolean nested) {

	/** The row of a place that was not asked for by a name. */
	public static Suggestion of(Place place, Locale locale) {
		String country = Countries.name(place.country(), locale);
		return switch (place) {
			case City city ->
				new Suggestion(city.address(), Kind.CITY, city.label(), city.shortName(), country, null, false);
			case Airport airport -> new Suggestion(airport.address(), Kind.AIRPORT, airport.label(),
					airport.shortName(), airport.cityName() + ", " + country, null, false);
			case AirportGroup group ->
				new Suggestion(group.address(), Kind.AIRPORT, group.label(), group.shortName(), country, null, false);
		};
	}

	/** What kind of place is suggested. */
	public enum Kind {

		CITY, AIRPORT

	}

}
