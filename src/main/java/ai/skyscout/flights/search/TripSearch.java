package ai.skyscout.flights.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.core.DateWindow;
import ai.skyscout.core.ExchangeRates;
import ai.skyscout.core.TripQuery;
import ai.skyscout.flights.FaresSeen;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferId;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.CalendarAnswer.DayPrice;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.Deadline;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.Recheck;
import ai.skyscout.places.Places;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Finds what can be flown and for how much. The first answer comes at once from what is
 * known; suppliers that take longer go on behind it and the same question asked again
 * later tells what came in. Whatever suppliers and stores do, nothing is thrown and
 * nobody waits longer than their patience.
 */
public final class TripSearch implements AutoCloseable {

	/** Other instances' answers come at once or Redis is away. */
	private static final Duration LONGEST_LOOK = Duration.ofMillis(250);

	private final Suppliers suppliers;

	private final NearAnswers near;

	private final Asks asks;

	private final StateAssembler assembler;

	private final CalendarPrices calendar;

	private final Rechecks rechecks;

	private final CurrentExchangeRates rates;

	private final SearchSettings settings;

	private final InstantSource clock;

	TripSearch(Suppliers suppliers, Places places, CurrentExchangeRates rates, SharedAnswers shared,
			SearchSettings settings, MeterRegistry meters, Consumer<FaresSeen> listener, InstantSource clock) {
		this.suppliers = suppliers;
		this.rates = rates;
		this.settings = settings;
		this.clock = clock;
		this.near = new NearAnswers(settings.offersInMemory(), settings.stale());
		OfferInspector inspector = new OfferInspector(places, rates, clock);
		Gates gates = new Gates(settings);
		this.asks = new Asks(settings, this.near, shared, gates, inspector, meters, listener, clock);
		this.assembler = new StateAssembler(rates, clock, settings);
		this.calendar = new CalendarPrices(gates, inspector, settings, clock);
		this.rechecks = new Rechecks(gates, inspector, clock);
	}

	/**
	 * What is known of a trip. Starts asking suppliers whose offers are missing or no
	 * longer fresh.
	 * @param patience how long to wait for suppliers that have never been asked; returns
	 * as soon as the quick ones have answered
	 */
	public SearchState search(TripQuery query, Duration patience) {
		String key = query.key();
		List<FlightSupplier> able = this.suppliers.withLiveOffersFor(query);
		List<Ask> running = new ArrayList<>();
		for (FlightSupplier supplier : able) {
			this.asks.ensure(supplier, query, new AnswerKey(supplier.id(), key)).ifPresent(running::add);
		}
		for (Ask ask : running) {
			awaitFirstOffers(ask, patience);
		}
		List<StateAssembler.Known> known = new ArrayList<>(able.size());
		for (FlightSupplier supplier : able) {
			known.add(new StateAssembler.Known(supplier, known(supplier, key, running)));
		}
		return this.assembler.assemble(query, known);
	}

	/**
	 * Waits only where there is nothing to show yet, and no longer than its first asker
	 * would have: a quick supplier that has turned slow does not hold up every later
	 * look.
	 */
	private void awaitFirstOffers(Ask ask, Duration patience) {
		Duration left = patience.minus(ask.age());
		if (!left.isPositive() || ask.current().hasOffers(this.clock.instant(), this.settings.stale())) {
			return;
		}
		if (ask.supplier().can(Capability.QUICK)) {
			ask.awaitEnd(Deadline.in(left));
		}
		else {
			ask.awaitLook(Deadline.in((left.compareTo(LONGEST_LOOK) < 0) ? left : LONGEST_LOOK));
		}
	}

	private Answer known(FlightSupplier supplier, String key, List<Ask> running) {
		for (Ask ask : running) {
			if (ask.key().supplier().equals(supplier.id())) {
				return ask.current();
			}
		}
		return this.near.find(new AnswerKey(supplier.id(), key)).orElseGet(() -> Answer.pending(this.clock.instant()));
	}

	/**
	 * The cheapest total per departure day in a window, later slices keeping their
	 * distance to the first; each day is listed. A day whose trips have been searched
	 * tells what that search found, so that both agree.
	 * @param patience how long to wait for what is not known yet; without any it is asked
	 * for a little later
	 */
	public List<DayFare> cheapestPerDay(TripQuery query, DateWindow departures, Duration patience) {
		List<FlightSupplier> able = this.suppliers.withCalendarPricesFor(query);
		Map<SupplierId, CountDownLatch> running = new LinkedHashMap<>();
		for (FlightSupplier supplier : able) {
			this.calendar.ensure(supplier, query, departures, patience.isPositive())
				.ifPresent((ask) -> running.put(supplier.id(), ask));
		}
		Deadline deadline = Deadline.in(patience);
		running.values().forEach((ask) -> Latches.await(ask, deadline));
		running.values().removeIf((ask) -> ask.getCount() == 0);
		List<Told> told = able.stream()
			.map((supplier) -> new Told(this.calendar.find(supplier.id(), query, departures),
					supplier.can(Capability.SIMULATED)))
			.toList();
		ExchangeRates current = this.rates.current();
		LocalDate asked = query.slices().getFirst().departure();
		return departures.days()
			.stream()
			.map((day) -> cheapestFound(query.shiftedBy((int) ChronoUnit.DAYS.between(asked, day)), day, current)
				.orElseGet(() -> cheapestTold(told, day, current, isPending(running.keySet(), query, day))))
			.toList();
	}

	/**
	 * Starts asking for what is not known of a window of departures and returns at once,
	 * for somebody who is about to wait for several trips.
	 */
	public void startPerDay(TripQuery query, DateWindow departures) {
		this.suppliers.withCalendarPricesFor(query)
			.forEach((supplier) -> this.calendar.ensure(supplier, query, departures, true));
	}

	private boolean isPending(Set<SupplierId> asked, TripQuery query, LocalDate day) {
		return asked.stream().anyMatch((supplier) -> !this.calendar.hasTold(supplier, query, day));
	}

	private Optional<DayFare> cheapestFound(TripQuery query, LocalDate day, ExchangeRates current) {
		Instant now = this.clock.instant();
		String key = query.key();
		return this.suppliers.withLiveOffersFor(query)
			.stream()
			.flatMap((supplier) -> this.near.find(new AnswerKey(supplier.id(), key)).stream())
			.flatMap((answer) -> answer.offersShown(now, this.settings.stale()).stream())
			.filter((offer) -> !offer.isExpired(now) && current.knows(offer.total().currency()))
			.min(Prices.cheapestFirst(current, Offer::total))
			.map((offer) -> new DayFare(day, offer.total(), offer.seenAt(), false, offer.simulated()));
	}

	private static DayFare cheapestTold(List<Told> told, LocalDate day, ExchangeRates current, boolean pending) {
		Comparator<DayPrice> cheapestFirst = Prices.cheapestFirst(current, DayPrice::total);
		DayFare cheapest = new DayFare(day, null, null, pending, false);
		DayPrice lowest = null;
		for (Told one : told) {
			DayPrice price = one.days().get(day);
			if (price != null && current.knows(price.total().currency())
					&& (lowest == null || cheapestFirst.compare(price, lowest) < 0)) {
				lowest = price;
				cheapest = new DayFare(day, price.total(), price.seenAt(), pending, one.simulated());
			}
		}
		return cheapest;
	}

	/**
	 * Asks an offer's supplier for it again, unless it has asked to be left alone, be it
	 * in a search or in another check.
	 */
	public Recheck recheck(OfferId offer, Duration patience) {
		Optional<FlightSupplier> supplier = this.suppliers.find(offer.supplier());
		return supplier.isPresent() ? this.rechecks.ask(supplier.get(), offer, Deadline.in(patience))
				: new Recheck.Unknown();
	}

	/** Stops asking, so that another instance can. */
	@Override
	public void close() {
		this.asks.close();
	}

	/** What a supplier has told of some days, and whether it invents its prices. */
	private record Told(Map<LocalDate, DayPrice> days, boolean simulated) {

	}

}
