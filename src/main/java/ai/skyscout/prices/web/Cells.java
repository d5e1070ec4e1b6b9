package ai.skyscout.prices.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.Money;
import ai.skyscout.prices.TripDates;
import org.jspecify.annotations.Nullable;

/**
 * Draws dates with their fares, all on one scale.
 */
final class Cells {

	private static final int SHADES = 4;

	private final AskedTrip trip;

	private final Map<TripDates, KnownFare> fares;

	private final DateWindow bookable;

	private final Instant now;

	private final double lowest;

	private final double highest;

	/**
	 * A scale over some dates.
	 * @param shown the dates that will be drawn
	 * @param fares what is known of them
	 * @param bookable the days on which flights may be booked
	 */
	Cells(AskedTrip trip, Collection<TripDates> shown, Map<TripDates, KnownFare> fares, DateWindow bookable,
			Instant now) {
		this.trip = trip;
		this.fares = fares;
		this.bookable = bookable;
		this.now = now;
		List<Double> amounts = shown.stream()
			.map(fares::get)
			.filter(Objects::nonNull)
			.map((fare) -> amount(fare.price()))
			.toList();
		this.lowest = amounts.stream().min(Double::compare).orElse(0.0);
		this.highest = amounts.stream().max(Double::compare).orElse(1.0);
	}

	CalendarPage.Cell cell(TripDates dates) {
		KnownFare fare = this.fares.get(dates);
		boolean chosen = dates.equals(this.trip.dates());
		String search = isBookable(dates, this.bookable) ? this.trip.on(dates).search() : null;
		if (fare == null) {
			return new CalendarPage.Cell(dates, null, null, 0, 0, false, chosen, search);
		}
		double amount = amount(fare.price());
		return new CalendarPage.Cell(dates, fare, age(fare.seenAt()), Math.round(amount / this.highest * 1000) / 10.0,
				shade(amount), amount == this.lowest, chosen, search);
	}

	static boolean isBookable(TripDates dates, DateWindow bookable) {
		LocalDate comeBack = dates.comeBack();
		return bookable.contains(dates.departure()) && (comeBack == null || bookable.contains(comeBack));
	}

	private int shade(double amount) {
		double range = this.highest - this.lowest;
		return (range == 0) ? 1 : Math.min(SHADES, 1 + (int) ((amount - this.lowest) / range * SHADES));
	}

	private CalendarPage.@Nullable Age age(Instant seenAt) {
		Duration age = Duration.between(seenAt, this.now);
		if (age.toMinutes() < 1) {
			return new CalendarPage.Age("now", 0);
		}
		if (age.toHours() < 1) {
			return new CalendarPage.Age("minutes", age.toMinutes());
		}
		return (age.toDays() < 1) ? new CalendarPage.Age("hours", age.toHours())
				: new CalendarPage.Age("days", age.toDays());
	}

	/** Rounded up as it is shown, so that equal numbers are equally cheap. */
	private static double amount(Money price) {
		return price.amount().setScale(0, RoundingMode.UP).max(BigDecimal.ONE).doubleValue();
	}

}
