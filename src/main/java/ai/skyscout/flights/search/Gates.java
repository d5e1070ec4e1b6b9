package ai.skyscout.flights.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ai.skyscout.flights.SupplierId;

/**
 * One gate for each supplier.
 */
final class Gates {

	private final SearchSettings settings;

	private final Map<SupplierId, Gate> gates = new ConcurrentHashMap<>();

	Gates(SearchSettings settings) {
		this.settings = settings;
	}

	Gate of(SupplierId supplier) {
		return this.gates.computeIfAbsent(supplier, (id) -> new Gate(this.settings.concurrencyOf(id)));
	}

}
