package ai.skyscout;

import java.nio.file.Path;
import java.util.stream.Stream;

import ai.skyscout.devservices.AwaitDevServices;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.DevServicesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * Starts SkyScout with embedded servers whose data survives a restart:
 * {@code mvn spring-boot:test-run}. The system property {@code skyscout.home} or the
 * environment variable {@code SKYSCOUT_HOME} chooses the folder,
 * {@code -Dskyscout.fresh=true} throws its data away first.
 */
final class SkyScoutInDevelopment {

	private static final Logger logger = LoggerFactory.getLogger(SkyScoutInDevelopment.class);

	private SkyScoutInDevelopment() {
	}

	public static void main(String[] args) {
		String[] withProperties = withProperties(args, start());
		try {
			SpringApplication.from(SkyScoutApplication::main).with(AwaitDevServices.class).run(withProperties);
		}
		catch (RuntimeException ex) {
			// Spring has said why. The threads of OpenSearch would keep the process
			// alive.
			logger.debug("SkyScout did not start", ex);
			System.exit(1);
		}
	}

	private static DevServices start() {
		try {
			return DevServices.startIn(home(), Boolean.getBoolean("skyscout.fresh"));
		}
		catch (DevServicesException ex) {
			logger.error("{} {}", ex.getMessage(), ex.remedy());
			System.exit(1);
			throw ex;
		}
	}

	private static Path home() {
		String chosen = System.getenv().getOrDefault("SKYSCOUT_HOME", ".skyscout");
		return Path.of(System.getProperty("skyscout.home", chosen));
	}

	private static String[] withProperties(String[] args, DevServices services) {
		Stream<String> properties = services.properties()
			.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue());
		return Stream.concat(properties, Stream.of(args)).toArray(String[]::new);
	}

}
