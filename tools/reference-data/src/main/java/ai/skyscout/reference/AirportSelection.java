package ai.skyscout.reference;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the airports with scheduled flights and describes each by the better source:
 * OurAirports, or the air routes for what OurAirports lacks.
 */
final class AirportSelection {

	private final Inputs inputs;

	private final Map<String, SourceAirport> ourAirports;

	private final Map<String, SourceAirport> airRoutes;

	AirportSelection(Inputs inputs, Map<String, SourceAirport> ourAirports, Map<String, SourceAirport> airRoutes) {
		this.inputs = inputs;
		this.ourAirports = ourAirports;
		this.airRoutes = airRoutes;
	}

	Map<String, SourceAirport> select() {
		Map<String, SourceAirport> selected = new TreeMap<>();
		this.ourAirports.values()
			.stream()
			.filter(SourceAirport::scheduled)
			.forEach((airport) -> add(selected, airport));
		this.inputs.map("added-airports.csv", "code", "reason").keySet().forEach((code) -> add(selected, find(code)));
		this.inputs.map("left-out-airports.csv", "code", "reason").keySet().forEach(selected::remove);
		for (Successor successor : Successor.read(this.inputs)) {
			if (successor.scope() == Successor.Scope.RENAMED) {
				SourceAirport old = selected.remove(successor.from());
				if (old != null) {
					selected.putIfAbsent(successor.to(), old.withCode(successor.to()));
				}
			}
			if (!selected.containsKey(successor.to())) {
				throw new IllegalStateException("No airport succeeds: " + successor);
			}
		}
		this.inputs.map("airport-names.csv", "code", "name")
			.forEach((code, name) -> selected.compute(code,
					(key, airport) -> Objects.requireNonNull(airport, code).withName(name)));
		return selected;
	}

	private SourceAirport find(String code) {
		SourceAirport airport = this.ourAirports.getOrDefault(code, this.airRoutes.get(code));
		return Objects.requireNonNull(airport, () -> "No source knows " + code);
	}

	private void add(Map<String, SourceAirport> selected, SourceAirport airport) {
		@Nullable SourceAirport other = this.airRoutes.get(airport.code());
		boolean borrowsElevation = airport.elevationFeet() == null && other != null
				&& other.place().kilometresTo(airport.place()) < 5;
		selected.put(airport.code(), borrowsElevation ? airport.withElevationFeet(other.elevationFeet()) : airport);
	}

}
