package ai.skyscout.prices.exchange;

import java.util.List;

/**
 * The columns of a file of observed fares, in their order.
 */
final class FareColumns {

	static final int OBSERVED_ON = 0;

	static final int ORIGIN = 1;

	static final int DESTINATION = 2;

	static final int CARRIER = 3;

	static final int FLIGHT_NUMBER = 4;

	static final int DEPARTS_ON = 5;

	static final int DEPARTURE_TIME = 6;

	static final int PRICE = 7;

	static final int CURRENCY = 8;

	static final List<String> NAMES = List.of("observed_on", "origin", "destination", "carrier", "flight_number",
			"departs_on", "departure_time", "price", "currency");

	static final String HEADER = String.join(",", NAMES);

	private FareColumns() {
	}

}
