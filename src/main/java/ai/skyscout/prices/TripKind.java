package ai.skyscout.prices;

/**
 * Whether a fare brings the traveller back. Fares of the two kinds are never compared.
 */
public enum TripKind {

	ONE_WAY, RETURN

}
