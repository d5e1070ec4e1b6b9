package ai.skyscout.places.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.places.Places;
import ai.skyscout.places.gazetteer.Entry;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.gazetteer.NameIndex;
import ai.skyscout.places.matching.TestPlaces;
import ai.skyscout.places.naming.Countries;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.awaitility.Awaitility.await;

/**
 * How long suggestions take, over what people type on their way to a place: letter by
 * letter, in several scripts, with slips of the finger, codes and countries among it. The
 * better connected a place, the more often it is typed.
 */
@WithDevServices
class SuggestionBench {

	private static final Logger logger = LoggerFactory.getLogger(SuggestionBench.class);

	private static final int TYPISTS = 2_000;

	@Autowired
	private Gazetteer gazetteer;

	@Autowired
	private Places places;

	@Autowired
	private PlaceIndexKeeper keeper;

	@Test
	void timesMemory() {
		Places memory = TestPlaces.inMemory(this.gazetteer);
		List<String> typed = typed();
		time("in memory, first time round", memory, typed);
		time("in memory", memory, typed);
		time("in memory, hostile", memory, hostile());
	}

	@Test
	void timesOpenSearch() {
		await().atMost(Duration.ofMinutes(1)).until(this.keeper::isReady);
		List<String> typed = typed().subList(0, 3_000);
		time("through OpenSearch, first time round", this.places, typed);
		time("through OpenSearch", this.places, typed);
	}

	@Test
	void timesReading() {
		for (int i = 1; i <= 5; i++) {
			long before = used();
			long start = System.nanoTime();
			Gazetteer read = Gazetteer.ofReferenceData();
			long places = System.nanoTime();
			NameIndex names = read.names();
			long all = System.nanoTime();
			logger.info("Places: read {} in {} ms, {} indexed after {} ms more, {} MB", read.size(),
					(places - start) / 1_000_000, names.terms(), (all - places) / 1_000_000,
					(used() - before) / 1_000_000);
		}
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static void time(String what, Places places, List<String> typed) {
		long[] nanos = new long[typed.size()];
		for (int i = 0; i < nanos.length; i++) {
			long start = System.nanoTime();
			places.suggest(typed.get(i), Locale.ENGLISH, 9);
			nanos[i] = System.nanoTime() - start;
		}
		Arrays.sort(nanos);
		logger.info("Suggestions {}: {} inputs, p50 {} ms, p95 {} ms, p99 {} ms, longest {} ms", what, nanos.length,
				millis(nanos, 0.5), millis(nanos, 0.95), millis(nanos, 0.99), millis(nanos, 1));
	}

	private static String millis(long[] sorted, double part) {
		return "%.3f".formatted(sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6);
	}

	private List<String> typed() {
		Random random = new Random(1);
		List<String> typed = new ArrayList<>();
		for (int i = 0; i < TYPISTS; i++) {
			String words = words(random);
			if (random.nextInt(6) == 0 && words.length() > 4) {
				words = slipped(words, random);
			}
			for (int end = 1; end <= Math.min(words.length(), 14); end++) {
				typed.add(words.substring(0, end));
			}
		}
		return typed;
	}

	private String words(Random random) {
		// The cube makes the prominent, who come first, more frequent.
		double part = random.nextDouble();
		Entry entry = this.gazetteer.entry((int) (part * part * part * this.gazetteer.size()));
		String[] others = Entry.splitNames(entry.otherNames());
		return switch (random.nextInt(10)) {
			case 0 -> entry.place().address();
			case 1 -> entry.place().label();
			case 2 -> Countries.name(entry.place().country(), Locale.of("es"));
			case 3, 4 -> (others.length > 0) ? others[random.nextInt(others.length)] : entry.place().name();
			default -> entry.place().name();
		};
	}

	private static String slipped(String words, Random random) {
		int at = 1 + random.nextInt(words.length() - 2);
		return switch (random.nextInt(3)) {
			case 0 -> words.substring(0, at) + words.substring(at + 1);
			case 1 -> words.substring(0, at) + words.charAt(at + 1) + words.charAt(at) + words.substring(at + 2);
			default -> words.substring(0, at) + (char) ('a' + random.nextInt(26)) + words.substring(at);
		};
	}

	private static List<String> hostile() {
		Random random = new Random(2);
		List<String> hostile = new ArrayList<>();
		for (int i = 0; i < 5_000; i++) {
			int alphabet = (random.nextInt(3) == 0) ? 0x3000 : 'z' + 1;
			hostile.add(random.ints(1 + random.nextInt(200), (alphabet > 'z' + 1) ? 0 : 'a' - 5, alphabet)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
		}
		return hostile;
	}

}
