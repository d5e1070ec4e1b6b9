package ai.skyscout.routes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import ai.skyscout.core.Distance;
import ai.skyscout.places.Airport;
import ai.skyscout.prices.TripDates;
import ai.skyscout.prices.chart.HistoryChart;
import ai.skyscout.prices.chart.LeadTimeChart;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of flights between two cities shows.
 *
 * @param from where they start
 * @param to where they end
 * @param available whether PostgreSQL could be asked for the prices
 * @param prices what is known of the fares
 * @param days the cheapest departures, in the order of their dates
 * @param months what is typical by month of departure
 * @param weekdays what is typical by weekday of departure
 * @param history the cheapest fare over time; null if it was seen too seldom
 * @param leadTimes what is typical by time to departure; null if too little is known
 * @param origins airports at the start, the best connected first
 * @param destinations airports at the end
 * @param hoursApart how far the clock at the end is ahead
 * @param text what an editor wrote; null if nothing
 * @param onwards other routes from the same city
 * @param hither other routes to the same city
 * @param links to searches
 * @param proposal dates to begin a search with
 */
record RoutePage(RouteCity from, RouteCity to, boolean available, RoutePrices prices, List<Band> days,
		List<Band> months, List<Band> weekdays, @Nullable HistoryChart history, @Nullable LeadTimeChart leadTimes,
		List<Airport> origins, List<Airport> destinations, double hoursApart, @Nullable EditorialText text,
		List<PricedPair> onwards, List<PricedPair> hither, SearchLinks links, TripDates proposal) {

	public Distance distance() {
		return this.from.distanceTo(this.to);
	}

	/** How many hours the clocks are apart, in either direction. */
	public double hours() {
		return Math.abs(this.hoursApart);
	}

	/** A moment as it is shown to everybody, wherever they are. */
	public OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
