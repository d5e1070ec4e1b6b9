package ai.skyscout.flights.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.skyscout.flights.ItineraryId;
import ai.skyscout.flights.ranking.Facet;
import ai.skyscout.flights.ranking.Facets;
import ai.skyscout.flights.ranking.HiddenBecause;
import ai.skyscout.flights.ranking.Results;
import ai.skyscout.flights.ranking.Sort;
import ai.skyscout.flights.ranking.SortSummary;
import ai.skyscout.flights.search.FoundItinerary;
import ai.skyscout.flights.search.SearchState;
import ai.skyscout.flights.search.SupplierReport;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the results of a search are drawn from.
 *
 * @param asked what the address says
 * @param state what is known
 * @param results the same, narrowed and ordered
 * @param cards the first of them, as many as are shown
 * @param axes one for each slice, shared by all cards
 * @param address the whole state of the page
 * @param currency that prices are shown in
 */
record ResultsPage(AskedResults asked, SearchState state, Results results, List<ResultCard> cards, List<TimeAxis> axes,
		Address address, Currency currency) {

	/** Parameters of the address that do not narrow the results. */
	private static final Set<String> NOT_WISHES = Set.of("sort", "show", "open");

	ResultsPage {
		cards = List.copyOf(cards);
		axes = List.copyOf(axes);
	}

	public Search search() {
		return this.asked.search();
	}

	public RefinementReader.Wishes wishes() {
		return this.asked.wishes();
	}

	public boolean isNothingFound() {
		return this.results.found() == 0;
	}

	/** Whether there are results but the wishes leave none. */
	public boolean isAllHidden() {
		return this.results.found() > 0 && this.results.shown().isEmpty();
	}

	/** Whether nobody who was asked could answer. */
	public boolean isNobodyAnswered() {
		return this.state.isComplete() && !this.state.missing().isEmpty()
				&& this.state.missing().size() == this.state.suppliers().size();
	}

	/** Suppliers from which more may come. */
	public List<SupplierReport> pending() {
		return this.state.suppliers().stream().filter(SupplierReport::isPending).toList();
	}

	/** Who could not answer. */
	public List<String> missingNames() {
		return this.state.missing().stream().map(SupplierReport::name).toList();
	}

	/** Changes whenever a price does, and with nothing else. */
	public String fingerprint() {
		long sum = 0;
		for (FoundItinerary found : this.state.itineraries()) {
			sum += 31L * found.itinerary().id().hashCode() + found.cheapest().total().hashCode();
		}
		return Long.toHexString(sum);
	}

	public List<Tab> tabs() {
		return Arrays.stream(Sort.values())
			.map((sort) -> new Tab(sort,
					this.results.summaries()
						.stream()
						.filter((summary) -> summary.sort() == sort)
						.findFirst()
						.orElse(null),
					wishes().refinement().sort() == sort,
					this.address.without("open", "show").with("sort", (sort == Sort.BEST) ? "" : sort.slug())))
			.toList();
	}

	/** How many cards one more step would add. */
	public int nextStep() {
		return Math.min(AskedResults.STEP, this.results.shown().size() - this.cards.size());
	}

	public Address moreAddress() {
		return this.address.with("show", this.asked.limit() + AskedResults.STEP);
	}

	/** Every wish that narrows the results, with the way to drop it. */
	public List<Wish> activeWishes() {
		List<Wish> active = new ArrayList<>();
		wishes().address().parameters().forEach((name, values) -> {
			if (!NOT_WISHES.contains(name)) {
				active.add(new Wish(name.replaceAll("[0-9]$", ""), String.join(", ", values),
						this.address.without(name, "show")));
			}
		});
		return active;
	}

	public Address withoutWishes() {
		Address bare = search().address();
		Sort sort = wishes().refinement().sort();
		return (sort == Sort.BEST) ? bare : bare.with("sort", sort.slug());
	}

	/** Wishes that alone hide something, those that hide the most first. */
	public List<Hidden> hidden() {
		return this.results.hidden()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 0)
			.sorted(Map.Entry.<HiddenBecause, Integer>comparingByValue().reversed())
			.map((entry) -> new Hidden(entry.getKey(), entry.getValue(),
					this.address.without("show").without(parametersOf(entry.getKey()))))
			.toList();
	}

	/** Why itineraries that should be open are not among the results. */
	public List<HiddenBecause> reasonsForOpen() {
		return this.asked.open()
			.stream()
			.flatMap((open) -> this.results.reasons().getOrDefault(open, List.of()).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/** Itineraries that should be open but are not among those drawn. */
	public List<String> openElsewhere() {
		List<String> drawn = this.cards.stream().map(ResultCard::id).toList();
		return this.asked.open().stream().map(ItineraryId::value).filter((id) -> !drawn.contains(id)).toList();
	}

	/** What the address holds that no field of the filter form does, by name. */
	public Map<String, List<String>> withoutField() {
		Facets facets = this.results.facets();
		Map<String, List<String>> fields = Map.of("stops", values(facets.stops()), "carriers",
				values(facets.carriers()), "-carriers", values(facets.carriers()), "alliances",
				values(facets.alliances()), "via", values(facets.via()), "-via", values(facets.via()), "selfTransfer",
				(facets.selfTransfers() > 0) ? List.of("no") : List.of());
		Map<String, List<String>> without = new TreeMap<>();
		fields.forEach((name, offered) -> {
			List<String> others = Stream.of(value(name).split(","))
				.filter((value) -> !value.isEmpty() && !offered.contains(value))
				.toList();
			if (!others.isEmpty()) {
				without.put(name, others);
			}
		});
		return without;
	}

	/** Whether more bags are wished for than the filter form offers by itself. */
	public boolean isMoreBags() {
		String bags = Integer.toString(wishes().refinement().checkedBags());
		return !bags.equals("0") && !values(this.results.facets().bags()).contains(bags);
	}

	private static List<String> values(List<Facet> facets) {
		return facets.stream().map(Facet::value).toList();
	}

	private String[] parametersOf(HiddenBecause reason) {
		Set<String> names = switch (reason) {
			case STOPS -> Set.of("stops");
			case CARRIERS -> Set.of("carriers");
			case EXCLUDED_CARRIERS -> Set.of("-carriers");
			case ALLIANCES -> Set.of("alliances");
			case PRICE -> Set.of("maxPrice");
			case DURATION -> Set.of("maxDuration");
			case TIMES -> this.address.parameters()
				.keySet()
				.stream()
				.filter((name) -> name.startsWith("depart") && !name.equals("depart") || name.startsWith("arrive"))
				.collect(Collectors.toSet());
			case VIA -> Set.of("via");
			case EXCLUDED_VIA -> Set.of("-via");
			case LAYOVER_LENGTH -> Set.of("minLayover", "maxLayover");
			case BAGS -> Set.of("bags");
			case SELF_TRANSFER -> Set.of("selfTransfer");
			case CO2E -> Set.of("maxCo2e");
		};
		return names.toArray(String[]::new);
	}

	/** What a field of the filter form holds. */
	public String value(String name) {
		return String.join(",", this.address.parameters().getOrDefault(name, List.of()));
	}

	public boolean isChosen(String name, String value) {
		return Arrays.asList(value(name).split(",")).contains(value);
	}

	/** The problem of a filter field, if there is one. */
	public @Nullable Problem problem(String field) {
		return wishes().problems().stream().filter((problem) -> problem.field().equals(field)).findFirst().orElse(null);
	}

	/** How the price of a facet stands to the dearest of its kind, in percent. */
	public static int share(Facet facet, List<Facet> all) {
		if (facet.cheapest() == null) {
			return 0;
		}
		double highest = all.stream()
			.map(Facet::cheapest)
			.filter(Objects::nonNull)
			.mapToDouble((price) -> price.amount().doubleValue())
			.max()
			.orElse(1);
		return (int) Math.round(100 * facet.cheapest().amount().doubleValue() / highest);
	}

	/** Whether no facet of its kind is cheaper. */
	public static boolean isLowest(Facet facet, List<Facet> all) {
		return facet.cheapest() != null && all.stream()
			.map(Facet::cheapest)
			.filter(Objects::nonNull)
			.allMatch((price) -> price.compareTo(Optional.ofNullable(facet.cheapest()).orElseThrow()) >= 0);
	}

	/**
	 * The way to an order.
	 *
	 * @param sort the order
	 * @param summary what it puts first; null if there is nothing
	 * @param current whether it is the order shown
	 * @param address where it is shown
	 */
	record Tab(Sort sort, @Nullable SortSummary summary, boolean current, Address address) {
	}

	/**
	 * A wish that narrows the results.
	 *
	 * @param name of its parameter
	 * @param value as written in the address
	 * @param without the address without it
	 */
	record Wish(String name, String value, Address without) {
	}

	/**
	 * Results that one wish alone hides.
	 *
	 * @param reason the wish
	 * @param count how many it hides
	 * @param without the address without the wish
	 */
	record Hidden(HiddenBecause reason, int count, Address without) {
	}

}
