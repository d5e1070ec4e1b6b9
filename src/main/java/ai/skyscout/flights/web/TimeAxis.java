package ai.skyscout.flights.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.skyscout.flights.Layover;
import ai.skyscout.flights.Segment;
import ai.skyscout.flights.Slice;

/**
 * The axis that the bars of all shown slices share, so that they can be compared by
 * looking. Positions are percentages of its width.
 *
 * @param start the full hour before the first departure
 * @param end the full hour after the last arrival
 * @param originZone the clock that is written above
 * @param destinationZone the clock that is written below
 * @param originName whose clock is written above
 * @param destinationName whose clock is written below
 */
record TimeAxis(Instant start, Instant end, ZoneId originZone, ZoneId destinationZone, String originName,
		String destinationName) {

	private static final LocalTime NIGHT_FALLS = LocalTime.of(22, 0);

	private static final Pattern SPAN = Pattern.compile("([0-9]{1,7})-([0-9]{1,7})");

	private static final long SECONDS_PER_HOUR = 3600;

	/** No list of results spans more. */
	private static final Duration WIDEST = Duration.ofDays(14);

	private static final Duration NIGHT = Duration.ofHours(8);

	/** Steps between ticks, in hours; the first that keeps them apart is taken. */
	private static final int[] STEPS = { 1, 2, 3, 6, 12, 24, 48 };

	private static final int MOST_TICKS = 7;

	/** A label is left out where its part of a phone's width would not hold it. */
	private static final double NARROWEST_LABEL = 9;

	static TimeAxis over(List<Slice> slices, String originName, String destinationName) {
		Instant first = slices.stream()
			.map((slice) -> slice.departure().toInstant())
			.min(Instant::compareTo)
			.orElseThrow();
		Instant last = slices.stream()
			.map((slice) -> slice.arrival().toInstant())
			.max(Instant::compareTo)
			.orElseThrow();
		return new TimeAxis(first.truncatedTo(ChronoUnit.HOURS),
				last.plus(59, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS),
				slices.getFirst().departure().getZone(), slices.getFirst().arrival().getZone(), originName,
				destinationName);
	}

	/** Its ends in hours since 1970, such as {@code 499123-499147}. */
	public String span() {
		return hours(this.start) + "-" + hours(this.end);
	}

	private static long hours(Instant moment) {
		return moment.getEpochSecond() / SECONDS_PER_HOUR;
	}

	/**
	 * The same axis with the ends of another, as that one's {@link #span()} writes them;
	 * unchanged unless they leave room for all that is on it.
	 */
	TimeAxis widenedTo(String span) {
		Matcher ends = SPAN.matcher(span);
		if (!ends.matches()) {
			return this;
		}
		Instant widerStart = Instant.ofEpochSecond(Long.parseLong(ends.group(1)) * SECONDS_PER_HOUR);
		Instant widerEnd = Instant.ofEpochSecond(Long.parseLong(ends.group(2)) * SECONDS_PER_HOUR);
		boolean isWider = !widerStart.isAfter(this.start) && !widerEnd.isBefore(this.end)
				&& Duration.between(widerStart, widerEnd).compareTo(WIDEST) <= 0;
		return isWider ? new TimeAxis(widerStart, widerEnd, this.originZone, this.destinationZone, this.originName,
				this.destinationName) : this;
	}

	/** Ticks of the origin's clock. */
	public List<Tick> originTicks() {
		return ticks(this.originZone);
	}

	/** Ticks of the destination's clock. */
	public List<Tick> destinationTicks() {
		return ticks(this.destinationZone);
	}

	private List<Tick> ticks(ZoneId zone) {
		int step = step();
		List<Tick> ticks = new ArrayList<>();
		ZonedDateTime time = this.start.atZone(zone).truncatedTo(ChronoUnit.DAYS);
		while (!time.toInstant().isAfter(this.end)) {
			double at = percent(time.toInstant());
			if (at >= 0 && at <= 97) {
				ticks.add(new Tick(write(at), time, time.toLocalTime().equals(LocalTime.MIDNIGHT)));
			}
			time = time.plusHours(step);
		}
		return ticks;
	}

	private int step() {
		long hours = Duration.between(this.start, this.end).toHours();
		for (int step : STEPS) {
			if (hours / step <= MOST_TICKS) {
				return step;
			}
		}
		return STEPS[STEPS.length - 1];
	}

	/** From 22 to 6 o'clock by the origin's clock. */
	public List<Span> originNights() {
		return nights(this.originZone);
	}

	/** From 22 to 6 o'clock by the destination's clock. */
	public List<Span> destinationNights() {
		return nights(this.destinationZone);
	}

	private List<Span> nights(ZoneId zone) {
		List<Span> nights = new ArrayList<>();
		ZonedDateTime dusk = this.start.atZone(zone).minusDays(1).with(NIGHT_FALLS);
		while (dusk.toInstant().isBefore(this.end)) {
			Instant from = later(dusk.toInstant(), this.start);
			Instant to = earlier(dusk.toInstant().plus(NIGHT), this.end);
			if (from.isBefore(to)) {
				nights.add(span(from, to, ""));
			}
			dusk = dusk.plusDays(1);
		}
		return nights;
	}

	/** The flights of a slice. */
	public List<Span> flights(Slice slice) {
		return slice.segments()
			.stream()
			.map((segment) -> span(segment.departure().toInstant(), segment.arrival().toInstant(), name(segment)))
			.toList();
	}

	private static String name(Segment segment) {
		return segment.marketingCarrier().value();
	}

	/** The layovers of a slice. */
	public List<Wait> waits(Slice slice) {
		return slice.layovers()
			.stream()
			.map((layover) -> new Wait(span(layover.start().toInstant(), layover.end().toInstant(), name(layover)),
					layover.selfTransfer() || layover.changesAirport()))
			.toList();
	}

	private static String name(Layover layover) {
		return layover.changesAirport() ? layover.arrivalAirport() + "→" + layover.departureAirport()
				: layover.arrivalAirport().value();
	}

	private Span span(Instant from, Instant to, String label) {
		double x = percent(from);
		double width = percent(to) - x;
		return new Span(write(x), write(width), write(x + width), write(x + width / 2), label,
				width >= NARROWEST_LABEL);
	}

	private double percent(Instant moment) {
		return 100.0 * Duration.between(this.start, moment).toSeconds()
				/ Math.max(1, Duration.between(this.start, this.end).toSeconds());
	}

	private static String write(double percent) {
		return String.format(Locale.ROOT, "%.2f%%", percent);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/**
	 * A part of the axis.
	 *
	 * @param x where it starts
	 * @param width how wide it is
	 * @param end where it ends
	 * @param middle between both
	 * @param label what to write on it
	 * @param roomy whether the label fits
	 */
	record Span(String x, String width, String end, String middle, String label, boolean roomy) {
	}

	/**
	 * A layover on the axis.
	 *
	 * @param span where
	 * @param risky whether the traveller changes tickets or airports
	 */
	record Wait(Span span, boolean risky) {
	}

	/**
	 * A mark of a clock.
	 *
	 * @param x where it stands
	 * @param time which time it marks
	 * @param midnight whether a day begins
	 */
	record Tick(String x, ZonedDateTime time, boolean midnight) {
	}

}
