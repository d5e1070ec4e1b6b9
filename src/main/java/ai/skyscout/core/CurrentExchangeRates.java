package ai.skyscout.core;

/**
 * The exchange rates that prices are converted with now. They carry their date, which is
 * shown beside converted prices.
 */
@FunctionalInterface
public interface CurrentExchangeRates {

	/** The newest rates known; old ones rather than none. */
	ExchangeRates current();

}
