package ai.skyscout.flights.web;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;

/**
 * One end of a leg, understood.
 *
 * @param address how an address writes it, such as {@code LON} or {@code LHR,LGW}
 * @param label how a field shows it, such as {@code London (LON)}
 * @param name how a heading names it, such as {@code London}
 * @param zone the clock there
 * @param airports all that it stands for, those near by included where they are wanted
 */
record Endpoint(String address, String label, String name, ZoneId zone, SortedSet<AirportCode> airports) {

	Endpoint {
		airports = Collections.unmodifiableSortedSet(new TreeSet<>(airports));
	}

}
