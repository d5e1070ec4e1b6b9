package ai.skyscout.flights.ranking;

import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ai.skyscout.core.ExchangeRates;
import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.search.FoundItinerary;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of one set of itineraries whatever a traveller wishes of it.
 * Worked out once and kept while the same set is filtered and sorted.
 */
final class FoundSet {

	/** A traveller looks in one currency with few numbers of bags; eight are plenty. */
	private static final int MOST_PRICED = 8;

	private final Traits[] all;

	private final List<Set<Warning>> warnings;

	private final @Nullable Integer[] co2ePercent;

	private final Map<PricedKey, Priced> priced = new LinkedHashMap<>(MOST_PRICED * 2, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<PricedKey, Priced> eldest) {
			return size() > MOST_PRICED;
		}

	};

	FoundSet(List<FoundItinerary> found, Airlines airlines) {
		this.all = new Traits[found.size()];
		for (int i = 0; i < this.all.length; i++) {
			this.all[i] = Traits.of(i, found.get(i), airlines);
		}
		Warnings warner = new Warnings(this.all);
		this.warnings = Arrays.stream(this.all).map(warner::of).toList();
		this.co2ePercent = co2ePercent(this.all);
	}

	/** How far each is from the median, in percent. */
	private static @Nullable Integer[] co2ePercent(Traits[] all) {
		int[] known = Arrays.stream(all)
			.map(Traits::co2eKilograms)
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.sorted()
			.toArray();
		@Nullable Integer[] percent = new @Nullable Integer[all.length];
		if (known.length == 0) {
			return percent;
		}
		double median = (known[known.length / 2] + known[(known.length - 1) / 2]) / 2.0;
		for (int i = 0; i < all.length; i++) {
			Integer kilograms = all[i].co2eKilograms();
			percent[i] = (kilograms != null && median > 0) ? (int) Math.round(100 * (kilograms - median) / median)
					: null;
		}
		return percent;
	}

	Traits[] all() {
		return this.all;
	}

	Set<Warning> warnings(int index) {
		return this.warnings.get(index);
	}

	@Nullable Integer co2ePercent(int index) {
		return this.co2ePercent[index];
	}

	Priced priced(Currency currency, int bags, ExchangeRates rates) {
		PricedKey key = new PricedKey(currency, bags, rates);
		synchronized (this.priced) {
			return this.priced.computeIfAbsent(key, (missing) -> new Priced(this.all, currency, bags, rates));
		}
	}

	/** Rates are compared by identity: they are replaced, never changed. */
	@SuppressWarnings("ReferenceEquality")
	private record PricedKey(Currency currency, int bags, ExchangeRates rates) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof PricedKey key && this.bags == key.bags && this.rates == key.rates
					&& this.currency.equals(key.currency);
		}

		@Override
		public int hashCode() {
			return Objects.hash(this.currency, this.bags, System.identityHashCode(this.rates));
		}

	}

}
