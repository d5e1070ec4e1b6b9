package ai.skyscout.flights;

import org.jspecify.annotations.Nullable;

/**
 * What a price includes: the fare family that an airline sells under a name of its own.
 *
 * @param brand the name, such as {@code Light} or {@code Flex}
 * @param carryOnBags cabin bags per traveller beyond what fits under the seat; null if
 * unstated
 * @param checkedBags checked bags per traveller; null if unstated
 * @param change whether another flight may be taken
 * @param refund whether the price is paid back
 * @param seatChoice whether a seat may be chosen for nothing; null if unstated
 */
public record Fare(String brand, @Nullable Integer carryOnBags, @Nullable Integer checkedBags, Terms change,
		Terms refund, @Nullable Boolean seatChoice) {

}
