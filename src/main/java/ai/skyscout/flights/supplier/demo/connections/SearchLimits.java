package ai.skyscout.flights.supplier.demo.connections;

/**
 * How far out of the way and how long a connection may be. A search starts with what
 * travellers put up with and goes further only where there is nothing otherwise.
 *
 * @param ratio the longest way as a multiple of the great circle
 * @param miles added to it, so that short trips may go round a corner
 * @param layover the longest wait in minutes
 * @param hours the longest trip
 * @param besideEnds whether one may change at airports beside those where the trip starts
 * and ends
 */
public record SearchLimits(double ratio, int miles, int layover, int hours, boolean besideEnds) {

	/** Sensible trips. */
	public static final SearchLimits NORMAL = new SearchLimits(1.35, 450, 14 * 60, 44, false);

	/** Where the usual ways do not lead. */
	public static final SearchLimits WIDE = new SearchLimits(1.9, 1300, 14 * 60, 56, false);

	/** To the ends of the earth. */
	public static final SearchLimits REMOTE = new SearchLimits(3, 4500, 24 * 60, 72, false);

	/**
	 * From any airport to any other, round the world if need be. With a flight a day on
	 * each part of the way one waits a day at most, and one that has just been missed
	 * goes again the day after.
	 */
	public static final SearchLimits ANYWHERE = new SearchLimits(1, 25_000, 28 * 60, 92, true);

	/** The longest way for a distance as the crow flies, both in statute miles. */
	public double longestWay(double direct) {
		return direct * this.ratio + this.miles;
	}

	/** So many days may pass from the first departure to the last. */
	int days() {
		return this.hours / 24 + 3;
	}

}
