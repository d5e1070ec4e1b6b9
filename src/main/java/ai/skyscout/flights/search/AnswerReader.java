package ai.skyscout.flights.search;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.Fare;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.Terms;
import ai.skyscout.flights.search.SupplierReport.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link AnswerWriter} writes.
 */
final class AnswerReader {

	/** More than any answer holds; keeps a corrupted count from filling the memory. */
	private static final int MOST = 100_000;

	private final DataInput in;

	private final SupplierId supplier;

	private final List<String> texts = new ArrayList<>();

	private final Map<String, ZoneId> zones = new HashMap<>();

	private Instant base = Instant.EPOCH;

	AnswerReader(DataInputStream in, SupplierId supplier) {
		this.in = in;
		this.supplier = supplier;
	}

	Answer read() throws IOException {
		State state = State.values()[this.in.readByte()];
		Instant since = readInstant();
		this.base = since;
		Instant until = readOptionalInstant();
		Instant offersAt = readOptionalInstant();
		List<Segment> segments = readList(this::readSegment);
		List<Itinerary> itineraries = readList(() -> readItinerary(segments));
		List<Fare> fares = readList(this::readFare);
		List<Offer> offers = readList(() -> readOffer(itineraries, fares));
		return new Answer(state, since, until, offers, offersAt);
	}

	private Offer readOffer(List<Itinerary> itineraries, List<Fare> fares) throws IOException {
		OfferId id = new OfferId(this.supplier, readText());
		String seller = readText();
		Itinerary itinerary = itineraries.get(readNumber());
		Fare fare = fares.get(readNumber());
		Money total = readMoney();
		Instant seenAt = readInstant();
		Instant expiresAt = readOptionalInstant();
		Integer seatsLeft = readOptionalNumber();
		return new Offer(id, seller, itinerary, fare, total, seenAt, expiresAt, seatsLeft, this.in.readBoolean());
	}

	private Segment readSegment() throws IOException {
		CarrierCode marketing = new CarrierCode(readText());
		int number = readNumber();
		CarrierCode operating = new CarrierCode(readText());
		AirportCode origin = new AirportCode(readText());
		AirportCode destination = new AirportCode(readText());
		ZonedDateTime departure = readTime();
		ZonedDateTime arrival = readTime();
		String aircraft = this.in.readBoolean() ? readText() : null;
		Cabin cabin = Cabin.values()[this.in.readByte()];
		return new Segment(marketing, number, operating, origin, destination, departure, arrival, aircraft, cabin,
				this.in.readBoolean(), readOptionalNumber());
	}

	private Itinerary readItinerary(List<Segment> segments) throws IOException {
		ItineraryId id = new ItineraryId(HexFormat.of().toHexDigits(this.in.readLong()));
		return new Itinerary(id, readList(() -> new Slice(readList(() -> segments.get(readNumber())))));
	}

	private Fare readFare() throws IOException {
		String brand = readText();
		Integer carryOn = readOptionalNumber();
		Integer checked = readOptionalNumber();
		Terms change = readTerms();
		Terms refund = readTerms();
		Boolean seatChoice = switch (this.in.readByte()) {
			case 0 -> Boolean.FALSE;
			case 1 -> Boolean.TRUE;
			default -> null;
		};
		return new Fare(brand, carryOn, checked, change, refund, seatChoice);
	}

	private Terms readTerms() throws IOException {
		byte kind = this.in.readByte();
		return switch (kind) {
			case 0 -> new Terms.Free();
			case 1 -> new Terms.NotAllowed();
			case 2 -> new Terms.Unstated();
			case 3 -> new Terms.ForFee(readMoney());
			default -> throw new IOException("No terms are written as " + kind);
		};
	}

	private Money readMoney() throws IOException {
		long unscaled = readSigned();
		Currency currency = Currency.getInstance(readText());
		return new Money(BigDecimal.valueOf(unscaled, Math.max(0, currency.getDefaultFractionDigits())), currency);
	}

	private ZonedDateTime readTime() throws IOException {
		Instant instant = readInstant();
		return ZonedDateTime.ofInstant(instant, this.zones.computeIfAbsent(readText(), ZoneId::of));
	}

	private Instant readInstant() throws IOException {
		return Instant.ofEpochSecond(Math.addExact(this.base.getEpochSecond(), readSigned()), readNumber());
	}

	private @Nullable Instant readOptionalInstant() throws IOException {
		return this.in.readBoolean() ? readInstant() : null;
	}

	private @Nullable Integer readOptionalNumber() throws IOException {
		int number = readNumber();
		return (number != 0) ? Integer.valueOf(number - 1) : null;
	}

	private String readText() throws IOException {
		int number = readNumber();
		if (number != 0) {
			return this.texts.get(number - 1);
		}
		String text = this.in.readUTF();
		this.texts.add(text);
		return text;
	}

	private int readNumber() throws IOException {
		return Math.toIntExact(readUnsigned());
	}

	private long readSigned() throws IOException {
		long number = readUnsigned();
		return (number >>> 1) ^ -(number & 1);
	}

	private long readUnsigned() throws IOException {
		long number = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			byte next = this.in.readByte();
			number |= (next & 0x7FL) << shift;
			if (next >= 0) {
				return number;
			}
		}
		throw new IOException("A number does not end");
	}

	private <T> List<T> readList(Reading<T> element) throws IOException {
		int size = readNumber();
		if (size < 0 || size > MOST) {
			throw new IOException("Not a number of things: " + size);
		}
		List<T> list = new ArrayList<>(Math.min(size, 1000));
		for (int i = 0; i < size; i++) {
			list.add(element.read());
		}
		return list;
	}

	@FunctionalInterface
	private interface Reading<T> {

		T read() throws IOException;

	}

}
