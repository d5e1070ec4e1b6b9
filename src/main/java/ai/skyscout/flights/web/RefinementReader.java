package ai.skyscout.flights.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import ai.skyscout.core.AirportCode;
import ai.skyscout.flights.Alliance;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.ranking.Refinement;
import ai.skyscout.flights.ranking.SliceTimes;
import ai.skyscout.flights.ranking.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters and the order of results from an address. A value that cannot be
 * understood leaves its filter open and is told.
 */
final class RefinementReader {

	/** Several values of one filter, in one parameter or in many. */
	private static final int MOST_VALUES = 60;

	private static final int LONGEST_HOURS = 200;

	private final Map<String, List<String>> parameters;

	private final List<Problem> problems = new ArrayList<>();

	/** What was understood, as this site writes it. */
	private Address address = Address.empty();

	private RefinementReader(Map<String, List<String>> parameters) {
		this.parameters = parameters;
	}

	/** Reads what concerns a trip of some slices. */
	static Wishes read(Map<String, List<String>> parameters, int slices) {
		return new RefinementReader(parameters).read(slices);
	}

	private Wishes read(int slices) {
		Set<Integer> stops = values("stops",
				(value) -> value.matches("[0-2]") ? Optional.of(Integer.valueOf(value)) : Optional.empty());
		Set<CarrierCode> carriers = values("carriers", RefinementReader::carrier);
		Set<CarrierCode> excludedCarriers = values("-carriers", RefinementReader::carrier);
		Set<Alliance> alliances = values("alliances", Alliance::findBySlug);
		BigDecimal maxPrice = number("maxPrice", 9);
		Duration maxDuration = hours("maxDuration");
		List<SliceTimes> times = new ArrayList<>();
		for (int i = 0; i < slices; i++) {
			String suffix = (i == 0) ? "" : Integer.toString(i + 1);
			times.add(new SliceTimes(time("departAfter" + suffix), time("departBefore" + suffix),
					time("arriveAfter" + suffix), time("arriveBefore" + suffix)));
		}
		Set<AirportCode> via = values("via", RefinementReader::airport);
		Set<AirportCode> excludedVia = values("-via", RefinementReader::airport);
		Duration minLayover = hours("minLayover");
		Duration maxLayover = hours("maxLayover");
		BigDecimal bags = number("bags", 1);
		boolean selfTransfer = !flag("selfTransfer", "no");
		BigDecimal maxCo2e = number("maxCo2e", 6);
		Sort sort = one("sort", Sort::findBySlug).orElse(Sort.BEST);
		Refinement refinement = new Refinement(stops, carriers, excludedCarriers, alliances, maxPrice, maxDuration,
				times, via, excludedVia, minLayover, maxLayover, (bags != null) ? bags.intValue() : 0, selfTransfer,
				(maxCo2e != null) ? maxCo2e.intValue() : null, sort);
		return new Wishes(refinement, this.address, this.problems);
	}

	private <T> Set<T> values(String name, Function<String, Optional<T>> reading) {
		Set<T> read = new LinkedHashSet<>();
		Set<String> kept = new LinkedHashSet<>();
		this.parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> List.of(value.split(",", MOST_VALUES)).stream())
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.limit(MOST_VALUES)
			.forEach((value) -> reading.apply(value).ifPresentOrElse((understood) -> {
				read.add(understood);
				kept.add(value);
			}, () -> refuse(name, value)));
		if (!kept.isEmpty()) {
			this.address = this.address.with(name, String.join(",", kept));
		}
		return read;
	}

	private <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
		String value = first(name);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		Optional<T> read = reading.apply(value);
		if (read.isEmpty()) {
			refuse(name, value);
		}
		else {
			this.address = this.address.with(name, value);
		}
		return read;
	}

	private @Nullable BigDecimal number(String name, int digits) {
		return one(name, (value) -> value.matches("[0-9]{1," + digits + "}") ? Optional.of(new BigDecimal(value))
				: Optional.empty())
			.orElse(null);
	}

	private @Nullable Duration hours(String name) {
		return one(name, (value) -> value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= LONGEST_HOURS
				? Optional.of(Duration.ofHours(Integer.parseInt(value))) : Optional.empty())
			.orElse(null);
	}

	/** To the minute, as the form's fields take it. */
	private @Nullable LocalTime time(String name) {
		return one(name, (value) -> {
			if (value.length() != "00:00".length()) {
				return Optional.empty();
			}
			try {
				return Optional.of(LocalTime.parse(value));
			}
			catch (DateTimeParseException ex) {
				return Optional.empty();
			}
		}).orElse(null);
	}

	private boolean flag(String name, String on) {
		return one(name, (value) -> value.equals(on) ? Optional.of(on) : Optional.empty()).isPresent();
	}

	private String first(String name) {
		List<String> values = this.parameters.getOrDefault(name, List.of());
		return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst().strip();
	}

	private void refuse(String name, String value) {
		String shown = (value.length() > 40) ? value.substring(0, 40) + "…" : value;
		this.problems.add(Problem.of(name, "results.problem." + name.replaceAll("^-|[0-9]$", ""), shown));
	}

	private static Optional<CarrierCode> carrier(String value) {
		return CarrierCode.isValid(value) ? Optional.of(new CarrierCode(value)) : Optional.empty();
	}

	private static Optional<AirportCode> airport(String value) {
		return AirportCode.isValid(value) ? Optional.of(new AirportCode(value)) : Optional.empty();
	}

	/**
	 * What was read.
	 *
	 * @param refinement what was understood
	 * @param address the same, as this site writes it
	 * @param problems what was not understood
	 */
	record Wishes(Refinement refinement, Address address, List<Problem> problems) {

		Wishes {
			problems = List.copyOf(problems);
		}

	}

}
