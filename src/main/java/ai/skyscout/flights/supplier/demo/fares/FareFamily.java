package ai.skyscout.flights.supplier.demo.fares;

/**
 * What a carrier sells in a cabin under a name of its own.
 *
 * @param brand its name
 * @param carryOnBags per traveller, beyond what fits under the seat
 * @param checkedBags per traveller
 * @param change what changing costs
 * @param refund what giving back costs
 * @param seatChoice whether a seat may be chosen for nothing
 */
public record FareFamily(String brand, int carryOnBags, int checkedBags, Charge change, Charge refund,
		boolean seatChoice) {

	/** What a traveller pays for changing their mind. */
	public enum Charge {

		FREE, FEE, NOT_ALLOWED

	}

}
