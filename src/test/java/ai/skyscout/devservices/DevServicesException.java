package ai.skyscout.devservices;

import org.jspecify.annotations.Nullable;

/**
 * An embedded server could not be started or stopped; the message is one sentence for the
 * person at the keyboard.
 */
public class DevServicesException extends RuntimeException {

	private final String remedy;

	DevServicesException(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	/** What the person can do about it. */
	public String remedy() {
		return this.remedy;
	}

}
