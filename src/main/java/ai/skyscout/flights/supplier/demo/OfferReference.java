package ai.skyscout.flights.supplier.demo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.supplier.demo.timetable.Chance;

/**
 * All that makes an offer, written so that it fits an address: who travels, in which
 * cabin and fare family, on which flights. Ends in a check sum over the seed, so that a
 * reference that was not written here is recognised.
 *
 * @param cabin the cabin asked for
 * @param family the place of the fare family among those of the carrier
 * @param passengers who travels
 * @param slices the flights of each slice
 */
record OfferReference(Cabin cabin, int family, Passengers passengers, List<List<Flight>> slices) {

	private static final int VERSION = 1;

	private static final int LONGEST = 400;

	private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	OfferReference {
		slices = slices.stream().map(List::copyOf).toList();
	}

	/** Up to 135 characters of the alphabet of base64url. */
	String encode(long seed) {
		ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
		bytes.put((byte) (VERSION << 4 | this.cabin.ordinal() << 2 | this.family));
		bytes.putShort(
				(short) (this.passengers.adults() << 8 | this.passengers.children() << 4 | this.passengers.infants()));
		for (List<Flight> slice : this.slices) {
			int day = slice.getFirst().day();
			bytes.putShort((short) day);
			bytes.put((byte) slice.size());
			for (Flight flight : slice) {
				bytes.putInt(carrier(flight.carrier()) << 19 | flight.number() << 5 | (flight.day() - day + 1) << 1
						| (flight.separate() ? 1 : 0));
			}
		}
		bytes.putInt(checkSum(bytes.array(), bytes.position(), seed));
		byte[] written = new byte[bytes.position()];
		bytes.flip().get(written);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
	}

	/** Reads what {@link #encode} writes; empty for anything else. */
	static Optional<OfferReference> decode(String text, long seed) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			byte[] read = Base64.getUrlDecoder().decode(text);
			int length = read.length - Integer.BYTES;
			if (length < 0 || ByteBuffer.wrap(read).getInt(length) != checkSum(read, length, seed)) {
				return Optional.empty();
			}
			return decode(ByteBuffer.wrap(read, 0, length));
		}
		catch (IllegalArgumentException | BufferUnderflowException ex) {
			// Not base64, too short, or values that no offer has: not one of ours.
			return Optional.empty();
		}
	}

	private static Optional<OfferReference> decode(ByteBuffer bytes) {
		int head = bytes.get();
		int people = bytes.getShort();
		if (head >> 4 != VERSION) {
			return Optional.empty();
		}
		List<List<Flight>> slices = new ArrayList<>();
		while (bytes.hasRemaining()) {
			int day = bytes.getShort();
			int count = bytes.get();
			if (count < 1 || count > 3 || slices.size() == TripQuery.MOST_SLICES) {
				return Optional.empty();
			}
			List<Flight> flights = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				int packed = bytes.getInt();
				flights.add(new Flight(carrier(packed >>> 19), packed >>> 5 & 0x3FFF, day + (packed >>> 1 & 0xF) - 1,
						(packed & 1) != 0));
			}
			slices.add(flights);
		}
		if (slices.isEmpty()) {
			return Optional.empty();
		}
		Passengers passengers = new Passengers(people >> 8, people >> 4 & 0xF, people & 0xF);
		return Optional.of(new OfferReference(Cabin.values()[head >> 2 & 3], head & 3, passengers, slices));
	}

	private static int carrier(CarrierCode code) {
		return LETTERS.indexOf(code.value().charAt(0)) * LETTERS.length() + LETTERS.indexOf(code.value().charAt(1));
	}

	private static CarrierCode carrier(int packed) {
		if (packed >= LETTERS.length() * LETTERS.length()) {
			throw new IllegalArgumentException("Not a carrier: " + packed);
		}
		return new CarrierCode(
				"" + LETTERS.charAt(packed / LETTERS.length()) + LETTERS.charAt(packed % LETTERS.length()));
	}

	private static int checkSum(byte[] bytes, int length, long seed) {
		long sum = Chance.mix(seed);
		for (int i = 0; i < length; i++) {
			sum = Chance.mix(sum + bytes[i]);
		}
		return (int) (sum >>> 32);
	}

	/**
	 * A flight on a day.
	 *
	 * @param carrier whose own number it flies under
	 * @param number that number
	 * @param day its local day of departure, in days since 1970
	 * @param separate whether it is sold apart from the flight before it
	 */
	record Flight(CarrierCode carrier, int number, int day, boolean separate) {
	}

}
