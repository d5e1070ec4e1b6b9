package ai.skyscout.routes;

import java.time.Duration;

import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.routes.Crawler.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * PostgreSQL goes away while people and crawlers read.
 */
@WithDevServices
class RouteOutageIT {

	private final Crawler crawler;

	RouteOutageIT(@LocalServerPort int port) {
		this.crawler = new Crawler(port);
	}

	@AfterEach
	void everythingRunsAgain() {
		DevServices.postgres().start();
	}

	@Test
	void pagesThatAreKnownStayAndOthersSayThatTheyLackPrices(@Autowired JdbcClient jdbc,
			@Autowired PricedNetworks networks) {
		KnownFares.fill(jdbc);
		networks.renew();
		Page before = this.crawler.get("/flights/paris-to-new-york");
		assertThat(before.status()).isEqualTo(200);
		DevServices.postgres().stop();
		assertThat(this.crawler.get("/flights/paris-to-new-york").bytes()).isEqualTo(before.bytes());
		Page other = this.crawler.get("/flights/oslo-to-lima");
		assertThat(other.status()).isEqualTo(503);
		assertThat(other.header("Retry-After")).isNotEmpty();
		assertThat(other.header("Cache-Control")).contains("no-store");
		assertThat(other.text()).contains("Flights from Oslo to Lima", "Prices are unavailable just now",
				"action=\"/search\"");
		DevServices.postgres().start();
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.crawler.get("/flights/oslo-to-lima").status()).isEqualTo(200));
	}

}
