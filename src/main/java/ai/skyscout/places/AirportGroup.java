package ai.skyscout.places;

import java.util.List;
import java.util.stream.Collectors;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Coordinates;

/**
 * Several airports that somebody named together, such as {@code LHR,LGW}.
 *
 * @param members at least two, in the order they were named
 */
public record AirportGroup(List<Airport> members) implements Place {

	/** The most airports that one group holds. */
	public static final int MOST_MEMBERS = 8;

	/**
	 * Copies the list.
	 * @throws IllegalArgumentException if there are fewer than two members or too many
	 */
	public AirportGroup {
		members = List.copyOf(members);
		if (members.size() < 2 || members.size() > MOST_MEMBERS) {
			throw new IllegalArgumentException("A group has 2 to " + MOST_MEMBERS + " airports, not " + members.size());
		}
	}

	/** The codes of the airports, such as {@code LHR, LGW}. */
	@Override
	public String name() {
		return this.members.stream().map((airport) -> airport.code().value()).collect(Collectors.joining(", "));
	}

	/** That of the first airport. */
	@Override
	public String country() {
		return this.members.getFirst().country();
	}

	/** Those of the first airport. */
	@Override
	public Coordinates coordinates() {
		return this.members.getFirst().coordinates();
	}

	@Override
	public String address() {
		return this.members.stream().map(Airport::address).collect(Collectors.joining(","));
	}

	@Override
	public List<AirportCode> airports() {
		return this.members.stream().map(Airport::code).toList();
	}

}
