package ai.skyscout.flights.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.flights.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found as it looks in one currency to somebody who wants some bags
 * included: the offers that have them, their lowest prices, and the four orders. Worked
 * out once; filtering then only walks along an order.
 */
final class Priced {

	private final Traits[] all;

	private final List<List<Offer>> offers;

	private final @Nullable Money[] totals;

	private final double[] scores;

	private final int[][] orders = new int[Sort.values().length][];

	Priced(Traits[] all, Currency currency, int bags, ExchangeRates rates) {
		this.all = all;
		this.offers = Arrays.stream(all).map((traits) -> withBags(traits.found().offers(), bags)).toList();
		this.totals = new @Nullable Money[all.length];
		double[] prices = new double[all.length];
		for (int i = 0; i < all.length; i++) {
			Money lowest = this.offers.get(i)
				.stream()
				.map((offer) -> rates.convert(offer.total(), currency))
				.min(Comparator.naturalOrder())
				.orElse(null);
			this.totals[i] = lowest;
			prices[i] = (lowest != null) ? lowest.amount().doubleValue() : Double.NaN;
		}
		this.scores = Score.of(all, prices);
		for (Sort sort : Sort.values()) {
			this.orders[sort.ordinal()] = order(sort, prices);
		}
	}

	private static List<Offer> withBags(List<Offer> offers, int bags) {
		return (bags == 0) ? offers
				: offers.stream()
					.filter((offer) -> offer.fare().checkedBags() != null && offer.fare().checkedBags() >= bags)
					.toList();
	}

	/**
	 * What comes first, then what is next best about it; in the end the id decides, so
	 * that everybody sees the same order.
	 */
	private int[] order(Sort sort, double[] prices) {
		Comparator<Traits> price = Comparator.comparingDouble((traits) -> prices[traits.index()]);
		Comparator<Traits> score = Comparator.comparingDouble((traits) -> this.scores[traits.index()]);
		Comparator<Traits> minutes = Comparator.comparingInt(Traits::minutes);
		Comparator<Traits> emissions = Comparator.comparing(Traits::co2eKilograms,
				Comparator.nullsLast(Comparator.naturalOrder()));
		Comparator<Traits> first = switch (sort) {
			case BEST -> score.thenComparing(price);
			case CHEAPEST -> price.thenComparing(score);
			case FASTEST -> minutes.thenComparing(price).thenComparing(score);
			case GREENEST -> emissions.thenComparing(score).thenComparing(price);
		};
		return Arrays.stream(this.all)
			.filter((traits) -> !Double.isNaN(prices[traits.index()]))
			.sorted(first.thenComparing(minutes)
				.thenComparingInt(Traits::totalStops)
				.thenComparingLong(Traits::departure)
				.thenComparing((traits) -> traits.found().itinerary().id().value()))
			.mapToInt(Traits::index)
			.toArray();
	}

	/** The places of those that have an offer, in an order. */
	int[] order(Sort sort) {
		return this.orders[sort.ordinal()];
	}

	List<Offer> offers(int index) {
		return this.offers.get(index);
	}

	/** The lowest price; null if no offer has the bags. */
	@Nullable Money total(int index) {
		return this.totals[index];
	}

	boolean knowsEmissions(int index) {
		return this.all[index].co2eKilograms() != null;
	}

	double score(int index) {
		return this.scores[index];
	}

}
