package ai.skyscout.prices.exchange;

/**
 * A file does not begin with the header of observed fares.
 */
public class NotAFareFileException extends RuntimeException {

	public NotAFareFileException(String message) {
		super(message);
	}

}
