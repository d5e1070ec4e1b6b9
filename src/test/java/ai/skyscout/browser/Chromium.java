package ai.skyscout.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium, or a browser made of it, that is installed on the machine.
 */
final class Chromium {

	private Chromium() {
	}

	/** What the environment variable {@code CHROMIUM} names, or the usual places hold. */
	static Optional<Path> find() {
		String named = System.getenv("CHROMIUM");
		if (named != null && !named.isBlank()) {
			return Optional.of(Path.of(named));
		}
		return Stream.concat(onThePath(), inUsualPlaces()).filter(Files::isExecutable).findFirst();
	}

	private static Stream<Path> onThePath() {
		return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
			.flatMap((program) -> Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
				.filter((folder) -> !folder.isBlank())
				.map((folder) -> Path.of(folder, program)));
	}

	private static Stream<Path> inUsualPlaces() {
		return Stream
			.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
					"/Applications/Chromium.app/Contents/MacOS/Chromium",
					"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
					"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")
			.map(Path::of);
	}

}
