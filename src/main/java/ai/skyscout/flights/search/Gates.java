package ai.skyscout.flights.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ai.skyscout.flights.SupplierId;

/**
 * The gates of each supplier, and how we stand with it. Checks have a gate of their own:
 * a traveller on the way to a seller does not queue behind searches. What a supplier asks
 * for holds at both.
 */
final class Gates {

	private final SearchSettings settings;

	private final Map<SupplierId, Gate> searches = new ConcurrentHashMap<>();

	private final Map<SupplierId, Gate> rechecks = new ConcurrentHashMap<>();

	private final Map<SupplierId, Standing> standings = new ConcurrentHashMap<>();

	Gates(SearchSettings settings) {
		this.settings = settings;
	}

	Gate forSearches(SupplierId supplier) {
		return this.searches.computeIfAbsent(supplier, this::open);
	}

	Gate forRechecks(SupplierId supplier) {
		return this.rechecks.computeIfAbsent(supplier, this::open);
	}

	Standing standingOf(SupplierId supplier) {
		return this.standings.computeIfAbsent(supplier, (id) -> new Standing());
	}

	private Gate open(SupplierId supplier) {
		return new Gate(this.settings.concurrencyOf(supplier));
	}

}
