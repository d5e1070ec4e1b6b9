package ai.skyscout.flights.supplier.demo.emissions;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.timetable.AircraftType;

/**
 * Greenhouse gases per traveller by the Travel Impact Model, version 3.0.0 (Travalyst, CC
 * BY 4.0): fuel to CO2e well to wake, the cargo's share taken off, the rest divided over
 * the seats by the room that each cabin takes, and over the seats that are filled. Fuel
 * itself comes from {@link AircraftType#fuelKilograms}.
 */
public final class TravelImpactModel {

	/** Burning the fuel: kilograms of CO2e per kilogram. */
	static final double TANK_TO_WAKE = 3.1894;

	/** Making it and bringing it to the aircraft. */
	static final double WELL_TO_TANK = 0.6465;

	/** Share of the mass carried that is cargo, on a typical passenger flight. */
	static final double CARGO = 0.08;

	/** Share of the seats that are filled. */
	static final double LOAD_FACTOR = 0.845;

	private static final double[] NARROW_BODY = { 1, 1, 1.5, 1.5 };

	private static final double[] WIDE_BODY = { 1, 1.5, 4, 5 };

	private static final double KILOMETRES_PER_MILE = 1.609344;

	/** No flight follows the great circle; the usual allowance is 50 to 125 km. */
	private static final double DETOUR_KILOMETRES = 90;

	private TravelImpactModel() {
	}

	/** CO2e of a traveller on a flight of an aircraft in its usual layout. */
	public static int kilogramsPerTraveller(AircraftType aircraft, int miles, Cabin cabin) {
		double fuel = aircraft.fuelKilograms(miles * KILOMETRES_PER_MILE + DETOUR_KILOMETRES);
		int[] seats = new int[Cabin.values().length];
		for (Cabin each : Cabin.values()) {
			seats[each.ordinal()] = aircraft.seats(each);
		}
		double perSeat = kilogramsPerSeat(kilograms(fuel), aircraft.isWideBody(), seats, cabin);
		return (int) Math.round(perSeat / LOAD_FACTOR);
	}

	/** CO2e of a flight in kilograms. */
	static double kilograms(double fuelKilograms) {
		return fuelKilograms * (TANK_TO_WAKE + WELL_TO_TANK);
	}

	/**
	 * The share of one seat, filled or not.
	 * @param kilograms CO2e of the flight
	 * @param seats by cabin
	 */
	static double kilogramsPerSeat(double kilograms, boolean wideBody, int[] seats, Cabin cabin) {
		double[] weights = wideBody ? WIDE_BODY : NARROW_BODY;
		double room = 0;
		for (int i = 0; i < seats.length; i++) {
			room += seats[i] * weights[i];
		}
		return kilograms * (1 - CARGO) * weights[cabin.ordinal()] / room;
	}

}
