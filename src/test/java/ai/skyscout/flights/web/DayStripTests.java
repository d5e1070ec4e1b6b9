package ai.skyscout.flights.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ai.skyscout.core.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DayStripTests {

	@Test
	void drawsWhatADayCostsAboveTheCheapest() {
		assertThat(rises("400.00", "500.00", "600.00")).containsExactly(0, 50, 100);
	}

	@Test
	void drawsSmallDifferencesSmall() {
		assertThat(rises("400.00", "401.00", "410.00")).containsExactly(0, 1, 10);
	}

	@Test
	void drawsNothingOfAnUnknownDay() {
		assertThat(rises("400.00", null, "600.00")).containsExactly(0, 0, 100);
		assertThat(rises(null, null)).containsExactly(0, 0);
	}

	@Test
	void marksEveryDayOfTheLowestPrice() {
		DayStrip strip = strip("400.00", null, "400.00", "410.00");
		assertThat(strip.days()).extracting(strip::isCheapest).containsExactly(true, false, true, false);
	}

	private static List<Integer> rises(@Nullable String... prices) {
		DayStrip strip = strip(prices);
		return strip.days().stream().map(strip::rise).toList();
	}

	private static DayStrip strip(@Nullable String... prices) {
		List<DayStrip.Day> days = new ArrayList<>();
		for (String price : prices) {
			days.add(new DayStrip.Day(LocalDate.parse("2027-02-10").plusDays(days.size()),
					(price != null) ? Money.of(price, "EUR") : null, null, false, null));
		}
		return new DayStrip(days, null);
	}

}
