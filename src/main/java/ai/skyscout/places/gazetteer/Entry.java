package ai.skyscout.places.gazetteer;

import java.util.Arrays;

import ai.skyscout.places.Airport;
import ai.skyscout.places.AirportGroup;
import ai.skyscout.places.City;
import ai.skyscout.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place as the index knows it.
 *
 * @param place the place
 * @param served whether the place has airports of its own, not merely near ones
 * @param otherNames of a city, parted by {@code |}; the empty text if it has none
 * @param prominence how likely people mean it, 0 to 1: the logarithm of how many
 * destinations its own airports have, and less for places without one
 */
public record Entry(Place place, boolean served, String otherNames, float prominence) {

	/** The key of the place, one of a kind among cities and airports. */
	public String key() {
		return switch (this.place) {
			case Airport airport -> airport.code().value();
			case City city -> cityKey(city.id());
			case AirportGroup group -> group.address();
		};
	}

	public static String cityKey(String cityId) {
		return "c" + cityId;
	}

	/** The other name at a position, counted from 1; the name itself stands at 0. */
	public @Nullable String otherName(int position) {
		return (position > 0) ? splitNames(this.otherNames)[position - 1] : null;
	}

	public static String[] splitNames(String names) {
		if (names.isEmpty()) {
			return new String[0];
		}
		return Arrays.stream(names.split("\\|")).filter((name) -> !name.isBlank()).toArray(String[]::new);
	}

}
