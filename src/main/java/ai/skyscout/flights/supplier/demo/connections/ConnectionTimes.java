package ai.skyscout.flights.supplier.demo.connections;

import java.util.Set;

import ai.skyscout.flights.supplier.demo.timetable.Network;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;

/**
 * Minimum connection times in minutes, by what airports of such a size publish: longer
 * where passports are checked and at big airports, longest between separate tickets, as
 * bags are collected and checked in again, and between two airports of one city.
 */
public final class ConnectionTimes {

	/** No connection anywhere is shorter. */
	public static final int LEAST = 30;

	private static final int SELF_TRANSFER = 120;

	private static final int SELF_TRANSFER_ABROAD = 165;

	private static final int AIRPORT_CHANGE = 210;

	/** Where everyone who lands from abroad passes immigration, connecting or not. */
	private static final Set<String> FULL_ENTRY = Set.of("US", "CA", "CN", "JP", "AU", "NZ", "IN", "MX", "BR");

	private final Timetable timetable;

	private final byte[] within;

	private final byte[] mixed;

	private final byte[] abroad;

	private final boolean[] fullEntry;

	public ConnectionTimes(Timetable timetable) {
		this.timetable = timetable;
		Network network = timetable.network();
		this.within = new byte[network.size()];
		this.mixed = new byte[network.size()];
		this.abroad = new byte[network.size()];
		this.fullEntry = new boolean[network.size()];
		for (int airport = 0; airport < network.size(); airport++) {
			int destinations = network.destinations(airport);
			int size = (destinations > 150) ? 3 : (destinations > 60) ? 2 : (destinations > 15) ? 1 : 0;
			this.within[airport] = (byte) (LEAST + 5 * size);
			this.mixed[airport] = (byte) (45 + 10 * size);
			this.abroad[airport] = (byte) (40 + 8 * size);
			this.fullEntry[airport] = FULL_ENTRY.contains(network.country(airport));
		}
	}

	/**
	 * The least time between landing on one route and leaving on another.
	 * @param separate whether the flights are on separate tickets
	 */
	public int minimum(int arriving, int departing, boolean separate) {
		boolean entering = this.timetable.crossesBorder(arriving);
		boolean leaving = this.timetable.crossesBorder(departing);
		int airport = this.timetable.destination(arriving);
		if (airport != this.timetable.origin(departing)) {
			return AIRPORT_CHANGE;
		}
		if (separate) {
			return (entering || leaving) ? SELF_TRANSFER_ABROAD : SELF_TRANSFER;
		}
		if (entering && leaving) {
			return this.abroad[airport] + (this.fullEntry[airport] ? 20 : 0);
		}
		if (entering || leaving) {
			return this.mixed[airport] + ((entering && this.fullEntry[airport]) ? 30 : 0);
		}
		return this.within[airport];
	}

}
