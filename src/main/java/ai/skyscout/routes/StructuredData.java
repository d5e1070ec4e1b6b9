package ai.skyscout.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ai.skyscout.core.PageAddresses;
import ai.skyscout.places.Airport;
import ai.skyscout.prices.SeenFare;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the words of schema.org what a page is about.
 */
@Component
class StructuredData {

	private final PageAddresses addresses;

	private final MessageSource messages;

	private final JsonMapper json;

	StructuredData(PageAddresses addresses, MessageSource messages, JsonMapper json) {
		this.addresses = addresses;
		this.messages = messages;
		this.json = json;
	}

	/** The way to a page. */
	String of(List<Crumb> crumbs, Locale locale) {
		return write(List.of(breadcrumbs(crumbs, locale)));
	}

	/** The way to the page of a route, and its flights with what they cost. */
	String of(RoutePage page, int fares, List<Crumb> crumbs, Locale locale) {
		List<Object> graph = new ArrayList<>(List.of(breadcrumbs(crumbs, locale)));
		if (page.prices().cheapest() != null || !page.prices().nonstops().isEmpty()) {
			graph.add(flight(page, fares, locale));
		}
		return write(graph);
	}

	private Map<String, Object> breadcrumbs(List<Crumb> crumbs, Locale locale) {
		List<Object> items = new ArrayList<>();
		for (Crumb crumb : crumbs) {
			items.add(type("ListItem", "position", items.size() + 1, "name", crumb.name(), "item",
					this.addresses.absolute(crumb.path(), locale)));
		}
		return type("BreadcrumbList", "itemListElement", items);
	}

	private Map<String, Object> flight(RoutePage page, int fares, Locale locale) {
		Map<String, Object> flight = type("Flight", "departureAirport", airport(page.from(), page.origins(), locale),
				"arrivalAirport", airport(page.to(), page.destinations(), locale), "flightDistance",
				Math.round(page.distance().kilometres()) + " km");
		if (page.prices().quickest() != null) {
			flight.put("estimatedFlightDuration", page.prices().quickest().toString());
		}
		SeenFare cheapest = page.prices().cheapest();
		if (cheapest != null) {
			Map<String, Object> offer = type("AggregateOffer", "lowPrice", cheapest.price().amount().toPlainString(),
					"priceCurrency", cheapest.price().currency().getCurrencyCode(), "offerCount", Math.max(1, fares),
					"url", this.addresses.absolute(page.links().search(cheapest.dates()), locale));
			if (page.prices().simulated()) {
				offer.put("description", this.messages.getMessage("routes.simulated", null, locale));
			}
			flight.put("offers", offer);
		}
		return flight;
	}

	/**
	 * Fares are those of a city; only where it has one airport is it that of the fare.
	 */
	private static Map<String, Object> airport(RouteCity city, List<Airport> airports, Locale locale) {
		if (airports.size() != 1) {
			return type("Airport", "name", city.name(locale));
		}
		Airport airport = airports.getFirst();
		return type("Airport", "name", airport.name(), "iataCode", airport.code().value());
	}

	private static Map<String, Object> type(String type, Object... namesAndValues) {
		Map<String, Object> thing = new LinkedHashMap<>();
		thing.put("@type", type);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			thing.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return thing;
	}

	/** No text in it can end the script element that it stands in. */
	private String write(List<Object> graph) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", "https://schema.org");
		document.put("@graph", graph);
		return this.json.writeValueAsString(document).replace("<", "\\u003c");
	}

}
