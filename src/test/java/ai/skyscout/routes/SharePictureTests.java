package ai.skyscout.routes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import ai.skyscout.places.matching.TestPlaces;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharePictureTests {

	private static final SharePicture PICTURE = new SharePicture(List.of("Reykjavík", "São Paulo"), "9,876 km",
			"from €312", "Every price says when it was seen");

	@Test
	void isAsLargeAsThoseWhoShowItAsk() throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(PICTURE.png()));
		assertThat(image.getWidth()).isEqualTo(SharePicture.WIDTH);
		assertThat(image.getHeight()).isEqualTo(SharePicture.HEIGHT);
	}

	@Test
	void isTheSameEveryTime() {
		assertThat(PICTURE.png()).isEqualTo(PICTURE.png());
	}

	@Test
	void showsTheNamesAndTheirMarks() {
		assertThat(PICTURE.png()).isNotEqualTo(new SharePicture(List.of("Reykjavik", "Sao Paulo"), "9,876 km",
				"from €312", "Every price says when it was seen")
			.png());
	}

	@Test
	void writesTheNameOfEveryCity() {
		Set<String> gaps = new TreeSet<>();
		for (RouteCity city : new Cities(TestPlaces.inMemory()).list()) {
			for (String name : List.of(city.city().name(), city.spanishName())) {
				name.codePoints()
					.mapToObj(Character::toString)
					.filter((letter) -> !letter.isBlank()
							&& Lettering.of(letter, 0, 0, 10).getPathIterator(null).isDone())
					.forEach(gaps::add);
			}
		}
		assertThat(gaps).isEmpty();
	}

	/** A server may have none, and Java fails rather late where it looks for one. */
	@Test
	void needsNoFonts() throws IOException, InterruptedException {
		Process java = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-verbose:class",
				"-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), Draw.class.getName())
			.redirectErrorStream(true)
			.start();
		String loaded = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(java.waitFor()).isZero();
		assertThat(loaded.lines().filter((line) -> line.toLowerCase(Locale.ROOT).contains("fontmanager"))).isEmpty();
		assertThat(loaded).contains(SharePicture.class.getName());
	}

	/** Draws a picture in a Java of its own. */
	static final class Draw {

		private Draw() {
		}

		public static void main(String[] arguments) {
			PICTURE.png();
		}

	}

}
