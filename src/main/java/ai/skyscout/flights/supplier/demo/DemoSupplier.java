package ai.skyscout.flights.supplier.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;

import ai.skyscout.core.DateWindow;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer;
import ai.skyscout.flights.supplier.CalendarAnswer.DayPrice;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.PartialOffers;
import ai.skyscout.flights.supplier.PriceReplay;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.flights.supplier.ReplayQuestion;
import ai.skyscout.flights.supplier.ReplayedFare;
import ai.skyscout.flights.supplier.SupplierAnswer;

/**
 * A seller of the demo market as a supplier. Its offers are a pure function of the seed,
 * the question and the minute.
 */
final class DemoSupplier implements FlightSupplier, PriceReplay {

	private final Seller seller;

	private final Set<Capability> capabilities;

	private final MarketOpening opening;

	private final DemoSettings settings;

	private final Clock clock;

	DemoSupplier(Seller seller, Set<Capability> capabilities, MarketOpening opening, DemoSettings settings,
			Clock clock) {
		this.seller = seller;
		EnumSet<Capability> all = EnumSet.of(Capability.SIMULATED);
		all.addAll(capabilities);
		this.capabilities = Set.copyOf(all);
		this.opening = opening;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public SupplierId id() {
		return this.seller.id();
	}

	@Override
	public String name() {
		return this.seller.name();
	}

	@Override
	public Set<Capability> capabilities() {
		return this.capabilities;
	}

	@Override
	public SupplierAnswer search(TripQuery query, Deadline deadline, PartialOffers parts) {
		return searchAt(query, this.clock.instant(), deadline);
	}

	@Override
	public SupplierAnswer searchAt(TripQuery query, Instant moment, Deadline deadline) {
		try {
			return this.opening.await(deadline)
				.<SupplierAnswer>map((market) -> new SupplierAnswer.Answered(offers(market, query, minutes(moment))))
				.orElseGet(SupplierAnswer.TimedOut::new);
		}
		catch (IllegalStateException ex) {
			return new SupplierAnswer.Failed(String.valueOf(ex.getMessage()));
		}
	}

	private List<Offer> offers(Market market, TripQuery query, int moment) {
		return writer(market).write(new TripFinder(market, this.settings.horizonDays()).find(query, moment));
	}

	@Override
	public CalendarAnswer calendar(TripQuery query, DateWindow departures, Deadline deadline) {
		return calendarAt(query, departures, this.clock.instant(), deadline);
	}

	@Override
	public CalendarAnswer calendarAt(TripQuery query, DateWindow departures, Instant moment, Deadline deadline) {
		try {
			return this.opening.await(deadline)
				.<CalendarAnswer>map((market) -> prices(market, query, departures, minutes(moment), deadline))
				.orElseGet(() -> new CalendarAnswer.Unavailable("The market is not open yet"));
		}
		catch (IllegalStateException ex) {
			return new CalendarAnswer.Unavailable(String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public Optional<List<ReplayedFare>> replay(List<ReplayQuestion> questions, Deadline deadline) {
		try {
			return this.opening.await(deadline)
				.flatMap((market) -> new Replay(market, this.settings.horizonDays()).answer(questions, deadline));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private CalendarAnswer prices(Market market, TripQuery query, DateWindow departures, int moment,
			Deadline deadline) {
		TripFinder finder = new TripFinder(market, this.settings.horizonDays());
		LocalDate asked = query.slices().getFirst().departure();
		Map<LocalDate, DayPrice> days = new TreeMap<>();
		for (LocalDate day : departures.days()) {
			if (deadline.hasPassed() || Thread.currentThread().isInterrupted()) {
				return new CalendarAnswer.Unavailable("Too many days for the time");
			}
			// A day takes milliseconds of computing, and virtual threads are not
			// preempted:
			// without this a few calendars would keep everybody else waiting.
			Thread.yield();
			int shift = (int) (day.toEpochDay() - asked.toEpochDay());
			double price = finder.cheapest(query.shiftedBy(shift), moment);
			if (price > 0) {
				days.put(day, new DayPrice(OfferWriter.euros(OfferWriter.forAll(price, query)),
						Instant.ofEpochSecond(moment * 60L)));
			}
		}
		return new CalendarAnswer.Prices(days);
	}

	@Override
	public Recheck recheck(OfferId offer, Deadline deadline) {
		Optional<OfferReference> reference = offer.supplier().equals(id())
				? OfferReference.decode(offer.reference(), this.settings.seed()) : Optional.empty();
		if (reference.isEmpty()) {
			return new Recheck.Unknown();
		}
		try {
			return this.opening.await(deadline)
				.map((market) -> new OfferRecall(market, this.settings).recall(reference.get(), writer(market),
						minutes(this.clock.instant())))
				.orElseGet(() -> new Recheck.Unreachable("The market is not open yet"));
		}
		catch (IllegalStateException ex) {
			return new Recheck.Unreachable(String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public URI sellerAddress(Offer offer) {
		return URI.create("/demo-seller/" + offer.id());
	}

	private OfferWriter writer(Market market) {
		return new OfferWriter(market, this.seller, this.settings.seed());
	}

	static int minutes(Instant moment) {
		return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), 60));
	}

}
