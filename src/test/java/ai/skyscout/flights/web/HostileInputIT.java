package ai.skyscout.flights.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in an address, the answer is a page of ours, soon, and nothing of what
 * was said becomes markup, code or a header.
 */
@WithDevServices
class HostileInputIT {

	private static final Logger logger = LoggerFactory.getLogger(HostileInputIT.class);

	private static final int QUERIES = 2_400;

	private static final int CLIENTS = 8;

	private static final long SEED = 20270210;

	/** What an idle machine keeps to; told, since a busy one may not. */
	private static final Duration AIM = Duration.ofSeconds(1);

	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** Stands in what is sent, and must never come back as it is. */
	private static final List<String> TRACES = List.of("<zq9x", "zq1337qz");

	private static final List<String> VALUES = List.of("<zq9x>", "\"><zq9x onload=alert(1)>", "'><zq9x>",
			"</script><zq9x>", "zq${7*191}qz", "zq__${7*191}__qz", "zq[[${7*191}]]qz", "zq#{7*191}qz", "zq@{7*191}qz",
			"zq*{7*191}qz", "zq%{7*191}qz", "zq{{7*191}}qz", "zq${T(java.lang.Math).multiplyExact(7,191)}qz",
			"redirect:http://zq.example/", "${jndi:ldap://127.0.0.1:1/zq}", "' OR '1'='1", "'; DROP TABLE hand_off; --",
			"1); SELECT pg_sleep(9)--", "{\"match_all\":{}}", "*:*", "lon~99", "(((((((((((((((((((((((",
			"a".repeat(2000), "å".repeat(500), ",".repeat(1500), "LHR,".repeat(300), "\u0000", "lon\u0000don",
			"\r\nzq9x: 1\r\n\r\n<zq9x>", "\u202Elon\u202C", "\uFEFF", "\uD83D\uDEEB", "e\u0301".repeat(300), "東京",
			"Москва", "München", "𝓁𝑜𝓃𝒹𝑜𝓃", "ﷺﷺﷺ", "İstanbul", "ß", "-1", "0", "9", "10", "2147483648",
			"99999999999999999999", "1e309", "NaN", "-0", "0x10", "١٢٣", "2027-02-30", "2027-13-01", "0000-00-00",
			"+999999999-12-31", "-999999999-01-01", "10000-01-01", "24:00", "25:61", "now", "", " ", "null",
			"undefined", "true", "[]", "{}", "../../../../etc/passwd", "file:///etc/passwd", "%s%s%n", "%d", "\\",
			"\\u0000", "LON", "NYC", "lhr", "economy", "first", "EUR", "XXX", "ZZZ", "USD", "birmingham", "san jose");

	/** What no encoder would write. */
	private static final List<String> BROKEN = List.of("%", "%z", "%zz", "%0", "%00", "%ff%fe", "%c0%ae", "%ed%a0%80",
			"%u0041", "%25%30%30", "+%2", "&&&==&", "=", ";", "#", "?", "[0]", "[a][b]", "%0d%0azq9x:%201", "\u00ff",
			"<zq9x>", "\"<zq9x>", "{zq}", "|", "^", "`");

	private static final List<String> NAMES = List.of("from", "to", "depart", "return", "adults", "children", "infants",
			"cabin", "trip", "slice", "nearby", "currency", "stops", "carriers", "-carriers", "alliances", "maxPrice",
			"maxDuration", "departAfter", "departBefore2", "arriveBefore", "via", "-via", "bags", "minLayover",
			"maxLayover", "selfTransfer", "maxCo2e", "sort", "open", "show", "have", "found", "said", "look", "axis",
			"opened", "q", "field", "id", "class.module", "_method", "<zq9x>", "__proto__");

	private static final List<String> FILTERS = NAMES.subList(NAMES.indexOf("stops"), NAMES.indexOf("q"));

	private final int port;

	HostileInputIT(@LocalServerPort int port) {
		this.port = port;
	}

	@BeforeEach
	void theMarketIsOpen() {
		new Caller(this.port).getSettled("/search?" + Searches.oneWay("LHR", "JFK"));
	}

	@Test
	void alwaysGetsAnAnswerAndNeverItsWill() throws InterruptedException, ExecutionException {
		List<Tally> tallies = new ArrayList<>();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Tally>> working = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				Random random = new Random(SEED + client);
				working.add(clients.submit(() -> work(random)));
			}
			for (Future<Tally> work : working) {
				tallies.add(work.get());
			}
		}
		Tally all = tallies.stream().reduce(new Tally(), Tally::plus);
		logger.info(
				"{} hostile addresses: {} answered 2xx, {} 3xx, {} 4xx; the slowest took {} ms, {} more than {} ms: {}",
				all.asked, all.byClass[2], all.byClass[3], all.byClass[4], all.slowest.toMillis(), all.slow,
				AIM.toMillis(), all.slowestAddress);
		assertThat(all.asked).isEqualTo(queries());
		assertThat(all.wrong).isEmpty();
		assertThat(all.slowest).as(all.slowestAddress).isLessThan(LIMIT);
		// Otherwise the addresses would not reach what they are meant for.
		assertThat(all.byClass[2]).isGreaterThan(queries() / 4);
		assertThat(all.byClass[4]).isGreaterThan(queries() / 4);
	}

	/** How many addresses are asked for, a multiple of the clients. */
	int queries() {
		return QUERIES;
	}

	private Tally work(Random random) {
		Tally tally = new Tally();
		for (int i = 0; i < queries() / CLIENTS; i++) {
			String address = address(random);
			long start = System.nanoTime();
			String answer = ask(address);
			tally.count(address, answer, Duration.ofNanos(System.nanoTime() - start));
		}
		return tally;
	}

	private static String address(Random random) {
		String language = (random.nextInt(8) == 0) ? "/es" : "";
		return language + switch (random.nextInt(20)) {
			case 0, 1, 2, 3, 4, 5, 6, 7 -> "/places/suggest?q=" + value(random) + anything(random, 2);
			case 8, 9 -> "/places/suggest?" + anything(random, 4);
			case 10, 11, 12, 13, 14 -> "/search?" + anything(random, 6);
			case 15, 16 -> "/search?from=" + value(random) + "&to=" + value(random) + "&depart=" + Searches.departure()
					+ anything(random, 3);
			case 17 -> "/search?" + "slice=" + value(random) + "&slice=LON-NYC-" + value(random) + anything(random, 2);
			case 18 -> "/search/" + pick(random, List.of("results", "days", "progress", "itinerary")) + "?"
					+ anything(random, 4);
			default -> "/search?" + Searches.oneWay("LHR", "JFK") + filters(random);
		};
	}

	/** Filters that mean nothing, or something, on a search that finds flights. */
	private static String filters(Random random) {
		StringBuilder query = new StringBuilder();
		for (int i = random.nextInt(4); i >= 0; i--) {
			query.append('&').append(pick(random, FILTERS)).append('=').append(value(random));
		}
		return query.toString();
	}

	private static String anything(Random random, int most) {
		StringBuilder query = new StringBuilder();
		for (int i = random.nextInt(most) + 1; i > 0; i--) {
			String name = pick(random, NAMES);
			query.append('&').append(name.startsWith("<") ? encode(name) : name).append('=').append(value(random));
			if (random.nextInt(10) == 0) {
				query.append('&').append(name.startsWith("<") ? "a" : name).append('=').append(value(random));
			}
		}
		return query.toString();
	}

	private static String value(Random random) {
		return switch (random.nextInt(6)) {
			case 0 -> pick(random, BROKEN);
			case 1 -> encode(noise(random));
			case 2 -> encode(pick(random, VALUES) + pick(random, VALUES));
			default -> encode(pick(random, VALUES));
		};
	}

	private static String noise(Random random) {
		Function<Random, Integer> point = random.nextBoolean() ? (source) -> source.nextInt(0x250)
				: (source) -> source.nextInt(Character.MAX_CODE_POINT + 1);
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(40); i >= 0; i--) {
			text.appendCodePoint(point.apply(random));
		}
		return text.toString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static <T> T pick(Random random, List<T> all) {
		return all.get(random.nextInt(all.size()));
	}

	/** Sends the address as it is, which a client of the library would refuse to do. */
	private String ask(String address) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout((int) LIMIT.toMillis());
			socket.getOutputStream()
				.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "no answer: " + ex;
		}
	}

	/** What the answers to some addresses were like. */
	private static final class Tally {

		private static final int MOST_EXAMPLES = 20;

		private final int[] byClass = new int[6];

		private final List<String> wrong = new ArrayList<>();

		private int asked;

		private int slow;

		private Duration slowest = Duration.ZERO;

		private String slowestAddress = "";

		void count(String address, String answer, Duration time) {
			this.asked++;
			if (time.compareTo(AIM) > 0) {
				this.slow++;
			}
			if (time.compareTo(this.slowest) > 0) {
				this.slowest = time;
				this.slowestAddress = address;
			}
			int status = answer.matches("(?s)HTTP/1\\.1 [1-5]\\d\\d .*") ? answer.charAt(9) - '0' : 0;
			this.byClass[status]++;
			if (status < 2 || status == 5) {
				note(address, answer.lines().findFirst().orElse("nothing"));
			}
			if (answer.split("\r\n\r\n", 2)[0].contains("\nzq9x")) {
				note(address, "a header");
			}
			for (String trace : TRACES) {
				int at = answer.indexOf(trace);
				if (at >= 0) {
					note(address, answer.substring(Math.max(0, at - 80), Math.min(answer.length(), at + 80)));
				}
			}
		}

		private void note(String address, String what) {
			if (this.wrong.size() < MOST_EXAMPLES) {
				this.wrong.add(address + " → " + what);
			}
		}

		Tally plus(Tally other) {
			Tally sum = new Tally();
			for (Tally part : List.of(this, other)) {
				sum.asked += part.asked;
				sum.slow += part.slow;
				part.wrong.forEach(sum.wrong::add);
				for (int i = 0; i < sum.byClass.length; i++) {
					sum.byClass[i] += part.byClass[i];
				}
				if (part.slowest.compareTo(sum.slowest) > 0) {
					sum.slowest = part.slowest;
					sum.slowestAddress = part.slowestAddress;
				}
			}
			return sum;
		}

	}

}
