package ai.skyscout.flights.supplier.demo.fares;

import java.util.ArrayList;
import java.util.List;

import ai.skyscout.core.Cabin;
import ai.skyscout.flights.supplier.demo.fares.FareFamily.Charge;
import ai.skyscout.flights.supplier.demo.timetable.Carrier;
import ai.skyscout.flights.supplier.demo.timetable.Carriers;
import ai.skyscout.flights.supplier.demo.timetable.Chance;

/**
 * The fare families of every carrier, from the plainest to the freest.
 */
public final class FareFamilies {

	private static final String[][] ECONOMY_BRANDS = { { "Light", "Classic", "Flex" }, { "Basic", "Standard", "Flex" },
			{ "Economy Light", "Economy Smart", "Economy Flex" }, { "Saver", "Value", "Freedom" } };

	private static final String[] AMERICAN_BRANDS = { "Basic Economy", "Main Cabin", "Main Flex" };

	private static final String[][] LOW_COST_BRANDS = { { "Basic", "Plus", "Flexi" }, { "Simply", "Comfort", "Max" },
			{ "Go", "Go Plus", "Go Flex" } };

	private final List<List<List<FareFamily>>> byCarrierAndCabin;

	public FareFamilies(Carriers carriers) {
		List<List<List<FareFamily>>> all = new ArrayList<>();
		for (Carrier carrier : carriers.list()) {
			List<List<FareFamily>> ofCarrier = new ArrayList<>();
			for (Cabin cabin : Cabin.values()) {
				ofCarrier.add(families(carrier, cabin));
			}
			all.add(List.copyOf(ofCarrier));
		}
		this.byCarrierAndCabin = List.copyOf(all);
	}

	/** A carrier's families in a cabin; at least two, the cheapest first. */
	public List<FareFamily> of(int carrier, Cabin cabin) {
		return this.byCarrierAndCabin.get(carrier).get(cabin.ordinal());
	}

	/**
	 * What a family costs over the plainest one for one direction, in euros.
	 * @param family its place in the list
	 * @param price of the plainest one
	 * @param miles of the direction, as the crow flies
	 */
	public static double price(Cabin cabin, int family, double price, double miles) {
		if (family == 0) {
			return price;
		}
		if (cabin != Cabin.ECONOMY) {
			return price * 1.27 + 60;
		}
		double bag = Math.clamp(16 + 0.012 * miles, 18, 70);
		return (family == 1) ? price * 1.05 + bag : price * 1.36 + bag + 32;
	}

	private static List<FareFamily> families(Carrier carrier, Cabin cabin) {
		return switch (cabin) {
			case ECONOMY -> carrier.lowCost() ? lowCost(carrier) : economy(carrier);
			case PREMIUM_ECONOMY -> List.of(new FareFamily("Premium", 1, 2, Charge.FEE, Charge.NOT_ALLOWED, true),
					new FareFamily("Premium Flex", 1, 2, Charge.FREE, Charge.FREE, true));
			case BUSINESS -> List.of(new FareFamily("Business Saver", 2, 2, Charge.FEE, Charge.NOT_ALLOWED, true),
					new FareFamily("Business Flex", 2, 2, Charge.FREE, Charge.FREE, true));
			case FIRST -> List.of(new FareFamily("First", 2, 3, Charge.FEE, Charge.FEE, true),
					new FareFamily("First Flex", 2, 3, Charge.FREE, Charge.FREE, true));
		};
	}

	private static List<FareFamily> economy(Carrier carrier) {
		String[] brands = carrier.airline().country().equals("US") ? AMERICAN_BRANDS : draw(ECONOMY_BRANDS, carrier);
		return List.of(new FareFamily(brands[0], 1, 0, Charge.NOT_ALLOWED, Charge.NOT_ALLOWED, false),
				new FareFamily(brands[1], 1, 1, Charge.FEE, Charge.NOT_ALLOWED, true),
				new FareFamily(brands[2], 1, 1, Charge.FREE, Charge.FREE, true));
	}

	private static List<FareFamily> lowCost(Carrier carrier) {
		String[] brands = draw(LOW_COST_BRANDS, carrier);
		return List.of(new FareFamily(brands[0], 0, 0, Charge.FEE, Charge.NOT_ALLOWED, false),
				new FareFamily(brands[1], 1, 1, Charge.FEE, Charge.NOT_ALLOWED, true),
				new FareFamily(brands[2], 1, 1, Charge.FREE, Charge.FEE, true));
	}

	private static String[] draw(String[][] choices, Carrier carrier) {
		double chance = Chance.unit(Chance.mix(carrier.key(), 3));
		return choices[(int) (chance * choices.length)];
	}

}
