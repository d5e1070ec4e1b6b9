package ai.skyscout.flights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Cabin;
import ai.skyscout.core.Distance;
import ai.skyscout.core.Passengers;
import ai.skyscout.core.TripQuery;
import ai.skyscout.places.Airport;
import ai.skyscout.places.Place;
import ai.skyscout.places.Places;
import ai.skyscout.places.Resolution;
import ai.skyscout.places.Suggestion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Understands what was typed into the search form or written into its address, or says
 * what is wrong with it, everything at once.
 */
@Component
class SearchFormReader {

	/** Airlines publish their timetables about this far ahead. */
	static final int HORIZON_DAYS = 330;

	private static final int WIDEST_NEARBY_KILOMETRES = 300;

	private static final int MOST_CHOICES = 6;

	private final Places places;

	private final Clock clock;

	SearchFormReader(Places places, Clock clock) {
		this.places = places;
		this.clock = clock;
	}

	Reading read(SearchForm form, Locale locale) {
		return new Attempt(form, locale).read();
	}

	/** One form being read; gathers what is wrong with it. */
	private final class Attempt {

		private final SearchForm form;

		private final Locale locale;

		private final List<Problem> problems = new ArrayList<>();

		private boolean canonical = true;

		private Attempt(SearchForm form, Locale locale) {
			this.form = form;
			this.locale = locale;
		}

		private Reading read() {
			int nearby = readNearby();
			Passengers passengers = readPassengers();
			Cabin cabin = readCabin();
			List<Search.Leg> legs = new ArrayList<>();
			LocalDate earliest = null;
			for (int i = 0; i < this.form.askedLegs().size(); i++) {
				Search.Leg leg = readLeg(i, nearby, earliest);
				if (leg != null) {
					legs.add(leg);
					earliest = leg.departure();
				}
			}
			LocalDate comeBack = (this.form.trip() == Trip.RETURN) ? readReturn(earliest) : null;
			if (this.form.legs().size() > TripQuery.MOST_SLICES) {
				this.problems.add(Problem.of("from", "search.problem.slices", TripQuery.MOST_SLICES));
			}
			if (!this.problems.isEmpty() || passengers == null || cabin == null) {
				return new Reading.Misunderstood(this.problems);
			}
			return new Reading.Understood(understood(legs, comeBack, passengers, cabin, nearby), this.canonical);
		}

		private Search understood(List<Search.Leg> legs, @Nullable LocalDate comeBack, Passengers passengers,
				Cabin cabin, int nearby) {
			List<TripQuery.Slice> slices = new ArrayList<>();
			legs.forEach((leg) -> slices
				.add(new TripQuery.Slice(leg.from().airports(), leg.to().airports(), leg.departure())));
			if (comeBack != null) {
				Search.Leg out = legs.getFirst();
				slices.add(new TripQuery.Slice(out.to().airports(), out.from().airports(), comeBack));
			}
			List<SearchForm.Leg> rows = legs.stream()
				.map((leg) -> new SearchForm.Leg(leg.from().label(), leg.to().label(), leg.departure().toString()))
				.toList();
			SearchForm filled = new SearchForm(this.form.trip(), rows, this.form.comeBack(), this.form.adults(),
					this.form.children(), this.form.infants(), this.form.cabin(),
					(nearby == 0) ? "" : Integer.toString(nearby), this.form.currency());
			return new Search(filled, legs, new TripQuery(slices, passengers, cabin), nearby);
		}

		private Search.@Nullable Leg readLeg(int index, int nearby, @Nullable LocalDate earliest) {
			SearchForm.Leg leg = this.form.leg(index);
			Endpoint from = readEnd(leg.from(), index, true, nearby);
			Endpoint to = readEnd(leg.to(), index, false, nearby);
			ZoneId zone = (from != null) ? from.zone() : ZoneOffset.UTC;
			LocalDate departure = readDay(leg.depart(), field("depart", index), zone, earliest);
			if (from == null || to == null || departure == null) {
				return null;
			}
			if (from.address().equals(to.address())) {
				this.problems.add(Problem.of(field("to", index), "search.problem.same-place", to.name()));
				return null;
			}
			SortedSet<AirportCode> destinations = new TreeSet<>(to.airports());
			destinations.removeAll(from.airports());
			if (destinations.isEmpty()) {
				this.problems
					.add(Problem.of(field("to", index), "search.problem.same-airports", from.name(), to.name()));
				return null;
			}
			return new Search.Leg(from, new Endpoint(to.address(), to.label(), to.name(), to.zone(), destinations),
					departure);
		}

		private @Nullable Endpoint readEnd(String words, int index, boolean from, int nearby) {
			String field = field(from ? "from" : "to", index);
			if (words.isEmpty()) {
				this.problems.add(Problem.of(field, from ? "search.problem.from-empty" : "search.problem.to-empty"));
				return null;
			}
			return switch (SearchFormReader.this.places.resolve(words, this.locale)) {
				case Resolution.Found(Place place) when place.airports().isEmpty() -> {
					this.problems.add(Problem.of(field, "search.problem.no-airport", place.name()));
					yield null;
				}
				case Resolution.Found(Place place) -> {
					this.canonical &= place.address().equals(words);
					yield endpoint(place, nearby);
				}
				case Resolution.Ambiguous(String said, List<Suggestion> choices) -> {
					this.problems.add(new Problem(field, "search.problem.ambiguous", List.of(said),
							choices(choices, index, from)));
					yield null;
				}
				case Resolution.Unknown(String said, List<Suggestion> near) -> {
					this.problems.add(new Problem(field,
							near.isEmpty() ? "search.problem.unknown" : "search.problem.unknown-near", List.of(said),
							choices(near, index, from)));
					yield null;
				}
			};
		}

		private Endpoint endpoint(Place place, int nearby) {
			Places places = SearchFormReader.this.places;
			SortedSet<AirportCode> airports = new TreeSet<>();
			place.airports().stream().limit(Place.MOST_AIRPORTS).forEach(airports::add);
			if (nearby > 0) {
				places.nearest(place.coordinates(), new Distance(nearby), Place.MOST_AIRPORTS)
					.forEach((airport) -> airports.add(airport.code()));
			}
			Airport main = places.getAirport(place.airports().getFirst());
			return new Endpoint(place.address(), place.label(), place.heading(), main.zone(), airports);
		}

		private List<Problem.Choice> choices(List<Suggestion> suggestions, int index, boolean from) {
			return suggestions.stream()
				.limit(MOST_CHOICES)
				.map((suggestion) -> new Problem.Choice(suggestion.label(), suggestion.context(),
						this.form.withEnd(index, from, suggestion.address()).address().at("/search")))
				.toList();
		}

		private @Nullable LocalDate readDay(String words, String field, ZoneId zone, @Nullable LocalDate earliest) {
			if (words.isEmpty()) {
				this.problems.add(Problem.of(field, "search.problem.day-empty"));
				return null;
			}
			LocalDate day;
			try {
				day = LocalDate.parse(words);
			}
			catch (DateTimeParseException ex) {
				this.problems.add(Problem.of(field, "search.problem.day", words));
				return null;
			}
			LocalDate today = LocalDate.now(SearchFormReader.this.clock.withZone(zone));
			if (day.isBefore(today)) {
				this.problems.add(Problem.of(field, "search.problem.past"));
				return null;
			}
			if (day.isAfter(today.plusDays(HORIZON_DAYS))) {
				this.problems.add(Problem.of(field, "search.problem.horizon", today.plusDays(HORIZON_DAYS).toString()));
				return null;
			}
			if (earliest != null && day.isBefore(earliest)) {
				this.problems.add(Problem.of(field, "search.problem.order"));
				return null;
			}
			return day;
		}

		private @Nullable LocalDate readReturn(@Nullable LocalDate departure) {
			return readDay(this.form.comeBack(), "return", ZoneOffset.UTC, departure);
		}

		private @Nullable Passengers readPassengers() {
			OptionalInt adults = number(this.form.adults());
			OptionalInt children = number(this.form.children());
			OptionalInt infants = number(this.form.infants());
			if (adults.isEmpty() || children.isEmpty() || infants.isEmpty()) {
				this.problems.add(Problem.of("passengers", "search.problem.passengers-number"));
				return null;
			}
			int seated = adults.getAsInt() + children.getAsInt();
			if (seated + infants.getAsInt() > Passengers.MOST) {
				this.problems.add(Problem.of("passengers", "search.problem.passengers-many", Passengers.MOST));
				return null;
			}
			if (adults.getAsInt() < 1) {
				this.problems.add(Problem.of("passengers", "search.problem.passengers-adult"));
				return null;
			}
			if (infants.getAsInt() > adults.getAsInt()) {
				this.problems.add(Problem.of("passengers", "search.problem.passengers-infants"));
				return null;
			}
			return new Passengers(adults.getAsInt(), children.getAsInt(), infants.getAsInt());
		}

		private @Nullable Cabin readCabin() {
			Optional<Cabin> cabin = Cabin.findBySlug(this.form.cabin());
			if (cabin.isEmpty()) {
				this.problems.add(Problem.of("cabin", "search.problem.cabin", this.form.cabin()));
			}
			return cabin.orElse(null);
		}

		private int readNearby() {
			if (this.form.nearby().isEmpty()) {
				return 0;
			}
			OptionalInt kilometres = number(this.form.nearby());
			if (kilometres.isEmpty() || kilometres.getAsInt() > WIDEST_NEARBY_KILOMETRES) {
				this.problems.add(Problem.of("nearby", "search.problem.nearby", WIDEST_NEARBY_KILOMETRES));
				return 0;
			}
			return kilometres.getAsInt();
		}

		private static OptionalInt number(String words) {
			return words.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(words)) : OptionalInt.empty();
		}

		private static String field(String name, int leg) {
			return (leg == 0) ? name : name + "-" + (leg + 1);
		}

	}

}
