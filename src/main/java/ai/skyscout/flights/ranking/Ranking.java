package ai.skyscout.flights.ranking;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.Money;
import ai.skyscout.flights.Airlines;
import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.search.FoundItinerary;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows and orders what a search has found. What can be said of a set whatever is
 * wished of it is worked out once for each list (by its identity) and kept a while.
 */
@Component
public final class Ranking {

	private static final int MOST_ITINERARIES = 60_000;

	private static final int MOST_BAGS = 9;

	private final Airlines airlines;

	private final CurrentExchangeRates rates;

	private final Cache<List<FoundItinerary>, FoundSet> sets = Caffeine.newBuilder()
		.weakKeys()
		.maximumWeight(MOST_ITINERARIES)
		.weigher((List<FoundItinerary> found, FoundSet set) -> 1 + found.size())
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	public Ranking(Airlines airlines, CurrentExchangeRates rates) {
		this.airlines = airlines;
		this.rates = rates;
	}

	/**
	 * The results as a traveller wants to see them.
	 * @param found everything that was found; an immutable list
	 * @param refinement the wishes and the order
	 * @param currency the currency that prices are compared and shown in
	 * @throws IllegalArgumentException if the currency has no rate
	 */
	public Results rank(List<FoundItinerary> found, Refinement refinement, Currency currency) {
		ExchangeRates current = this.rates.current();
		if (!current.knows(currency)) {
			throw new IllegalArgumentException("No exchange rate for " + currency);
		}
		FoundSet set = this.sets.get(found, (missing) -> new FoundSet(missing, this.airlines));
		int bags = Math.clamp(refinement.checkedBags(), 0, MOST_BAGS);
		Priced priced = set.priced(currency, bags, current);
		Predicate<Money> isTooDear = tooDear(refinement.maxPrice());
		int[] flags = flag(set, refinement, priced, set.priced(currency, 0, current), isTooDear);
		Facets facets = new FacetCounter(set.all(), flags, bags, (wanted) -> set.priced(currency, wanted, current))
			.count(isTooDear);
		return new Results(shown(set, priced, flags, refinement.sort()), set.all().length, hidden(flags),
				reasons(set, flags), facets, summaries(set, priced, flags));
	}

	private static Predicate<Money> tooDear(@Nullable BigDecimal maxPrice) {
		return (maxPrice != null) ? (total) -> total.amount().compareTo(maxPrice) > 0 : (total) -> false;
	}

	/** Which wishes each itinerary does not meet, as bits. */
	private static int[] flag(FoundSet set, Refinement refinement, Priced priced, Priced withoutBags,
			Predicate<Money> isTooDear) {
		Wishes wishes = new Wishes(refinement);
		int[] flags = new int[set.all().length];
		for (Traits traits : set.all()) {
			int index = traits.index();
			int flag = wishes.flags(traits);
			Money total = priced.total(index);
			if (total == null) {
				flag |= Wishes.flag(HiddenBecause.BAGS);
				total = withoutBags.total(index);
			}
			if (isTooDear.test(Objects.requireNonNull(total))) {
				flag |= Wishes.flag(HiddenBecause.PRICE);
			}
			flags[index] = flag;
		}
		return flags;
	}

	private static List<RankedItinerary> shown(FoundSet set, Priced priced, int[] flags, Sort sort) {
		Map<Integer, Set<Tag>> tags = tags(priced);
		List<RankedItinerary> shown = new ArrayList<>();
		for (int index : priced.order(sort)) {
			if (flags[index] == 0) {
				shown.add(new RankedItinerary(set.all()[index].found().itinerary(), priced.offers(index),
						Objects.requireNonNull(priced.total(index)), tags.getOrDefault(index, Set.of()),
						set.warnings(index), set.co2ePercent(index), (sort == Sort.BEST) ? priced.score(index) : null));
			}
		}
		return shown;
	}

	/** What comes first in each order of everything that has the bags. */
	private static Map<Integer, Set<Tag>> tags(Priced priced) {
		Map<Integer, Set<Tag>> tags = new HashMap<>();
		for (Sort sort : Sort.values()) {
			int[] order = priced.order(sort);
			if (order.length > 1 && (sort != Sort.GREENEST || priced.knowsEmissions(order[0]))) {
				tags.computeIfAbsent(order[0], (index) -> EnumSet.noneOf(Tag.class)).add(tag(sort));
			}
		}
		return tags;
	}

	private static Tag tag(Sort sort) {
		return switch (sort) {
			case BEST -> Tag.BEST;
			case CHEAPEST -> Tag.CHEAPEST;
			case FASTEST -> Tag.FASTEST;
			case GREENEST -> Tag.GREENEST;
		};
	}

	/** How many each wish hides that no other wish hides. */
	private static Map<HiddenBecause, Integer> hidden(int[] flags) {
		Map<HiddenBecause, Integer> hidden = new EnumMap<>(HiddenBecause.class);
		for (HiddenBecause reason : HiddenBecause.values()) {
			int alone = Wishes.flag(reason);
			int count = 0;
			for (int flag : flags) {
				count += (flag == alone) ? 1 : 0;
			}
			if (count > 0) {
				hidden.put(reason, count);
			}
		}
		return hidden;
	}

	private static Map<ItineraryId, List<HiddenBecause>> reasons(FoundSet set, int[] flags) {
		Map<Integer, List<HiddenBecause>> byFlag = new HashMap<>();
		Map<ItineraryId, List<HiddenBecause>> reasons = new HashMap<>();
		for (Traits traits : set.all()) {
			int flag = flags[traits.index()];
			if (flag != 0) {
				reasons.put(traits.found().itinerary().id(), byFlag.computeIfAbsent(flag, Wishes::reasons));
			}
		}
		return reasons;
	}

	private static List<SortSummary> summaries(FoundSet set, Priced priced, int[] flags) {
		List<SortSummary> summaries = new ArrayList<>();
		for (Sort sort : Sort.values()) {
			for (int index : priced.order(sort)) {
				if (flags[index] == 0) {
					Traits traits = set.all()[index];
					summaries.add(new SortSummary(sort, Objects.requireNonNull(priced.total(index)),
							Duration.ofMinutes(traits.minutes()), traits.co2eKilograms()));
					break;
				}
			}
		}
		return summaries;
	}

}
