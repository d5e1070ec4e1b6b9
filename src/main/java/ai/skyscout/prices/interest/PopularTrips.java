package ai.skyscout.prices.interest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.PopularRoutes;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.WantedTrip.Reason;
import org.springframework.stereotype.Component;

/**
 * Popular routes on a spread of days. The days are the same whenever one asks, certain
 * weekdays of the next half-year, so that the price of each is seen again and again as it
 * comes nearer. A trip counts for less the less popular its route and the farther away it
 * is.
 */
@Component
class PopularTrips implements TripsOfInterest {

	private static final int MOST_ROUTES = 1_000;

	private static final int DAYS_AHEAD = 182;

	/** How long those who depart on a weekday stay: a week, or over the weekend. */
	private static final Map<DayOfWeek, Integer> STAYS = new EnumMap<>(
			Map.of(DayOfWeek.WEDNESDAY, 7, DayOfWeek.FRIDAY, 2, DayOfWeek.SUNDAY, 7));

	private final PopularRoutes routes;

	PopularTrips(PopularRoutes routes) {
		this.routes = routes;
	}

	@Override
	public List<WantedTrip> list(LocalDate today, int limit) {
		List<TripDates> dates = dates(today);
		List<Route> popular = this.routes.list(MOST_ROUTES);
		List<WantedTrip> trips = new ArrayList<>(popular.size() * dates.size());
		for (int i = 0; i < popular.size(); i++) {
			for (int j = 0; j < dates.size(); j++) {
				double weight = 1.0 / ((i + 1.0) * (j + 1.0));
				trips.add(new WantedTrip(popular.get(i), dates.get(j), Cabin.ECONOMY, Reason.POPULAR, weight));
			}
		}
		trips.sort(WantedTrip.BY_VALUE);
		return List.copyOf(trips.subList(0, Math.min(limit, trips.size())));
	}

	private static List<TripDates> dates(LocalDate today) {
		return today.plusDays(1)
			.datesUntil(today.plusDays(DAYS_AHEAD))
			.filter((day) -> STAYS.containsKey(day.getDayOfWeek()))
			.flatMap((day) -> Stream.of(TripDates.oneWay(day),
					new TripDates(day, day.plusDays(STAYS.getOrDefault(day.getDayOfWeek(), 7)))))
			.toList();
	}

}
