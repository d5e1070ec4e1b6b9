package ai.skyscout.flights.supplier.demo.timetable;

import java.util.List;

import ai.skyscout.core.Cabin;

/**
 * The types of aircraft that fly the timetable, with a typical layout, the longest sector
 * they are put on, and a fuel burn of our own fit to public figures: the EMEP/EEA
 * inventory guidebook's sectors and manufacturers' ranges, within some ten percent. Burn
 * per kilometre grows with the length of the sector, as the fuel itself has to be
 * carried.
 */
public enum AircraftType {

	TWIN_OTTER("De Havilland Twin Otter", false, 170, 450, 30, 0.95, 0, 19, 0, 0, 0),

	ATR_72("ATR 72-600", false, 300, 750, 180, 1.35, 0, 70, 0, 0, 0),

	DASH_8("De Havilland Dash 8-400", false, 360, 900, 240, 1.95, 0, 76, 0, 0, 0),

	CRJ900("Bombardier CRJ900", false, 500, 1500, 420, 2.35, 1e-5, 64, 0, 12, 0),

	E190("Embraer E190", false, 505, 2200, 500, 2.65, 1e-5, 88, 0, 12, 0),

	E195_E2("Embraer E195-E2", false, 505, 2700, 480, 2.35, 1e-5, 120, 0, 12, 0),

	A220("Airbus A220-300", false, 510, 3300, 480, 2.15, 2e-5, 125, 0, 12, 0),

	A319("Airbus A319", false, 510, 2900, 650, 2.75, 2e-5, 126, 0, 12, 0),

	A320NEO("Airbus A320neo", false, 510, 3300, 620, 2.25, 2.5e-5, 156, 0, 18, 0),

	A321NEO("Airbus A321neo", false, 510, 3500, 720, 2.6, 2.5e-5, 180, 0, 20, 0),

	A321XLR("Airbus A321XLR", false, 510, 4700, 760, 2.65, 3e-5, 130, 12, 20, 0),

	B737_800("Boeing 737-800", false, 510, 3000, 720, 2.75, 2.5e-5, 162, 0, 16, 0),

	B737_MAX("Boeing 737 MAX 8", false, 510, 3400, 640, 2.35, 2.5e-5, 160, 0, 16, 0),

	B767("Boeing 767-300ER", true, 515, 6000, 1350, 4.75, 6e-5, 165, 18, 30, 0),

	B787_8("Boeing 787-8", true, 520, 7600, 1450, 4.45, 7e-5, 190, 20, 28, 0),

	B787_9("Boeing 787-9", true, 520, 8700, 1700, 5.1, 7.85e-5, 188, 21, 48, 0),

	B787_10("Boeing 787-10", true, 520, 6800, 1750, 5.4, 8e-5, 242, 21, 38, 0),

	A330("Airbus A330-300", true, 515, 6200, 1800, 5.7, 8e-5, 236, 21, 30, 0),

	A330NEO("Airbus A330-900neo", true, 515, 7800, 1700, 5.1, 8e-5, 228, 28, 31, 0),

	A350("Airbus A350-900", true, 525, 9000, 1850, 5.35, 8e-5, 224, 24, 40, 0),

	A350_1000("Airbus A350-1000", true, 525, 10000, 2050, 6.1, 9e-5, 255, 32, 46, 0),

	B777("Boeing 777-300ER", true, 525, 8800, 2600, 7.1, 1.2e-4, 244, 40, 52, 8),

	A380("Airbus A380-800", true, 525, 9200, 4200, 11.2, 1.7e-4, 389, 40, 76, 14);

	private static final List<AircraftType> TYPES = List.of(values());

	private final String displayName;

	private final boolean wideBody;

	private final int milesPerHour;

	private final int range;

	private final double fuelPerFlight;

	private final double fuelPerKilometre;

	private final double fuelGrowth;

	private final int[] seats;

	AircraftType(String displayName, boolean wideBody, int milesPerHour, int range, double fuelPerFlight,
			double fuelPerKilometre, double fuelGrowth, int... seats) {
		this.displayName = displayName;
		this.wideBody = wideBody;
		this.milesPerHour = milesPerHour;
		this.range = range;
		this.fuelPerFlight = fuelPerFlight;
		this.fuelPerKilometre = fuelPerKilometre;
		this.fuelGrowth = fuelGrowth;
		this.seats = seats;
	}

	static AircraftType of(int ordinal) {
		return TYPES.get(ordinal);
	}

	/** As a person says it. */
	public String displayName() {
		return this.displayName;
	}

	/** Whether it has two aisles. */
	public boolean isWideBody() {
		return this.wideBody;
	}

	/** Seats in a cabin; 0 where it does not have that cabin. */
	public int seats(Cabin cabin) {
		return this.seats[cabin.ordinal()];
	}

	/** Kilograms of fuel that a sector takes, from gate to gate. */
	public double fuelKilograms(double kilometres) {
		return this.fuelPerFlight + kilometres * (this.fuelPerKilometre + this.fuelGrowth * kilometres);
	}

	int totalSeats() {
		int total = 0;
		for (int each : this.seats) {
			total += each;
		}
		return total;
	}

	/** Statute miles per hour over the whole cruise, in still air. */
	int milesPerHour() {
		return this.milesPerHour;
	}

	/** The longest sector in statute miles. */
	int range() {
		return this.range;
	}

}
