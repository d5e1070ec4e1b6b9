package ai.skyscout.flights.search;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.skyscout.core.Money;
import ai.skyscout.flights.Fare;
import ai.skyscout.flights.Itinerary;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;
import ai.skyscout.flights.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Writes one answer. Numbers are written with seven bits to the byte, moments relative to
 * the answer's own, and what has been written before is referred to by its number.
 */
final class AnswerWriter {

	private final DataOutput out;

	private final Map<String, Integer> texts = new HashMap<>();

	private Instant base = Instant.EPOCH;

	AnswerWriter(DataOutputStream out) {
		this.out = out;
	}

	void write(Answer answer) throws IOException {
		this.out.writeByte(answer.state().ordinal());
		write(answer.since());
		this.base = answer.since();
		writeOptional(answer.until());
		writeOptional(answer.offersAt());
		Map<Segment, Integer> segments = new LinkedHashMap<>();
		Map<ItineraryId, Integer> numbers = new HashMap<>();
		Map<Fare, Integer> fares = new LinkedHashMap<>();
		Map<ItineraryId, Itinerary> itineraries = new LinkedHashMap<>();
		for (Offer offer : answer.offers()) {
			Itinerary itinerary = offer.itinerary();
			if (itineraries.putIfAbsent(itinerary.id(), itinerary) == null) {
				numbers.put(itinerary.id(), numbers.size());
				itinerary.segments().forEach((segment) -> segments.putIfAbsent(segment, segments.size()));
			}
			fares.putIfAbsent(offer.fare(), fares.size());
		}
		write(segments.size());
		for (Segment segment : segments.keySet()) {
			write(segment);
		}
		write(itineraries.size());
		for (Itinerary itinerary : itineraries.values()) {
			write(itinerary, segments);
		}
		write(fares.size());
		for (Fare fare : fares.keySet()) {
			write(fare);
		}
		write(answer.offers().size());
		for (Offer offer : answer.offers()) {
			write(offer.id().reference());
			write(offer.seller());
			write(number(numbers, offer.itinerary().id()));
			write(number(fares, offer.fare()));
			write(offer.total());
			write(offer.seenAt());
			writeOptional(offer.expiresAt());
			writeOptional(offer.seatsLeft());
			this.out.writeBoolean(offer.simulated());
		}
	}

	private static <T> int number(Map<T, Integer> numbers, T thing) {
		return Optional.ofNullable(numbers.get(thing)).orElseThrow();
	}

	private void write(Segment segment) throws IOException {
		write(segment.marketingCarrier().value());
		write(segment.flightNumber());
		write(segment.operatingCarrier().value());
		write(segment.origin().value());
		write(segment.destination().value());
		write(segment.departure());
		write(segment.arrival());
		writeOptional(segment.aircraft());
		this.out.writeByte(segment.cabin().ordinal());
		this.out.writeBoolean(segment.separateTicket());
		writeOptional(segment.co2eKilograms());
	}

	private void write(Itinerary itinerary, Map<Segment, Integer> segments) throws IOException {
		this.out.writeLong(Long.parseUnsignedLong(itinerary.id().value(), 16));
		write(itinerary.slices().size());
		for (Slice slice : itinerary.slices()) {
			List<Segment> flown = slice.segments();
			write(flown.size());
			for (Segment segment : flown) {
				write(number(segments, segment));
			}
		}
	}

	private void write(Fare fare) throws IOException {
		write(fare.brand());
		writeOptional(fare.carryOnBags());
		writeOptional(fare.checkedBags());
		write(fare.change());
		write(fare.refund());
		this.out.writeByte((fare.seatChoice() != null) ? (fare.seatChoice() ? 1 : 0) : 2);
	}

	private void write(Terms terms) throws IOException {
		switch (terms) {
			case Terms.Free free -> this.out.writeByte(0);
			case Terms.NotAllowed notAllowed -> this.out.writeByte(1);
			case Terms.Unstated unstated -> this.out.writeByte(2);
			case Terms.ForFee(Money fee) -> {
				this.out.writeByte(3);
				write(fee);
			}
		}
	}

	private void write(Money money) throws IOException {
		writeSigned(money.amount().unscaledValue().longValueExact());
		write(money.currency().getCurrencyCode());
	}

	private void write(ZonedDateTime time) throws IOException {
		write(time.toInstant());
		write(time.getZone().getId());
	}

	private void write(Instant instant) throws IOException {
		writeSigned(instant.getEpochSecond() - this.base.getEpochSecond());
		write(instant.getNano());
	}

	private void writeOptional(@Nullable Instant instant) throws IOException {
		this.out.writeBoolean(instant != null);
		if (instant != null) {
			write(instant);
		}
	}

	private void writeOptional(@Nullable Integer number) throws IOException {
		write((number != null) ? Math.addExact(number, 1) : 0);
	}

	private void writeOptional(@Nullable String text) throws IOException {
		this.out.writeBoolean(text != null);
		if (text != null) {
			write(text);
		}
	}

	private void write(String text) throws IOException {
		Integer known = this.texts.putIfAbsent(text, this.texts.size() + 1);
		write((known != null) ? known : 0);
		if (known == null) {
			this.out.writeUTF(text);
		}
	}

	private void write(int number) throws IOException {
		if (number < 0) {
			throw new IllegalArgumentException("Not written: " + number);
		}
		writeUnsigned(number);
	}

	private void writeSigned(long number) throws IOException {
		writeUnsigned((number << 1) ^ (number >> 63));
	}

	private void writeUnsigned(long number) throws IOException {
		long rest = number;
		while ((rest & ~0x7FL) != 0) {
			this.out.writeByte((int) (rest & 0x7F) | 0x80);
			rest >>>= 7;
		}
		this.out.writeByte((int) rest);
	}

}
