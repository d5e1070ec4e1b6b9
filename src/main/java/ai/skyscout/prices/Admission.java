package ai.skyscout.prices;

import java.util.Optional;

/**
 * Tells beforehand what {@link Observations} leave out, for those who report on it.
 */
@FunctionalInterface
public interface Admission {

	/** Why an observation would be left out; empty if it would be kept. */
	Optional<Refusal> findRefusal(Observation seen);

}
