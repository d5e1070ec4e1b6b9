package ai.skyscout.flights.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.TripQuery;

/**
 * A search that was understood: the question to ask, and the words to show.
 *
 * @param form the form that asks it, its words replaced by the labels of the places
 * @param legs as many as the trip has slices, but one for a return trip
 * @param query the question
 * @param nearbyKilometres around both ends; 0 for none
 */
record Search(SearchForm form, List<Leg> legs, TripQuery query, int nearbyKilometres) {

	Search {
		legs = List.copyOf(legs);
	}

	/**
	 * The state of the search without any refinement, in the order of the documented
	 * addresses; what is usual is left out.
	 */
	public Address address() {
		Address address = Address.empty();
		if (this.form.trip() == Trip.MULTI) {
			List<String> slices = new ArrayList<>();
			this.legs
				.forEach((leg) -> slices.add(leg.from().address() + "-" + leg.to().address() + "-" + leg.departure()));
			address = address.with("slice", slices);
		}
		else {
			Leg leg = this.legs.getFirst();
			address = address.with("from", leg.from().address())
				.with("to", leg.to().address())
				.with("depart", leg.departure());
			if (this.form.trip() == Trip.RETURN) {
				address = address.with("return", this.query.slices().getLast().departure());
			}
		}
		return address.with("adults", this.query.passengers().adults())
			.with("children", unlessZero(this.query.passengers().children()))
			.with("infants", unlessZero(this.query.passengers().infants()))
			.with("cabin", (this.query.cabin() == Cabin.ECONOMY) ? "" : this.query.cabin().slug())
			.with("nearby", unlessZero(this.nearbyKilometres))
			.with("currency", this.form.currency());
	}

	private static String unlessZero(int number) {
		return (number == 0) ? "" : Integer.toString(number);
	}

	/** The address of the same trip, moved so that it departs on another day. */
	public Address departing(LocalDate day) {
		int shift = (int) (day.toEpochDay() - this.query.slices().getFirst().departure().toEpochDay());
		Address address = address();
		if (this.form.trip() == Trip.MULTI) {
			return address.with("slice", this.legs.stream()
				.map((leg) -> leg.from().address() + "-" + leg.to().address() + "-" + leg.departure().plusDays(shift))
				.toList());
		}
		address = address.with("depart", day);
		return (this.form.trip() == Trip.RETURN)
				? address.with("return", this.query.slices().getLast().departure().plusDays(shift)) : address;
	}

	/** The leg that a slice of the trip flies, the way back of a return trip included. */
	public Leg leg(int slice) {
		if (slice < this.legs.size()) {
			return this.legs.get(slice);
		}
		Leg out = this.legs.getFirst();
		return new Leg(out.to(), out.from(), this.query.slices().get(slice).departure());
	}

	public Endpoint from() {
		return this.legs.getFirst().from();
	}

	public Endpoint to() {
		return this.legs.getLast().to();
	}

	/**
	 * One leg of the form, understood.
	 *
	 * @param from where it starts
	 * @param to where it ends
	 * @param departure the day
	 */
	record Leg(Endpoint from, Endpoint to, LocalDate departure) {
	}

}
