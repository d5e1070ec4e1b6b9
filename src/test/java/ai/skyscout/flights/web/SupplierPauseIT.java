package ai.skyscout.flights.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.skyscout.devservices.WithDevServices;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A supplier that has had enough of searches is not troubled with checks either.
 */
@WithDevServices
@TestPropertySource(properties = "skyscout.demo.troubles=ratelimited")
@DirtiesContext
class SupplierPauseIT {

	private static final Pattern WAY_TO_SELLER = Pattern.compile("href=\"/go/demo-([^\"]+)\"");

	private static final Pattern DETAILS = Pattern.compile("href=\"(/search\\?[^\"#]+open=[^\"#]+)#");

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final Caller caller;

	SupplierPauseIT(@LocalServerPort int port) {
		this.caller = new Caller(port);
	}

	@Test
	void tellsKindlyThatAPriceCannotBeCheckedNow() {
		String way = await().atMost(LONGEST).until(this::wayToSeller, (found) -> !found.isEmpty());
		assertThat(this.caller.get(way).statusCode()).isNotEqualTo(503);
		await().atMost(LONGEST).until(() -> {
			this.caller.get("/search?" + Searches.oneWay("DUB", "LIS"));
			this.caller.get("/search?" + Searches.oneWay("DUB", "FCO"));
			return this.caller.get(way).statusCode();
		}, (status) -> status == 503);
		HttpResponse<String> refused = this.caller.get(way);
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).get()
			.satisfies((seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 46));
		assertThat(refused.body()).contains("This price cannot be checked right now")
			.contains("Demo seller: ratelimited cannot take more questions")
			.contains("Check again in a minute")
			.contains("href=\"/go/demoratelimited-")
			.contains("href=\"/search?");
		assertThat(this.caller.get("/es" + way).body()).contains("Compruébalo otra vez dentro de un minuto");
	}

	/** What the demo market sells, from the seller that has had enough. */
	private String wayToSeller() {
		Matcher details = DETAILS.matcher(this.caller.get("/search?" + Searches.oneWay("DUB", "MUC")).body());
		if (!details.find()) {
			return "";
		}
		Matcher way = WAY_TO_SELLER.matcher(this.caller.get(details.group(1).replace("&amp;", "&")).body());
		return way.find() ? "/go/demoratelimited-" + way.group(1).replace("&amp;", "&") : "";
	}

}
