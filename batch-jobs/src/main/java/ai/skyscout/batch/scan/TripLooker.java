package ai.skyscout.batch.scan;

import java.util.function.Consumer;

import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.search.DirectQuestions;
import ai.skyscout.prices.Sightings;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/**
 * Looks at one trip: asks every supplier that serves it and may be asked.
 */
@Component
final class TripLooker implements ItemProcessor<PlannedTrip, Look> {

	private final Desks desks;

	private final DirectQuestions questions;

	private final MonthPrices months;

	TripLooker(Desks desks, DirectQuestions questions, MonthPrices months) {
		this.desks = desks;
		this.questions = questions;
		this.months = months;
	}

	/**
	 * Looks at a trip.
	 * @throws InterruptedException if this thread is interrupted while it waits
	 */
	@Override
	public Look process(PlannedTrip trip) throws InterruptedException {
		Look look = new Look(trip);
		for (Desk desk : this.desks.listServing(trip)) {
			Consumer<String> told = (outcome) -> look.count(desk.supplier().id(), outcome);
			look.add(desk.isLive() ? askLive(desk, trip, told) : this.months.look(desk, trip, told));
		}
		return look;
	}

	private Asked askLive(Desk desk, PlannedTrip trip, Consumer<String> told) throws InterruptedException {
		TripQuery query = trip.query();
		return desk.patient()
			.make(() -> this.questions.search(desk.supplier(), query), (offers) -> Sightings.of(query, offers), told);
	}

}
