package ai.skyscout.routes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import ai.skyscout.core.Money;
import ai.skyscout.prices.FareStatistics;
import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.SeenFare;
import ai.skyscout.prices.Spread;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Draws prices that stand side by side on one scale.
 */
@Component
class Bands {

	private final MessageSource messages;

	Bands(MessageSource messages) {
		this.messages = messages;
	}

	/** By month of departure, from the next one on. */
	List<Band> months(@Nullable FareStatistics statistics, LocalDate today, Locale locale) {
		if (statistics == null || statistics.byMonth().size() < 2) {
			return List.of();
		}
		List<Month> order = new ArrayList<>();
		for (int i = 0; i < Month.values().length; i++) {
			order.add(today.getMonth().plus(i));
		}
		return spreads(order, statistics.byMonth(),
				(month) -> capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale));
	}

	/** By weekday of departure. */
	List<Band> weekdays(@Nullable FareStatistics statistics, Locale locale) {
		return (statistics == null || statistics.byWeekday().size() < 2) ? List.of()
				: spreads(List.of(DayOfWeek.values()), statistics.byWeekday(),
						(day) -> capital(day.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale));
	}

	/** How long before the departure, such as {@code 15–21 days}. */
	public String label(LeadTime step, Locale locale) {
		boolean last = step.ordinal() == LeadTime.values().length - 1;
		return this.messages.getMessage(last ? "routes.lead.last" : "routes.lead",
				new Object[] { step.firstDay(), step.lastDay() }, locale);
	}

	/** Single fares in the order of their days, each leading to its search. */
	List<Band> days(List<SeenFare> fares, SearchLinks links, Locale locale) {
		if (fares.isEmpty()) {
			return List.of();
		}
		String pattern = this.messages.getMessage("routes.day", null, locale);
		DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
		Money highest = fares.stream().map(SeenFare::price).max(Comparator.naturalOrder()).orElseThrow();
		Money lowest = fares.stream().map(SeenFare::price).min(Comparator.naturalOrder()).orElseThrow();
		return fares.stream()
			.sorted(Comparator.comparing((SeenFare fare) -> fare.dates().departure()))
			.map((fare) -> new Band(capital(format.format(fare.dates().departure()), locale), zero(fare.price()),
					fare.price(), fare.price(), Band.Scale.to(highest), fare.price().equals(lowest),
					links.search(fare.dates()), fare.seenAt()))
			.toList();
	}

	/** The cheapest known fares to or from several cities. */
	List<Band> cities(List<PricedPair> pairs, Function<PricedPair, String> label, Function<PricedPair, String> href) {
		if (pairs.isEmpty()) {
			return List.of();
		}
		Money highest = pairs.stream().map(PricedPair::price).max(Comparator.naturalOrder()).orElseThrow();
		Money lowest = pairs.stream().map(PricedPair::price).min(Comparator.naturalOrder()).orElseThrow();
		return pairs.stream()
			.map((pair) -> new Band(label.apply(pair), zero(pair.price()), pair.price(), pair.price(),
					Band.Scale.to(highest), pair.price().equals(lowest), href.apply(pair), pair.cheapest().seenAt()))
			.toList();
	}

	private static <E extends Enum<E>> List<Band> spreads(List<E> order, Map<E, Spread> spreads,
			Function<E, String> label) {
		Money highest = spreads.values().stream().map(Spread::high).max(Comparator.naturalOrder()).orElseThrow();
		Money least = spreads.values().stream().map(Spread::low).min(Comparator.naturalOrder()).orElseThrow();
		Money lowest = spreads.values().stream().map(Spread::median).min(Comparator.naturalOrder()).orElseThrow();
		List<Band> bands = new ArrayList<>();
		for (E value : order) {
			Spread spread = spreads.get(value);
			if (spread != null) {
				bands.add(new Band(label.apply(value), spread.low(), spread.median(), spread.high(),
						Band.Scale.around(least, highest), spread.median().equals(lowest), "", null));
			}
		}
		return List.copyOf(bands);
	}

	private static Money zero(Money like) {
		return like.minus(like);
	}

	private static String capital(String text, Locale locale) {
		return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
	}

}
