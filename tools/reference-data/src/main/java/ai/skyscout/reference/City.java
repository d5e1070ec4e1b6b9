package ai.skyscout.reference;

import java.util.List;

/**
 * A populated place.
 *
 * @param id the GeoNames id, or {@code x-} and an airport's code for a place GeoNames
 * does not list
 * @param name as an English-speaking traveller writes it
 * @param alternates all other names, in the order of the source
 * @param country ISO 3166-1 alpha-2
 * @param place its centre
 * @param population 0 where unknown
 * @param district whether it is a part of another place
 */
record City(String id, String name, List<String> alternates, String country, Place place, long population,
		boolean district) {
}
