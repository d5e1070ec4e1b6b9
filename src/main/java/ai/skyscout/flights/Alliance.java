package ai.skyscout.flights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The three airline alliances.
 */
public enum Alliance {

	ONEWORLD("oneworld"), SKYTEAM("SkyTeam"), STAR("Star Alliance");

	private final String displayName;

	Alliance(String displayName) {
		this.displayName = displayName;
	}

	/** How the alliance writes its own name. */
	public String displayName() {
		return this.displayName;
	}

	/** How it is written in addresses and reference data. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The alliance that an address names. */
	public static Optional<Alliance> findBySlug(String slug) {
		return Arrays.stream(values()).filter((alliance) -> alliance.slug().equals(slug)).findFirst();
	}

}
