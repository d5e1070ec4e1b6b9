package ai.skyscout.reference;

import java.util.HashSet;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;

/**
 * Countries between which nothing has flown since the routes were collected.
 */
final class ClosedSkies {

	private static final String ALL = "*";

	private final Set<String> everywhere = new HashSet<>();

	private final Set<String> pairs = new HashSet<>();

	private ClosedSkies() {
	}

	static ClosedSkies read(Inputs inputs) {
		ClosedSkies closed = new ClosedSkies();
		for (CSVRecord row : inputs.rows("closed-skies.csv")) {
			String country = row.get("country");
			for (String other : row.get("other_countries").split(" ")) {
				if (other.equals(ALL)) {
					closed.everywhere.add(country);
				}
				else {
					closed.pairs.add(country + other);
					closed.pairs.add(other + country);
				}
			}
		}
		return closed;
	}

	boolean between(String country, String other) {
		return this.everywhere.contains(country) || this.everywhere.contains(other)
				|| this.pairs.contains(country + other);
	}

}
