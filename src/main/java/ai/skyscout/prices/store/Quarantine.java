package ai.skyscout.prices.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Decides which prices nobody is told of until they are seen again: those that
 * {@link FareLimits} do not allow and that stand alone. A price stands alone unless one
 * within a tenth of it was seen for the same trip, by whatever supplier, at least
 * {@link #ANOTHER_LOOK} and at most {@link #REMEMBERED} apart. Whether one was seen
 * before these rows is for {@link Incoming} to find out.
 */
@Component
class Quarantine {

	/** What suppliers say within this is one look, and may be one error. */
	static final Duration ANOTHER_LOOK = Duration.ofMinutes(1);

	/** What was seen longer ago says nothing of a price. */
	static final Duration REMEMBERED = Duration.ofDays(30);

	/** Prices are alike if the higher is at most this many times the lower. */
	static final double ALIKE = 1.1;

	private final KnownFares known;

	Quarantine(KnownFares known) {
		this.known = known;
	}

	/** Those of the rows, by identity, that cannot be believed for what they are. */
	Set<ObservationRow> outliers(List<ObservationRow> rows) {
		List<ObservationRow> suspects = suspects(rows);
		Set<ObservationRow> outliers = Collections.newSetFromMap(new IdentityHashMap<>());
		if (!suspects.isEmpty()) {
			Map<SeenTrip, List<ObservationRow>> trips = tripsOf(suspects, rows);
			suspects.stream()
				.filter((suspect) -> trips.getOrDefault(suspect.trip(), List.of())
					.stream()
					.noneMatch((other) -> confirms(other, suspect)))
				.forEach(outliers::add);
		}
		return outliers;
	}

	private List<ObservationRow> suspects(List<ObservationRow> rows) {
		Map<KnownFares.Fares, List<ObservationRow>> byFares = rows.stream()
			.collect(Collectors.groupingBy(KnownFares.Fares::of));
		Map<KnownFares.Fares, KnownFares.Limits> known = this.known.limitsOf(byFares.keySet());
		List<ObservationRow> suspects = new ArrayList<>();
		byFares.forEach((fares, prices) -> {
			KnownFares.Limits limits = known.get(fares);
			if (limits == null && prices.size() >= FareLimits.FEWEST_PRICES) {
				limits = KnownFares.Limits.around(prices);
			}
			for (ObservationRow row : prices) {
				if (limits != null && !limits.allow(row)) {
					suspects.add(row);
				}
			}
		});
		return suspects;
	}

	/** All rows of the trips that suspects are of. */
	private static Map<SeenTrip, List<ObservationRow>> tripsOf(List<ObservationRow> suspects,
			List<ObservationRow> rows) {
		Map<SeenTrip, List<ObservationRow>> trips = new HashMap<>();
		suspects.forEach((suspect) -> trips.put(suspect.trip(), new ArrayList<>()));
		for (ObservationRow row : rows) {
			List<ObservationRow> trip = trips.get(row.trip());
			if (trip != null) {
				trip.add(row);
			}
		}
		return trips;
	}

	private static boolean confirms(ObservationRow other, ObservationRow suspect) {
		Duration apart = Duration.between(suspect.seen().seenAt(), other.seen().seenAt()).abs();
		double ratio = suspect.price().doubleValue() / other.price().doubleValue();
		return apart.compareTo(ANOTHER_LOOK) >= 0 && apart.compareTo(REMEMBERED) <= 0 && ratio <= ALIKE
				&& ratio >= 1 / ALIKE;
	}

}
