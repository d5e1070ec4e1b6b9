package ai.skyscout.flights.supplier.demo;

import java.util.List;
import java.util.Map;

import ai.skyscout.flights.Airline;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.supplier.demo.connections.ConnectionSearch;
import ai.skyscout.flights.supplier.demo.connections.ConnectionTimes;
import ai.skyscout.flights.supplier.demo.fares.FareFamilies;
import ai.skyscout.flights.supplier.demo.fares.FareModel;
import ai.skyscout.flights.supplier.demo.timetable.AirportPairs;
import ai.skyscout.flights.supplier.demo.timetable.Carrier.LongHaul;
import ai.skyscout.flights.supplier.demo.timetable.Carriers;
import ai.skyscout.flights.supplier.demo.timetable.Network;
import ai.skyscout.flights.supplier.demo.timetable.Timetable;
import ai.skyscout.flights.supplier.demo.timetable.TimetableBuilder;
import ai.skyscout.places.Airport;

/**
 * Everything that the demo market's sellers sell from: the flights, the ways over them,
 * and what they cost. Never changes once it is open.
 *
 * @param timetable the flights
 * @param times how long changing takes
 * @param search finds ways
 * @param fares prices them
 * @param families what a price includes
 */
record Market(Timetable timetable, ConnectionTimes times, ConnectionSearch search, FareModel fares,
		FareFamilies families) {

	static Market open(List<Airport> airports, List<Airline> airlines, long seed) {
		Network network = new Network(airports);
		Map<CarrierCode, LongHaul> longHaul = ReferenceFiles.longHaul();
		Carriers carriers = new Carriers(airlines, longHaul);
		AirportPairs pairs = ReferenceFiles.airportPairs(network);
		Timetable timetable = new TimetableBuilder(network, carriers, pairs, seed).build();
		ConnectionTimes times = new ConnectionTimes(timetable);
		return new Market(timetable, times, new ConnectionSearch(timetable, times), new FareModel(timetable, seed),
				new FareFamilies(carriers));
	}

}
