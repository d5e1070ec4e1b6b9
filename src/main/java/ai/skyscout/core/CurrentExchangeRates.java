package ai.skyscout.core;

/**
 * Tells the newest exchange rates that are known.
 */
@FunctionalInterface
public interface CurrentExchangeRates {

	ExchangeRates current();

}
