package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;

/**
 * Counts what each choice would leave if it were the only one of its kind: all wishes are
 * kept but those of the same kind.
 */
final class FacetCounter {

	private static final int MOST_BAGS = 2;

	private static final Comparator<Facet> MOST_FIRST = Comparator.comparingInt(Facet::count)
		.reversed()
		.thenComparing(Facet::value);

	private final Traits[] all;

	private final int[] flags;

	private final Function<Integer, Priced> pricedWithBags;

	private final int bags;

	FacetCounter(Traits[] all, int[] flags, int bags, Function<Integer, Priced> pricedWithBags) {
		this.all = all;
		this.flags = flags;
		this.bags = bags;
		this.pricedWithBags = pricedWithBags;
	}

	/**
	 * Counts.
	 * @param isTooDear whether a price is above what the traveller wants to pay
	 */
	Facets count(Predicate<Money> isTooDear) {
		Priced everything = this.pricedWithBags.apply(0);
		Function<Traits, Stream<Money>> total = (traits) -> Stream.ofNullable(everything.total(traits.index()));
		Function<Traits, Stream<Duration>> slice = (traits) -> Stream.of(traits.longestSlice());
		Function<Traits, Stream<Integer>> emissions = (traits) -> Stream.ofNullable(traits.co2eKilograms());
		return new Facets(stops(), carriers(), alliances(), via(), bags(isTooDear), lowest(total), lowest(slice),
				lowest(emissions), (int) Arrays.stream(this.all).filter(Traits::selfTransfer).count());
	}

	private List<Facet> stops() {
		Tally tally = new Tally();
		List.of("0", "1", "2").forEach(tally::mention);
		forEachBut(HiddenBecause.STOPS, (traits, total) -> tally.add(String.valueOf(traits.stops()), total));
		return tally.facets();
	}

	private List<Facet> carriers() {
		Tally tally = new Tally();
		for (Traits traits : this.all) {
			traits.sellers().forEach((seller) -> tally.mention(seller.value()));
		}
		forEachBut(HiddenBecause.CARRIERS, (traits, total) -> {
			if (traits.sellers().size() == 1) {
				tally.add(traits.sellers().iterator().next().value(), total);
			}
		});
		return tally.facets().stream().sorted(MOST_FIRST).toList();
	}

	private List<Facet> alliances() {
		Tally tally = new Tally();
		for (Traits traits : this.all) {
			traits.alliances().forEach((alliance) -> tally.mention(alliance.slug()));
		}
		forEachBut(HiddenBecause.ALLIANCES, (traits, total) -> {
			if (traits.alliances().size() == 1) {
				tally.add(traits.alliances().iterator().next().slug(), total);
			}
		});
		return tally.facets().stream().sorted(MOST_FIRST).toList();
	}

	private List<Facet> via() {
		Tally tally = new Tally();
		for (Traits traits : this.all) {
			traits.via().forEach((airport) -> tally.mention(airport.value()));
		}
		forEachBut(HiddenBecause.VIA,
				(traits, total) -> traits.via().forEach((airport) -> tally.add(airport.value(), total)));
		return tally.facets().stream().sorted(MOST_FIRST).toList();
	}

	private List<Facet> bags(Predicate<Money> isTooDear) {
		Tally tally = new Tally();
		int others = ~(Wishes.flag(HiddenBecause.BAGS) | Wishes.flag(HiddenBecause.PRICE));
		for (int wanted = 0; wanted <= MOST_BAGS; wanted++) {
			String value = String.valueOf(wanted);
			tally.mention(value);
			Priced priced = this.pricedWithBags.apply(wanted);
			for (Traits traits : this.all) {
				Money total = priced.total(traits.index());
				if ((this.flags[traits.index()] & others) == 0 && total != null && !isTooDear.test(total)) {
					tally.add(value, total);
				}
			}
		}
		return tally.facets();
	}

	private void forEachBut(HiddenBecause ignored, BiConsumer<Traits, Money> action) {
		Priced priced = this.pricedWithBags.apply(this.bags);
		int others = ~Wishes.flag(ignored);
		for (Traits traits : this.all) {
			Money total = priced.total(traits.index());
			if ((this.flags[traits.index()] & others) == 0 && total != null) {
				action.accept(traits, total);
			}
		}
	}

	private <T extends Comparable<T>> @Nullable T lowest(Function<Traits, Stream<T>> property) {
		return Arrays.stream(this.all).flatMap(property).min(Comparator.naturalOrder()).orElse(null);
	}

	/** Counts and lowest prices by value, in the order in which values are mentioned. */
	private static final class Tally {

		private final Map<String, Integer> counts = new LinkedHashMap<>();

		private final Map<String, Money> cheapest = new TreeMap<>();

		void mention(String value) {
			this.counts.putIfAbsent(value, 0);
		}

		void add(String value, Money total) {
			this.counts.merge(value, 1, Integer::sum);
			this.cheapest.merge(value, total, (one, other) -> (one.compareTo(other) <= 0) ? one : other);
		}

		List<Facet> facets() {
			List<Facet> facets = new ArrayList<>(this.counts.size());
			this.counts.forEach((value, count) -> facets.add(new Facet(value, count, this.cheapest.get(value))));
			return facets;
		}

	}

}
