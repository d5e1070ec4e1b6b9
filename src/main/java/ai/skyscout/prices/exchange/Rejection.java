package ai.skyscout.prices.exchange;

/**
 * A line that is left out.
 *
 * @param line its number; the header is line 1
 * @param reason why
 * @param detail what was wrong, printable, in one short line; empty if the reason says it
 * all
 */
public record Rejection(long line, RejectedBecause reason, String detail) {

	private static final int LONGEST_DETAIL = 80;

	/**
	 * Makes the detail printable.
	 */
	public Rejection {
		detail = printable(detail);
	}

	private static String printable(String text) {
		StringBuilder printable = new StringBuilder();
		text.codePoints()
			.limit(LONGEST_DETAIL)
			.map((c) -> (Character.isISOControl(c) || !Character.isDefined(c)) ? '\uFFFD' : c)
			.forEach(printable::appendCodePoint);
		return printable.toString();
	}

}
