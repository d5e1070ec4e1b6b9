package ai.skyscout.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Every text exists in every language, can be formatted, and is there when a template
 * asks for it.
 */
class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** {@code #{search.title}}; keys that are put together at run time are not seen. */
	private static final Pattern USED = Pattern.compile("#\\{([A-Za-z0-9_.-]+)[}(]");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*\\d");

	private static final Pattern NUMBER_OF_PLACEHOLDER = Pattern.compile("\\{\\s*(\\d+)");

	@ParameterizedTest
	@MethodSource("modules")
	void existInBothLanguages(String module) throws IOException {
		assertThat(read(module + "_es").keySet()).as("keys of %s in Spanish", module).isEqualTo(read(module).keySet());
	}

	@ParameterizedTest
	@MethodSource("modules")
	void takeTheSameArgumentsInBothLanguages(String module) throws IOException {
		TreeMap<String, String> english = read(module);
		read(module + "_es").forEach((key, text) -> assertThat(arguments(text)).as("arguments of %s in Spanish", key)
			.isEqualTo(arguments(english.getOrDefault(key, ""))));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void canBeFormatted(String bundle) throws IOException {
		read(bundle).forEach((key, text) -> {
			if (PLACEHOLDER.matcher(text).find()) {
				assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(text));
				assertThat(text.replace("''", "")).as("%s: an apostrophe is doubled beside arguments", key)
					.doesNotContain("'");
			}
			assertThat(text).as(key).isNotBlank();
		});
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void nameNothingTwice(String bundle) throws IOException {
		List<String> keys = Files.readAllLines(MESSAGES.resolve(bundle + ".properties"))
			.stream()
			.filter((line) -> line.matches("[A-Za-z].*=.*"))
			.map((line) -> line.substring(0, line.indexOf('=')).strip())
			.toList();
		assertThat(keys).as("keys of %s", bundle).doesNotHaveDuplicates();
	}

	@Test
	void areThereWhenATemplateAsks() throws IOException {
		Set<String> known = new TreeSet<>();
		for (String module : modules().toList()) {
			known.addAll(read(module).keySet());
		}
		Set<String> unknown = new TreeSet<>();
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			for (Path template : templates.filter((file) -> file.toString().endsWith(".html")).toList()) {
				USED.matcher(Files.readString(template))
					.results()
					.map((match) -> match.group(1))
					.filter((key) -> !known.contains(key))
					.forEach((key) -> unknown.add(TEMPLATES.relativize(template) + ": " + key));
			}
		}
		assertThat(unknown).as("texts that templates ask for and no bundle has").isEmpty();
	}

	static Stream<String> bundles() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".properties"))
				.map((name) -> name.substring(0, name.length() - ".properties".length()))
				.sorted()
				.toList()
				.stream();
		}
	}

	static Stream<String> modules() throws IOException {
		return bundles().map((bundle) -> bundle.replaceFirst("_.*", "")).distinct();
	}

	private static Set<String> arguments(String text) {
		return NUMBER_OF_PLACEHOLDER.matcher(text)
			.results()
			.map((MatchResult match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static TreeMap<String, String> read(String bundle) throws IOException {
		Path file = MESSAGES.resolve(bundle + ".properties");
		assertThat(file).exists();
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		TreeMap<String, String> texts = new TreeMap<>();
		properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
		return texts;
	}

}
