package ai.skyscout.flights.supplier.demo.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;
import ai.skyscout.places.Airport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZoneOffsetsTests {

	@ParameterizedTest
	@ValueSource(strings = { "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
			"Pacific/Kiritimati", "Africa/Casablanca", "America/Santiago", "Africa/Cairo" })
	void agreesWithTheZoneAtEveryQuarterOfAnHourOfAYear(String id) {
		ZoneId zone = ZoneId.of(id);
		ZoneOffsets offsets = new ZoneOffsets(new Network(List.of(airport(zone))));
		LocalDate first = LocalDate.of(2026, 11, 1);
		for (LocalDate day = first; day.isBefore(first.plusYears(1)); day = day.plusDays(1)) {
			for (int minute = 0; minute < 1440; minute += 15) {
				LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
				assertThat(offsets.moment(0, (int) day.toEpochDay(), minute)).as("%s %s", id, local)
					.isEqualTo((int) (local.atZone(zone).toEpochSecond() / 60));
			}
		}
	}

	@Test
	void tellsTheLocalDayOfAMoment() {
		ZoneOffsets offsets = new ZoneOffsets(new Network(List.of(airport(ZoneId.of("Pacific/Auckland")))));
		int day = (int) LocalDate.of(2027, 2, 10).toEpochDay();
		assertThat(offsets.localDay(0, day * 1440 + 10 * 60)).isEqualTo(day);
		assertThat(offsets.localDay(0, day * 1440 + 12 * 60)).isEqualTo(day + 1);
	}

	private static Airport airport(ZoneId zone) {
		return new Airport(new AirportCode("AAA"), "Somewhere", "1", "Somewhere", "GB", new Coordinates(0, 0), 0, zone,
				1, 1);
	}

}
