package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.flights.Layover;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;

/**
 * Finds what a traveller should know of an itinerary before choosing it. What was asked
 * for is read from what was found: the cabin that most itineraries offer, and whether any
 * goes on from the airport where it has arrived.
 */
final class Warnings {

	private static final Duration LONG = Duration.ofHours(6);

	private final Cabin cabin;

	/** For each slice but the last, whether somebody goes on from where they arrive. */
	private final List<Boolean> continuous = new ArrayList<>();

	private final boolean comesBack;

	Warnings(Traits[] all) {
		Map<Cabin, Integer> cabins = new EnumMap<>(Cabin.class);
		Arrays.stream(all).forEach((traits) -> cabins.merge(traits.bestCabin(), 1, Integer::sum));
		this.cabin = cabins.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.orElse(Cabin.ECONOMY);
		int slices = Arrays.stream(all).mapToInt((traits) -> traits.slices().size()).min().orElse(0);
		for (int i = 1; i < slices; i++) {
			this.continuous.add(meets(all, i - 1, i));
		}
		this.comesBack = slices > 1 && meets(all, slices - 1, 0);
	}

	private static boolean meets(Traits[] all, int arriving, int departing) {
		Set<AirportCode> reached = new HashSet<>();
		Set<AirportCode> left = new HashSet<>();
		for (Traits traits : all) {
			List<Slice> slices = traits.found().itinerary().slices();
			reached.add(slices.get(arriving).destination());
			left.add(slices.get(departing).origin());
		}
		return !Collections.disjoint(reached, left);
	}

	Set<Warning> of(Traits traits) {
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		if (traits.selfTransfer()) {
			warnings.add(Warning.SELF_TRANSFER);
		}
		traits.layovers().forEach((layover) -> add(warnings, layover));
		if (traits.found()
			.itinerary()
			.segments()
			.map(Segment::cabin)
			.anyMatch((one) -> one.compareTo(this.cabin) < 0)) {
			warnings.add(Warning.MIXED_CABIN);
		}
		if (endsElsewhere(traits.found().itinerary().slices())) {
			warnings.add(Warning.DIFFERENT_AIRPORTS);
		}
		return Collections.unmodifiableSet(warnings);
	}

	private static void add(Set<Warning> warnings, Layover layover) {
		if (layover.changesAirport()) {
			warnings.add(Warning.AIRPORT_CHANGE);
		}
		if (layover.isOvernight()) {
			warnings.add(Warning.OVERNIGHT_LAYOVER);
		}
		else if (layover.duration().compareTo(LONG) > 0) {
			warnings.add(Warning.LONG_LAYOVER);
		}
		if (layover.isTight()) {
			warnings.add(Warning.TIGHT_CONNECTION);
		}
	}

	private boolean endsElsewhere(List<Slice> slices) {
		for (int i = 0; i < this.continuous.size(); i++) {
			if (this.continuous.get(i) && !slices.get(i).destination().equals(slices.get(i + 1).origin())) {
				return true;
			}
		}
		return this.comesBack && !slices.getLast().destination().equals(slices.getFirst().origin());
	}

}
