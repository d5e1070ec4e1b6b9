package ai.skyscout.prices;

/**
 * How a fare compares with what similar departures cost at the same lead time.
 *
 * @param leadTime how long before departure the fare was seen
 * @param spread of similar departures, so long before them
 * @param level where the fare stands among them
 */
public record FareStanding(LeadTime leadTime, Spread spread, FareLevel level) {
}
