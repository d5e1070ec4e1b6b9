package ai.skyscout.flights.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.FlightSupplier;

/**
 * The sources of offers that this installation has, by their ids.
 */
public final class Suppliers {

	private final Map<SupplierId, FlightSupplier> byId;

	/**
	 * Takes all there are.
	 * @throws IllegalStateException if two of them share an id
	 */
	public Suppliers(Collection<FlightSupplier> suppliers) {
		Map<SupplierId, FlightSupplier> byId = new TreeMap<>(Comparator.naturalOrder());
		for (FlightSupplier supplier : suppliers) {
			if (byId.put(supplier.id(), supplier) != null) {
				throw new IllegalStateException("Two suppliers are called '" + supplier.id() + "'");
			}
		}
		this.byId = byId;
	}

	/** The supplier of an id. */
	public Optional<FlightSupplier> find(SupplierId id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** Whether a price of theirs may be invented. */
	public boolean anySimulated() {
		return this.byId.values().stream().anyMatch((supplier) -> supplier.can(Capability.SIMULATED));
	}

	/** All of them, in the order of their ids. */
	public List<FlightSupplier> list() {
		return List.copyOf(this.byId.values());
	}

	List<FlightSupplier> withLiveOffersFor(TripQuery query) {
		return this.byId.values()
			.stream()
			.filter((supplier) -> supplier.can(Capability.LIVE_OFFERS)
					&& (query.isOneWay() || supplier.can(Capability.SEVERAL_SLICES)))
			.toList();
	}

	List<FlightSupplier> withCalendarPricesFor(TripQuery query) {
		return this.byId.values()
			.stream()
			.filter((supplier) -> supplier.can(Capability.CALENDAR_PRICES)
					&& (query.isOneWay() || supplier.can(Capability.SEVERAL_SLICES)))
			.toList();
	}

}
