package ai.skyscout.flights;

import java.util.List;
import java.util.Optional;

/**
 * The airlines of the world that are known by name.
 */
public interface Airlines {

	/** The airline of a code today. */
	Optional<Airline> find(CarrierCode code);

	/** All of them, in the order of their codes. */
	List<Airline> list();

	/** The airline's name, or its code where the name is not known. */
	default String nameOf(CarrierCode code) {
		return find(code).map(Airline::name).orElse(code.value());
	}

}
