package ai.skyscout.routes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price or a range of prices, drawn on a scale that its neighbours share.
 *
 * @param label what costs that much, such as a month
 * @param low where the range begins
 * @param median the middle price, or the only one
 * @param high where the range ends
 * @param scale the scale
 * @param best whether it is the cheapest of its neighbours
 * @param href where a click leads, from the root of the language; empty for nowhere
 * @param seenAt when a single price was seen; null for a range
 */
record Band(String label, Money low, Money median, Money high, Scale scale, boolean best, String href,
		@Nullable Instant seenAt) {

	/** When a single price was seen, as it is shown to everybody; null for a range. */
	public @Nullable OffsetDateTime seen() {
		return (this.seenAt != null) ? this.seenAt.atOffset(ZoneOffset.UTC) : null;
	}

	/** Where the range begins, in hundredths of the scale. */
	public String x() {
		return figure(this.scale.of(this.low));
	}

	/** Where the middle price is. */
	public String mark() {
		return figure(this.scale.of(this.median));
	}

	/** How wide the range is; never so narrow that it cannot be seen. */
	public String width() {
		return figure(Math.max(1.5, this.scale.of(this.high) - this.scale.of(this.low)));
	}

	/** Whether it is a range around a middle price, not a single price. */
	public boolean isRange() {
		return !this.median.equals(this.high);
	}

	private static String figure(double hundredths) {
		return String.valueOf(Math.round(hundredths * 10) / 10.0);
	}

	/**
	 * What prices are drawn on.
	 *
	 * @param start the price at its beginning, in whole units of the currency
	 * @param end the price at its end
	 */
	record Scale(double start, double end) {

		/** From nothing: the length of a bar is the price. */
		static Scale to(Money highest) {
			return new Scale(0, Math.max(1, highest.amount().doubleValue()));
		}

		/** With some room on both sides: only the differences count. */
		static Scale around(Money lowest, Money highest) {
			double low = lowest.amount().doubleValue();
			double high = highest.amount().doubleValue();
			double room = Math.max(1, (high - low) / 6);
			return new Scale(low - room, high + room);
		}

		double of(Money price) {
			return 100 * (price.amount().doubleValue() - this.start) / (this.end - this.start);
		}

	}

}
