package ai.skyscout.batch.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ai.skyscout.flights.search.Suppliers;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.FlightSupplier;
import org.springframework.stereotype.Component;

/**
 * All suppliers that scans may ask, each with its allowance.
 */
@Component
final class Desks {

	private final List<Desk> desks;

	Desks(Suppliers suppliers, Budgets budgets, ScanSettings settings, Clock clock) {
		this.desks = suppliers.list().stream().map((supplier) -> open(supplier, budgets, settings, clock)).toList();
	}

	private static Desk open(FlightSupplier supplier, Budgets budgets, ScanSettings settings, Clock clock) {
		Allowance allowance = new Allowance(supplier.id(),
				settings.budgetOf(supplier.id(), supplier.can(Capability.SIMULATED)), budgets, settings, clock);
		return new Desk(supplier, allowance, new PatientCall(allowance, settings));
	}

	/** Those who serve a trip. */
	List<Desk> listServing(PlannedTrip trip) {
		return this.desks.stream().filter((desk) -> desk.serves(trip)).toList();
	}

	/** When it is worth coming back to a trip that nobody could be asked for; empty if it is not. */
	Optional<Instant> findReopening(PlannedTrip trip) {
		return listServing(trip).stream()
			.flatMap((desk) -> desk.allowance().findReopening().stream())
			.min(Comparator.naturalOrder());
	}

	/** Whether there is anybody to ask, now or soon. */
	boolean isAnyoneLeft() {
		return this.desks.stream()
			.map(Desk::allowance)
			.anyMatch((allowance) -> allowance.findRefusal().isEmpty() || allowance.findReopening().isPresent());
	}

	List<Desk> list() {
		return this.desks;
	}

}
