package ai.skyscout.prices.store;

import java.util.stream.DoubleStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FareLimitsTests {

	@Test
	void areThreeAndAHalfDeviationsWide() {
		// A normal distribution of logarithms with a deviation of 0.7 around 300.
		double step = Math.exp(0.7 * 0.8416);
		FareLimits limits = FareLimits.around(300 / step, 300, 300 * step);
		assertThat(limits.lowest()).isCloseTo(300 * Math.exp(-2.45), Offset.offset(0.01));
		assertThat(limits.highest()).isCloseTo(300 * Math.exp(2.45), Offset.offset(0.01));
	}

	@Test
	void letASaleThroughHoweverTightTheSpread() {
		FareLimits limits = FareLimits.around(299, 300, 301);
		assertThat(limits.allow(100)).isTrue();
		assertThat(limits.allow(80)).isFalse();
		assertThat(limits.allow(2_400)).isTrue();
		assertThat(limits.allow(2_600)).isFalse();
	}

	@Test
	void areNotMovedByOutliersAmongThePrices() {
		double[] prices = DoubleStream
			.concat(DoubleStream.iterate(100, (price) -> price + 1).limit(40), DoubleStream.of(1, 2, 3, 90_000))
			.toArray();
		FareLimits limits = FareLimits.around(prices);
		assertThat(limits.allow(40)).isTrue();
		assertThat(limits.allow(3)).isFalse();
		assertThat(limits.allow(90_000)).isFalse();
	}

}
