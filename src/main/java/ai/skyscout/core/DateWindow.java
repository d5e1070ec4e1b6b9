package ai.skyscout.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A run of days, both ends included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DateWindow(LocalDate first, LocalDate last) {

	/**
	 * Refuses a window that ends before it starts.
	 * @throws IllegalArgumentException if {@code last} is before {@code first}
	 */
	public DateWindow {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("Window ends before it starts: " + first + " to " + last);
		}
	}

	/** The days within {@code days} before and after a day. */
	public static DateWindow around(LocalDate day, int days) {
		return new DateWindow(day.minusDays(days), day.plusDays(days));
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

	public int length() {
		return (int) ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

	public List<LocalDate> days() {
		return this.first.datesUntil(this.last.plusDays(1)).toList();
	}

}
