package ai.skyscout.flights.supplier.demo.connections;

/**
 * One slice as the timetable understands it.
 *
 * @param origins airports by number
 * @param destinations airports by number, none of them an origin
 * @param day the local day of departure, in days since 1970; {@link #NO_DAY} for one that
 * is not sold
 * @param notBefore the earliest moment of departure, in minutes since 1970
 */
public record ConnectionQuery(int[] origins, int[] destinations, int day, int notBefore) {

	/** A day without flights. */
	public static final int NO_DAY = Integer.MIN_VALUE;

	boolean isEmpty() {
		return this.day == NO_DAY || this.origins.length == 0 || this.destinations.length == 0;
	}

}
