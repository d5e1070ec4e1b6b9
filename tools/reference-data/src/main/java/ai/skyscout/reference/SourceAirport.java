package ai.skyscout.reference;

import org.jspecify.annotations.Nullable;

/**
 * An airport as a source describes it.
 *
 * @param code the IATA code
 * @param name the airport's own name
 * @param city the municipality or city, as the source writes it; may be empty
 * @param country ISO 3166-1 alpha-2
 * @param place the reference point
 * @param elevationFeet above mean sea level, or null where the source has none
 * @param size large, medium or small
 * @param scheduled whether the source says that scheduled flights call there
 */
record SourceAirport(String code, String name, String city, String country, Place place,
		@Nullable Integer elevationFeet, String size, boolean scheduled) {

	SourceAirport withCode(String newCode) {
		return new SourceAirport(newCode, this.name, this.city, this.country, this.place, this.elevationFeet, this.size,
				this.scheduled);
	}

	SourceAirport withName(String newName) {
		return new SourceAirport(this.code, newName, this.city, this.country, this.place, this.elevationFeet, this.size,
				this.scheduled);
	}

	SourceAirport withElevationFeet(@Nullable Integer newElevation) {
		return new SourceAirport(this.code, this.name, this.city, this.country, this.place, newElevation, this.size,
				this.scheduled);
	}

}
