package ai.skyscout.prices.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.places.Airport;
import ai.skyscout.prices.Admission;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Refusal;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;

/**
 * Understands one line: checks every field and makes an observation of a one-way flight
 * in economy. A day of observation without a time is taken as noon in UTC. Carrier,
 * flight number and time of departure may be empty; a fare with a flight number is one of
 * a nonstop flight, of others it is not known how often they stop.
 */
final class FareLineParser {

	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final int LATEST_DEPARTURE_DAYS = 2 * 366;

	private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

	/** Basel and Mulhouse share an airport that has three codes; ours is the first. */
	private static final Map<String, String> OTHER_CODES = Map.of("MLH", "BSL", "EAP", "BSL");

	private final Map<String, AirportCode> airports = new HashMap<>();

	private final Map<String, Currency> currencies = new HashMap<>();

	private final Admission admission;

	private final SupplierId supplier;

	private final Instant now;

	FareLineParser(Iterable<Airport> airports, ExchangeRates rates, Admission admission, SupplierId supplier,
			Instant now) {
		airports.forEach((airport) -> this.airports.put(airport.code().value(), airport.code()));
		OTHER_CODES.forEach((other, ours) -> {
			AirportCode known = this.airports.get(ours);
			if (known != null) {
				this.airports.putIfAbsent(other, known);
			}
		});
		rates.currencies().forEach((currency) -> this.currencies.put(currency.getCurrencyCode(), currency));
		this.admission = admission;
		this.supplier = supplier;
		this.now = now;
	}

	Observation parse(String line) throws LineRejectedException {
		String[] fields = Fields.split(line);
		Instant seenAt = seenAt(fields[FareColumns.OBSERVED_ON]);
		Route route = route(fields[FareColumns.ORIGIN], fields[FareColumns.DESTINATION]);
		CarrierCode carrier = carrier(fields[FareColumns.CARRIER]);
		Integer number = flightNumber(fields[FareColumns.FLIGHT_NUMBER], carrier);
		LocalDate departure = departure(fields[FareColumns.DEPARTS_ON], seenAt);
		LocalTime time = departureTime(fields[FareColumns.DEPARTURE_TIME]);
		Money price = price(fields[FareColumns.PRICE], fields[FareColumns.CURRENCY]);
		Observation seen = new Observation(route, TripDates.oneWay(departure), Cabin.ECONOMY,
				(number != null) ? 0 : null, carrier, number, time, null, this.supplier, price, false, seenAt);
		Refusal refusal = this.admission.findRefusal(seen).orElse(null);
		if (refusal != null) {
			throw rejected(refusal, fields);
		}
		return seen;
	}

	private static LineRejectedException rejected(Refusal refusal, String[] fields) {
		return switch (refusal) {
			case UNKNOWN_CURRENCY ->
				new LineRejectedException(RejectedBecause.UNKNOWN_CURRENCY, fields[FareColumns.CURRENCY]);
			case TOO_OLD ->
				new LineRejectedException(RejectedBecause.OBSERVED_TOO_LONG_AGO, fields[FareColumns.OBSERVED_ON]);
			case ABSURD_DATE ->
				new LineRejectedException(RejectedBecause.NO_DEPARTURE_DATE, fields[FareColumns.DEPARTS_ON]);
			case ABSURD_FLIGHT ->
				new LineRejectedException(RejectedBecause.NO_FLIGHT_NUMBER, fields[FareColumns.FLIGHT_NUMBER]);
			case ABSURD_PRICE -> new LineRejectedException(RejectedBecause.PRICE_OUT_OF_RANGE,
					fields[FareColumns.PRICE] + " " + fields[FareColumns.CURRENCY]);
		};
	}

	private Instant seenAt(String text) throws LineRejectedException {
		Instant seenAt;
		LocalDate day;
		try {
			seenAt = (text.indexOf('T') > 0) ? Instant.parse(text)
					: LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC);
			// Moments reach further than days.
			day = LocalDate.ofInstant(seenAt, ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw new LineRejectedException(RejectedBecause.NO_OBSERVATION_DATE, text);
		}
		if (day.isBefore(EARLIEST)) {
			throw new LineRejectedException(RejectedBecause.NO_OBSERVATION_DATE, text);
		}
		if (seenAt.isAfter(this.now.plus(CLOCKS_DIFFER))
				&& day.isAfter(LocalDate.ofInstant(this.now, ZoneOffset.UTC))) {
			throw new LineRejectedException(RejectedBecause.OBSERVED_IN_THE_FUTURE, text);
		}
		return seenAt;
	}

	private Route route(String origin, String destination) throws LineRejectedException {
		AirportCode from = airport(origin);
		AirportCode to = airport(destination);
		if (from.equals(to)) {
			throw new LineRejectedException(RejectedBecause.SAME_AIRPORT, origin);
		}
		return new Route(from, to);
	}

	private AirportCode airport(String text) throws LineRejectedException {
		AirportCode code = this.airports.get(text);
		if (code == null) {
			throw new LineRejectedException(RejectedBecause.UNKNOWN_AIRPORT, text);
		}
		return code;
	}

	private static @Nullable CarrierCode carrier(String text) throws LineRejectedException {
		if (text.isEmpty()) {
			return null;
		}
		if (!CarrierCode.isValid(text)) {
			throw new LineRejectedException(RejectedBecause.NO_CARRIER, text);
		}
		return new CarrierCode(text);
	}

	private static @Nullable Integer flightNumber(String text, @Nullable CarrierCode carrier)
			throws LineRejectedException {
		if (text.isEmpty()) {
			return null;
		}
		int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
		if (number == 0 || carrier == null) {
			throw new LineRejectedException(RejectedBecause.NO_FLIGHT_NUMBER, text);
		}
		return number;
	}

	private static LocalDate departure(String text, Instant seenAt) throws LineRejectedException {
		LocalDate departure;
		try {
			departure = LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new LineRejectedException(RejectedBecause.NO_DEPARTURE_DATE, text);
		}
		LocalDate seenOn = LocalDate.ofInstant(seenAt, ZoneOffset.UTC);
		// West of Greenwich it may still be the day before.
		if (departure.isBefore((seenAt.equals(noon(seenOn))) ? seenOn : seenOn.minusDays(1))) {
			throw new LineRejectedException(RejectedBecause.DEPARTED_BEFORE_OBSERVED, text + " before " + seenOn);
		}
		if (departure.isAfter(seenOn.plusDays(LATEST_DEPARTURE_DAYS))) {
			throw new LineRejectedException(RejectedBecause.NO_DEPARTURE_DATE, text);
		}
		return departure;
	}

	private static Instant noon(LocalDate day) {
		return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
	}

	private static @Nullable LocalTime departureTime(String text) throws LineRejectedException {
		try {
			return text.isEmpty() ? null : LocalTime.parse(text);
		}
		catch (DateTimeException ex) {
			throw new LineRejectedException(RejectedBecause.NO_DEPARTURE_TIME, text);
		}
	}

	private Money price(String amount, String code) throws LineRejectedException {
		Currency currency = this.currencies.get(code);
		if (currency == null) {
			throw new LineRejectedException(RejectedBecause.UNKNOWN_CURRENCY, code);
		}
		if (!AMOUNT.matcher(amount).matches()) {
			throw new LineRejectedException(RejectedBecause.NO_PRICE, amount);
		}
		BigDecimal exact = new BigDecimal(amount);
		Money price = new Money(exact, currency);
		if (exact.signum() <= 0 || price.amount().compareTo(exact) != 0) {
			throw new LineRejectedException(RejectedBecause.NO_PRICE, amount);
		}
		return price;
	}

}
