package ai.skyscout.flights.handoff;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import ai.skyscout.core.Money;
import ai.skyscout.devservices.DevServer;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.devservices.WithDevServices;
import ai.skyscout.flights.Offer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static ai.skyscout.flights.OfferBuilder.offer;
import static org.assertj.core.api.Assertions.assertThat;

@WithDevServices
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class HandOffsIT {

	@Autowired
	private HandOffs handOffs;

	@Autowired
	private JdbcClient jdbc;

	private final DevServer postgres = DevServices.postgres();

	@AfterEach
	void startPostgres() {
		this.postgres.start();
	}

	@Test
	void writesAClick() {
		Offer offer = offer().reference("written-" + UUID.randomUUID()).price("412.50 EUR").build();
		this.handOffs.record(offer, Money.of("400.00", "EUR"), false);
		awaitRow(offer);
		assertThat(
				this.jdbc.sql("select price_shown, price_confirmed, currency, outcome from hand_off where offer_id = ?")
					.param(offer.id().toString())
					.query()
					.singleRow()
					.values())
			.extracting(Object::toString)
			.containsExactly("400.000", "412.500", "EUR", "PRICE_CHANGED");
	}

	@Test
	void writesAClickMadeWhilePostgresWasAway() {
		Offer offer = offer().reference("away-" + UUID.randomUUID()).build();
		this.postgres.stop();
		long started = System.nanoTime();
		this.handOffs.record(offer, null, true);
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(50));
		this.postgres.start();
		awaitRow(offer);
	}

	private void awaitRow(Offer offer) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(this.jdbc.sql("select count(*) from hand_off where offer_id = ?")
				.param(offer.id().toString())
				.query(Integer.class)
				.single()).isOne());
	}

}
