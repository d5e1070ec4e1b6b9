package ai.skyscout.architecture;

import ai.skyscout.SkyScoutApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The walls between the modules: no cycle, no access to what is internal, no arrow but
 * those that a module's {@code package-info.java} allows.
 */
class ModulesTests {

	private final ApplicationModules modules = ApplicationModules.of(SkyScoutApplication.class);

	@Test
	void keepToTheirWalls() {
		this.modules.verify();
	}

	@Test
	void areTheKnownOnes() {
		assertThat(this.modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
			.contains("core", "site", "places", "flights")
			.isSubsetOf("core", "site", "accounts", "places", "flights", "prices", "predictions", "alerts",
					"notifications", "explore", "routes", "admin", "batch");
	}

}
