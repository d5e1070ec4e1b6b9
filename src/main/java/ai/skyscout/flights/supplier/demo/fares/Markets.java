package ai.skyscout.flights.supplier.demo.fares;

/**
 * The level and the season of the market that was asked about last; ways of one search
 * ask about the same few again and again.
 */
final class Markets {

	private final FareModel model;

	private int origin = -1;

	private int destination = -1;

	private int day;

	private double level;

	private double season;

	private double miles;

	Markets(FareModel model) {
		this.model = model;
	}

	void at(int origin, int destination, int day) {
		boolean moved = origin != this.origin || destination != this.destination;
		if (moved) {
			this.origin = origin;
			this.destination = destination;
			this.level = this.model.tariff().market(origin, destination);
			this.miles = this.model.timetable().network().miles(origin, destination);
		}
		if (moved || day != this.day) {
			this.day = day;
			this.season = this.model.seasons().factor(origin, destination, day);
		}
	}

	double level() {
		return this.level;
	}

	double season() {
		return this.season;
	}

	double miles() {
		return this.miles;
	}

}
