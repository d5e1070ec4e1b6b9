package ai.skyscout.prices.exchange;

/**
 * A place between two lines of a file.
 *
 * @param offset how many bytes stand before it, uncompressed
 * @param line how many lines stand before it
 */
public record FilePosition(long offset, long line) {

	public static final FilePosition START = new FilePosition(0, 0);

}
