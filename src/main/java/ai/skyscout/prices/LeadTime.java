package ai.skyscout.prices;

/**
 * How long before the departure a price was seen, in steps that grow with the distance:
 * prices move most in the last weeks.
 */
public enum LeadTime {

	DAYS_0_TO_3(0, 3), DAYS_4_TO_7(4, 7), DAYS_8_TO_14(8, 14), DAYS_15_TO_21(15, 21), DAYS_22_TO_30(22, 30),
	DAYS_31_TO_45(31, 45), DAYS_46_TO_60(46, 60), DAYS_61_TO_90(61, 90), DAYS_91_TO_120(91, 120),
	DAYS_121_TO_180(121, 180), DAYS_181_AND_MORE(181, 400);

	private final int firstDay;

	private final int lastDay;

	LeadTime(int firstDay, int lastDay) {
		this.firstDay = firstDay;
		this.lastDay = lastDay;
	}

	/**
	 * The step that a number of days is in.
	 * @param days from when the price was seen to the departure; taken as 0 if negative
	 */
	public static LeadTime ofDays(long days) {
		for (LeadTime step : values()) {
			if (days <= step.lastDay) {
				return step;
			}
		}
		return DAYS_181_AND_MORE;
	}

	/** The fewest days before departure. */
	public int firstDay() {
		return this.firstDay;
	}

	/** The most days before departure; for the last step as far as a chart reaches. */
	public int lastDay() {
		return this.lastDay;
	}

}
