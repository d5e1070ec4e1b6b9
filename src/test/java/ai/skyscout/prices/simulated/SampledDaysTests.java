package ai.skyscout.prices.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import ai.skyscout.prices.LeadTime;
import ai.skyscout.prices.Spread;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampledDaysTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private final SampledDays sampled = new SampledDays(TODAY);

	@Test
	void reachesHalfAYearAheadOnEveryWeekday() {
		List<LocalDate> ahead = this.sampled.departures().stream().filter((day) -> day.isAfter(TODAY)).toList();
		assertThat(ahead.getLast()).isAfterOrEqualTo(TODAY.plusDays(170));
		assertThat(ahead.subList(0, 7)).extracting(LocalDate::getDayOfWeek).doesNotHaveDuplicates();
	}

	@Test
	void looksAtDeparturesToComeOverTheLastMonthsUntilToday() {
		List<Instant> moments = this.sampled.moments(TODAY.plusDays(60), NOW);
		assertThat(moments).isSorted().hasSizeGreaterThanOrEqualTo(20).allMatch((moment) -> moment.isBefore(NOW));
		assertThat(moments.getFirst()).isBefore(NOW.minus(Duration.ofDays(118)));
		assertThat(moments.getLast()).isAfter(NOW.minus(Duration.ofDays(7)));
	}

	@Test
	void looksAtNoDepartureAfterItLeft() {
		LocalDate past = TODAY.minusDays(20);
		assertThat(this.sampled.moments(past, NOW)).isNotEmpty()
			.allMatch((moment) -> LocalDate.ofInstant(moment, ZoneOffset.UTC).isBefore(past));
	}

	@Test
	void givesEveryStepOfLeadTimeUpToHalfAYearEnoughSamples() {
		Map<LeadTime, Integer> samples = new TreeMap<>();
		for (LocalDate first : this.sampled.departures()) {
			for (LocalDate departure : List.of(first, first.plusDays(SampledDays.STAY))) {
				for (Instant moment : this.sampled.moments(departure, NOW)) {
					long days = LocalDate.ofInstant(moment, ZoneOffset.UTC).datesUntil(departure).count();
					samples.merge(LeadTime.ofDays(days), 1, Integer::sum);
				}
			}
		}
		assertThat(samples.keySet()).isEqualTo(EnumSet.allOf(LeadTime.class));
		assertThat(samples.values()).allMatch((count) -> count >= Spread.FEWEST_SAMPLES);
	}

	@Test
	void looksCloselyAtATripThatIsAskedFor() {
		Set<Instant> moments = new TreeSet<>(this.sampled.closeMoments(3, NOW));
		assertThat(moments).hasSize(40).allMatch((moment) -> moment.isBefore(NOW));
	}

}
