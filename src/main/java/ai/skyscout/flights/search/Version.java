package ai.skyscout.flights.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import ai.skyscout.flights.Offer;

/**
 * A short text that changes whenever something that is shown of a search does, the same
 * on every instance that knows the same.
 */
final class Version {

	private Version() {
	}

	static String of(List<Offer> offers, List<SupplierReport> reports) {
		MessageDigest digest = sha256();
		StringBuilder line = new StringBuilder(160);
		for (Offer offer : offers) {
			line.setLength(0);
			line.append(offer.id().supplier().value())
				.append(' ')
				.append(offer.id().reference())
				.append(' ')
				.append(offer.itinerary().id().value())
				.append(' ')
				.append(offer.total().amount().unscaledValue())
				.append(offer.total().currency().getCurrencyCode())
				.append(offer.seatsLeft())
				.append('\n');
			update(digest, line);
		}
		for (SupplierReport report : reports) {
			line.setLength(0);
			line.append(report.supplier())
				.append(' ')
				.append(report.state())
				.append(' ')
				.append((report.seenAt() != null) ? report.seenAt().getEpochSecond() : 0)
				.append('\n');
			update(digest, line);
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

	private static void update(MessageDigest digest, StringBuilder line) {
		digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
