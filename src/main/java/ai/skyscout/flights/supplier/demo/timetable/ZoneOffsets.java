package ai.skyscout.flights.supplier.demo.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * Turns local times into moments fast: the offset of every zone on a day is looked up
 * once for the whole day, and only days on which a clock is changed are asked of the zone
 * each time. Moments are minutes since 1970 in UTC.
 */
final class ZoneOffsets {

	private static final short VARIES = Short.MIN_VALUE;

	/** More days than any horizon has, so that no two days in use share a place. */
	private static final int DAYS = 1024;

	private final ZoneId[] zones;

	private final short[] zoneOf;

	private final AtomicReferenceArray<@Nullable Day> days = new AtomicReferenceArray<>(DAYS);

	ZoneOffsets(Network network) {
		Map<ZoneId, Short> numbers = new HashMap<>();
		this.zoneOf = new short[network.size()];
		for (int i = 0; i < network.size(); i++) {
			this.zoneOf[i] = numbers.computeIfAbsent(network.zone(i), (zone) -> (short) numbers.size());
		}
		this.zones = new ZoneId[numbers.size()];
		numbers.forEach((zone, number) -> this.zones[number] = zone);
	}

	/** The moment at which an airport's clock shows a minute of a day. */
	int moment(int airport, int epochDay, int minute) {
		int zone = this.zoneOf[airport];
		short offset = day(epochDay).offsets[zone];
		int local = epochDay * 1440 + minute;
		return (offset != VARIES) ? local - offset : onChangeDay(zone, local);
	}

	/** The local day at an airport at a moment; exact but on days when clocks change. */
	int localDay(int airport, int moment) {
		int zone = this.zoneOf[airport];
		short offset = day(Math.floorDiv(moment, 1440)).offsets[zone];
		if (offset == VARIES) {
			offset = (short) (this.zones[zone].getRules()
				.getOffset(Instant.ofEpochSecond(moment * 60L))
				.getTotalSeconds() / 60);
		}
		return Math.floorDiv(moment + offset, 1440);
	}

	private int onChangeDay(int zone, int local) {
		LocalDateTime time = LocalDate.ofEpochDay(Math.floorDiv(local, 1440))
			.atStartOfDay()
			.plusMinutes(Math.floorMod(local, 1440));
		return (int) (time.atZone(this.zones[zone]).toEpochSecond() / 60);
	}

	private Day day(int epochDay) {
		int place = Math.floorMod(epochDay, DAYS);
		Day day = this.days.get(place);
		if (day == null || day.epochDay != epochDay) {
			day = new Day(epochDay, offsetsOn(epochDay));
			this.days.set(place, day);
		}
		return day;
	}

	private short[] offsetsOn(int epochDay) {
		LocalDateTime start = LocalDate.ofEpochDay(epochDay).atStartOfDay();
		short[] offsets = new short[this.zones.length];
		for (int i = 0; i < offsets.length; i++) {
			int before = this.zones[i].getRules().getOffset(start).getTotalSeconds();
			int after = this.zones[i].getRules().getOffset(start.plusDays(1)).getTotalSeconds();
			offsets[i] = (before == after && before % 60 == 0) ? (short) (before / 60) : VARIES;
		}
		return offsets;
	}

	private record Day(int epochDay, short[] offsets) {
	}

}
