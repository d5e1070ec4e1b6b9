package ai.skyscout.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import net.iakovlev.timeshape.TimeZoneEngine;

/**
 * The time zone whose clock an airport's schedule uses.
 */
final class Zones {

	/** How far a point off the coast is moved to meet land, in degrees. */
	private static final double[] STEPS = { 0, 0.02, 0.05, 0.1, 0.2, 0.5 };

	private final TimeZoneEngine engine = TimeZoneEngine.initialize();

	private final Map<String, String> corrections = new HashMap<>();

	Zones(Inputs inputs) {
		inputs.rows("zones.csv")
			.forEach((row) -> this.corrections.put(row.get("country") + row.get("zone"), row.get("schedule_zone")));
	}

	String of(Place place, String country) {
		for (double step : STEPS) {
			for (int direction = 0; direction < 8; direction++) {
				double angle = direction * Math.PI / 4;
				Optional<String> zone = land(place.latitude() + step * Math.sin(angle),
						place.longitude() + step * Math.cos(angle));
				if (zone.isPresent()) {
					return this.corrections.getOrDefault(country + zone.get(), zone.get());
				}
			}
		}
		throw new IllegalStateException("No time zone at " + place);
	}

	private Optional<String> land(double latitude, double longitude) {
		return this.engine.query(latitude, longitude).map(Object::toString).filter((zone) -> !zone.startsWith("Etc/"));
	}

}
