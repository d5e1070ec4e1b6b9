package ai.skyscout.routes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.PubliclyCached;
import ai.skyscout.places.Places;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pictures of pages, for whoever shares them.
 */
@Controller
class SharePictureController {

	private final AddressReader reader;

	private final PricedNetworks networks;

	private final Places places;

	private final MessageSource messages;

	SharePictureController(AddressReader reader, PricedNetworks networks, Places places, MessageSource messages) {
		this.reader = reader;
		this.networks = networks;
		this.places = places;
		this.messages = messages;
	}

	@PubliclyCached(maxAge = 3600, sharedMaxAge = 86_400, staleWhileRevalidate = 604_800, staleIfError = 604_800,
			kept = 3600)
	@GetMapping("/share/flights/{text}.png")
	ResponseEntity<byte[]> flights(@PathVariable String text, Locale locale) {
		return (this.reader.read(text, locale) instanceof AddressReader.Reading.Understood(RouteAddress address)
				&& address.path().equals("/flights/" + text)) ? picture(address, locale)
						: ResponseEntity.notFound().build();
	}

	@PubliclyCached(maxAge = 3600, sharedMaxAge = 86_400, staleWhileRevalidate = 604_800, staleIfError = 604_800,
			kept = 86_400)
	@GetMapping("/share/flights.png")
	ResponseEntity<byte[]> destinations(Locale locale) {
		return png(new SharePicture(List.of(say("routes.all.heading", locale)), "", "",
				say("routes.picture.promise", locale)));
	}

	@PubliclyCached(maxAge = 3600, sharedMaxAge = 86_400, staleWhileRevalidate = 604_800, staleIfError = 604_800,
			kept = 86_400)
	@GetMapping("/share/airports/{code}.png")
	ResponseEntity<byte[]> airport(@PathVariable String code, Locale locale) {
		return Optional.of(code)
			.filter(AirportCode::isValid)
			.flatMap((valid) -> this.places.findAirport(new AirportCode(valid)))
			.map((airport) -> png(new SharePicture(List.of(airport.shortName()), airport.code().value(), "",
					say("routes.picture.promise", locale))))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private static ResponseEntity<byte[]> png(SharePicture picture) {
		return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture.png());
	}

	private ResponseEntity<byte[]> picture(RouteAddress address, Locale locale) {
		String promise = say("routes.picture.promise", locale);
		return switch (address) {
			case RouteAddress.Between(RouteCity from, RouteCity to) -> route(from, to, promise, locale);
			case RouteAddress.From(RouteCity city) ->
				png(new SharePicture(List.of(say("routes.from.heading", locale, city.name(locale))),
						city.country(locale), "", promise));
			case RouteAddress.To(RouteCity city) ->
				png(new SharePicture(List.of(say("routes.to.heading", locale, city.name(locale))), city.country(locale),
						"", promise));
		};
	}

	private ResponseEntity<byte[]> route(RouteCity from, RouteCity to, String promise, Locale locale) {
		Optional<PricedPair> pair = find(from, to);
		SharePicture picture = new SharePicture(List.of(from.name(locale), to.name(locale)),
				note(from, to, pair, locale),
				pair.map((priced) -> say("routes.picture.from", locale, RouteController.euros(priced.price())))
					.orElse(""),
				promise);
		return pair.isPresent() ? png(picture)
				: ResponseEntity.ok()
					.header(HttpHeaders.CACHE_CONTROL, Passing.CACHE_CONTROL)
					.contentType(MediaType.IMAGE_PNG)
					.body(picture.png());
	}

	/** How far it is, and that the price is invented if it is. */
	private String note(RouteCity from, RouteCity to, Optional<PricedPair> pair, Locale locale) {
		String distance = say("routes.picture.route", locale, from.distanceTo(to).kilometres());
		return pair.filter((priced) -> priced.cheapest().simulated())
			.map((priced) -> distance + " - " + say("routes.picture.simulated", locale))
			.orElse(distance);
	}

	/** A picture without a price is better than none. */
	private Optional<PricedPair> find(RouteCity from, RouteCity to) {
		try {
			return this.networks.current().find(from, to);
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	private String say(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

}
