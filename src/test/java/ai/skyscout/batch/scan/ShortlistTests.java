package ai.skyscout.batch.scan;

import java.time.LocalDate;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.interest.TripsOfInterest;
import ai.skyscout.prices.interest.WantedTrip;
import ai.skyscout.prices.interest.WantedTrip.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShortlistTests {

	private static final LocalDate TODAY = LocalDate.of(2027, 1, 10);

	@Test
	void putsWatchedBeforeSearchedBeforePopularTrips() {
		WantedTrip popular = trip("LHR", 10, Reason.POPULAR, 1000);
		WantedTrip searched = trip("CDG", 10, Reason.SEARCHED, 10);
		WantedTrip watched = trip("AMS", 10, Reason.WATCHED, 0.1);
		assertThat(make(9, popular, watched, searched)).containsExactly(watched, searched, popular);
	}

	@Test
	void putsTheWeightierBeforeTheLighterAndTheNearerBeforeTheFarther() {
		WantedTrip light = trip("LHR", 1, Reason.SEARCHED, 1);
		WantedTrip far = trip("LHR", 20, Reason.SEARCHED, 2);
		WantedTrip near = trip("LHR", 10, Reason.SEARCHED, 2);
		assertThat(make(9, light, far, near)).containsExactly(near, far, light);
	}

	@Test
	void looksOnceAtWhatSeveralWantForTheBestReason() {
		WantedTrip popular = trip("LHR", 10, Reason.POPULAR, 7);
		WantedTrip watched = trip("LHR", 10, Reason.WATCHED, 1);
		WantedTrip other = trip("LHR", 11, Reason.POPULAR, 7);
		Shortlist shortlist = new Shortlist(List.of(source(popular, other), source(watched)));
		assertThat(shortlist.make(TODAY, 9)).containsExactly(watched, other);
	}

	@Test
	void keepsApartCabinsAndReturns() {
		WantedTrip economy = trip("LHR", 10, Reason.WATCHED, 3);
		WantedTrip business = new WantedTrip(economy.route(), economy.dates(), Cabin.BUSINESS, Reason.WATCHED, 2);
		WantedTrip comeBack = new WantedTrip(economy.route(), new TripDates(TODAY.plusDays(10), TODAY.plusDays(17)),
				Cabin.ECONOMY, Reason.WATCHED, 1);
		assertThat(make(9, economy, business, comeBack)).hasSize(3);
	}

	@Test
	void leavesOutTheLeastValuable() {
		WantedTrip first = trip("LHR", 10, Reason.WATCHED, 1);
		WantedTrip second = trip("LHR", 11, Reason.WATCHED, 0.5);
		assertThat(make(1, second, first)).containsExactly(first);
	}

	@Test
	void leavesOutWhatHasDepartedOrIsNotOnSaleYet() {
		assertThat(make(9, trip("LHR", -1, Reason.WATCHED, 1), trip("LHR", 400, Reason.WATCHED, 1))).isEmpty();
	}

	private static List<WantedTrip> make(int limit, WantedTrip... trips) {
		return new Shortlist(List.of(source(trips))).make(TODAY, limit);
	}

	private static TripsOfInterest source(WantedTrip... trips) {
		return (today, limit) -> List.of(trips);
	}

	private static WantedTrip trip(String from, int inDays, Reason reason, double weight) {
		return new WantedTrip(Route.of(from, "JFK"), TripDates.oneWay(TODAY.plusDays(inDays)), Cabin.ECONOMY, reason,
				weight);
	}

}
