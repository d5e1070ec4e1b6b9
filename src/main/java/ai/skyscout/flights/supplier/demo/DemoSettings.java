package ai.skyscout.flights.supplier.demo;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo market is set up.
 *
 * @param enabled whether there is one
 * @param seed decides everything that is left to chance
 * @param horizonDays how many days ahead flights are sold
 * @param taken how often somebody else has just taken the last seats of an offer, from 0
 * to 1
 * @param troubles suppliers that go wrong, each in its own way, for trying out what the
 * product does about it; none usually
 */
@ConfigurationProperties("skyscout.demo")
record DemoSettings(@DefaultValue("true") boolean enabled, @DefaultValue("20260101") long seed,
		@DefaultValue("330") int horizonDays, @DefaultValue("0.015") double taken,
		@DefaultValue Set<Trouble> troubles) {

	DemoSettings {
		if (horizonDays < 1 || horizonDays > 360) {
			throw new IllegalArgumentException("The horizon is 1 to 360 days, not " + horizonDays);
		}
		if (!(taken >= 0 && taken <= 1)) {
			throw new IllegalArgumentException("A share is 0 to 1, not " + taken);
		}
		troubles = Set.copyOf(troubles);
	}

	/** A way to go wrong. */
	enum Trouble {

		/** Takes 15 seconds. */
		SLOW,

		/** Breaks down, one way or another. */
		FAILING,

		/** Answers what cannot be true. */
		NONSENSE,

		/** Wants to be left alone for a while. */
		RATELIMITED,

		/** Refuses to deal with us. */
		BLOCKED,

		/** Answers in parts, one every two seconds. */
		PARTIAL

	}

}
