package ai.skyscout.flights.supplier.demo.timetable;

import ai.skyscout.flights.Airline;

/**
 * An airline as the timetable needs it.
 *
 * @param number its place in {@link Carriers}
 * @param airline who it is
 * @param longHaul how much it flies between continents
 */
public record Carrier(int number, Airline airline, LongHaul longHaul) {

	/** How much of what a carrier flies goes between continents. */
	public enum LongHaul {

		NONE, SOME, MUCH

	}

	public boolean lowCost() {
		return this.airline.lowCost();
	}

	/** What chance knows it by, whatever its number is. */
	public long key() {
		return Chance.of(code());
	}

	String code() {
		return this.airline.code().value();
	}

	/** The state whose traffic rights it enjoys. */
	String home() {
		return Territories.stateOf(this.airline.country());
	}

}
