package ai.skyscout.core;

/**
 * Who travels, by the three ages that fares know.
 *
 * @param adults aged 12 and over; at least one
 * @param children aged 2 to 11
 * @param infants under 2, each on the lap of an adult
 */
public record Passengers(int adults, int children, int infants) {

	/** How many may travel on one booking. */
	public static final int MOST = 9;

	public static final Passengers ONE_ADULT = new Passengers(1, 0, 0);

	/**
	 * Refuses parties that cannot be booked together.
	 * @throws IllegalArgumentException if a number is negative, no adult travels, there
	 * are more than {@link #MOST} people or more infants than adults
	 */
	public Passengers {
		if (adults < 1 || children < 0 || infants < 0) {
			throw new IllegalArgumentException(
					"Impossible party: " + adults + " adults, " + children + " children, " + infants + " infants");
		}
		if (adults > MOST || children > MOST || infants > MOST || adults + children + infants > MOST) {
			throw new IllegalArgumentException("More than " + MOST + " passengers");
		}
		if (infants > adults) {
			throw new IllegalArgumentException("More infants than adults: " + infants + " and " + adults);
		}
	}

	public int total() {
		return this.adults + this.children + this.infants;
	}

	/** Those who need a seat of their own. */
	public int seats() {
		return this.adults + this.children;
	}

}
