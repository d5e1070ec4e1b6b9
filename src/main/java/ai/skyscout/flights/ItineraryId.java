package ai.skyscout.flights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names the flights of an itinerary, whoever sells them: carriers, numbers, days and
 * cabins. Fit for addresses and element ids.
 *
 * @param value 16 hexadecimal digits
 */
public record ItineraryId(String value) {

	/**
	 * Accepts 16 lower-case hexadecimal digits.
	 * @throws IllegalArgumentException if the value is anything else
	 */
	public ItineraryId {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not an itinerary id: '" + value + "'");
		}
	}

	public static boolean isValid(String value) {
		return value.length() == 16 && value.chars().allMatch((c) -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
	}

	static ItineraryId of(List<Slice> slices) {
		StringBuilder flights = new StringBuilder();
		for (Slice slice : slices) {
			for (Segment segment : slice.segments()) {
				flights.append(segment.designator())
					.append(' ')
					.append(segment.origin())
					.append(segment.destination())
					.append(' ')
					.append(segment.departure().toLocalDateTime())
					.append(segment.separateTicket() ? '+' : ' ')
					.append(segment.cabin().ordinal())
					.append(' ');
			}
			flights.append('/');
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(flights.toString().getBytes(StandardCharsets.UTF_8));
			return new ItineraryId(HexFormat.of().formatHex(digest, 0, 8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
