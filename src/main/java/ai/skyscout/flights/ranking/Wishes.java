package ai.skyscout.flights.ranking;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import ai.skyscout.core.AirportCode;
import ai.skyscout.flights.Alliance;
import ai.skyscout.flights.CarrierCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a traveller wishes of the results. Each wish looks at an itinerary by
 * itself and flags it with its reason; what is flagged is left out afterwards, so that it
 * is known of each itinerary which wishes hide it. Prices and bags are wishes about
 * offers and stand in {@link Priced}.
 */
final class Wishes {

	private final List<Wish> wishes = new ArrayList<>();

	Wishes(Refinement refinement) {
		if (!refinement.stops().isEmpty()) {
			this.wishes.add(new Stops(refinement.stops()));
		}
		if (!refinement.carriers().isEmpty()) {
			this.wishes.add(new SoldBy(refinement.carriers()));
		}
		if (!refinement.excludedCarriers().isEmpty()) {
			this.wishes.add(new NotWith(refinement.excludedCarriers()));
		}
		if (!refinement.alliances().isEmpty()) {
			this.wishes.add(new SoldByAlliance(refinement.alliances()));
		}
		if (refinement.maxDuration() != null) {
			this.wishes.add(new NoLongerThan(refinement.maxDuration()));
		}
		if (refinement.times().stream().anyMatch((times) -> !times.equals(SliceTimes.ANY))) {
			this.wishes.add(new AtTimes(refinement.times()));
		}
		if (!refinement.via().isEmpty()) {
			this.wishes.add(new Via(refinement.via()));
		}
		if (!refinement.excludedVia().isEmpty()) {
			this.wishes.add(new NotVia(refinement.excludedVia()));
		}
		if (refinement.minLayover() != null || refinement.maxLayover() != null) {
			this.wishes.add(new LayoverLength(refinement.minLayover(), refinement.maxLayover()));
		}
		if (!refinement.selfTransfer()) {
			this.wishes.add(new OnOneTicket());
		}
		if (refinement.maxCo2eKilograms() != null) {
			this.wishes.add(new EmittingAtMost(refinement.maxCo2eKilograms()));
		}
	}

	/** The reasons that hide an itinerary, as the bits of their ordinals. */
	int flags(Traits traits) {
		int flags = 0;
		for (Wish wish : this.wishes) {
			if (!wish.isMetBy(traits)) {
				flags |= flag(wish.reason());
			}
		}
		return flags;
	}

	static int flag(HiddenBecause reason) {
		return 1 << reason.ordinal();
	}

	/** The reasons that bits stand for. */
	static List<HiddenBecause> reasons(int flags) {
		return Arrays.stream(HiddenBecause.values()).filter((reason) -> (flags & flag(reason)) != 0).toList();
	}

	record Stops(Set<Integer> accepted) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.STOPS;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return this.accepted.contains(traits.stops());
		}

	}

	record SoldBy(Set<CarrierCode> accepted) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.CARRIERS;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return this.accepted.containsAll(traits.sellers());
		}

	}

	record NotWith(Set<CarrierCode> refused) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.EXCLUDED_CARRIERS;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return Collections.disjoint(this.refused, traits.carriers());
		}

	}

	record SoldByAlliance(Set<Alliance> accepted) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.ALLIANCES;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return !traits.alliances().isEmpty() && this.accepted.containsAll(traits.alliances());
		}

	}

	record NoLongerThan(Duration longest) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.DURATION;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return traits.longestSlice().compareTo(this.longest) <= 0;
		}

	}

	record AtTimes(List<SliceTimes> windows) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.TIMES;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			for (int i = 0; i < Math.min(this.windows.size(), traits.slices().size()); i++) {
				SliceTimes window = this.windows.get(i);
				Traits.Times times = traits.slices().get(i);
				if (!isWithin(times.departure(), window.departAfter(), window.departBefore())
						|| !isWithin(times.arrival(), window.arriveAfter(), window.arriveBefore())) {
					return false;
				}
			}
			return true;
		}

		/** A window that ends before it starts spans midnight. */
		private static boolean isWithin(LocalTime time, @Nullable LocalTime after, @Nullable LocalTime before) {
			boolean late = after == null || !time.isBefore(after);
			boolean early = before == null || !time.isAfter(before);
			return (after != null && before != null && before.isBefore(after)) ? late || early : late && early;
		}

	}

	record Via(Set<AirportCode> accepted) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.VIA;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return !Collections.disjoint(this.accepted, traits.via());
		}

	}

	record NotVia(Set<AirportCode> refused) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.EXCLUDED_VIA;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return Collections.disjoint(this.refused, traits.via());
		}

	}

	record LayoverLength(@Nullable Duration shortest, @Nullable Duration longest) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.LAYOVER_LENGTH;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			boolean tooShort = this.shortest != null && traits.shortestLayover() != null
					&& traits.shortestLayover().compareTo(this.shortest) < 0;
			boolean tooLong = this.longest != null && traits.longestLayover() != null
					&& traits.longestLayover().compareTo(this.longest) > 0;
			return !tooShort && !tooLong;
		}

	}

	record OnOneTicket() implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.SELF_TRANSFER;
		}

		@Override
		public boolean isMetBy(Traits traits) {
			return !traits.selfTransfer();
		}

	}

	record EmittingAtMost(int kilograms) implements Wish {

		@Override
		public HiddenBecause reason() {
			return HiddenBecause.CO2E;
		}

		/** What is unknown cannot be promised to be little. */
		@Override
		public boolean isMetBy(Traits traits) {
			return traits.co2eKilograms() != null && traits.co2eKilograms() <= this.kilograms;
		}

	}

}
