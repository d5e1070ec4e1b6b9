package ai.skyscout.site.money;

import org.jspecify.annotations.Nullable;

/**
 * Exchange rates were fetched that cannot or must not be used.
 */
final class UnusableRatesException extends RuntimeException {

	UnusableRatesException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
