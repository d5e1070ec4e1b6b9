package ai.skyscout.routes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import ai.skyscout.prices.PricedRoutes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the network of known fares in memory, so that pages and sitemaps agree on what is
 * worth showing, and renews it every few minutes. While PostgreSQL is away the last one
 * stays.
 */
@Component
class PricedNetworks {

	private static final Logger logger = LoggerFactory.getLogger(PricedNetworks.class);

	/** More routes than anybody scans; about 20 MB. */
	private static final int MOST_ROUTES = 50_000;

	private final PricedRoutes routes;

	private final Cities cities;

	private final Clock clock;

	private volatile @Nullable PricedNetwork current;

	PricedNetworks(PricedRoutes routes, Cities cities, Clock clock) {
		this.routes = routes;
		this.cities = cities;
		this.clock = clock;
	}

	/**
	 * The network as it was a few minutes ago at most.
	 * @throws DataAccessException if there is none yet and PostgreSQL cannot tell
	 */
	PricedNetwork current() {
		PricedNetwork network = this.current;
		return (network != null) ? network : renew();
	}

	@Scheduled(initialDelay = 30, fixedDelay = 180, timeUnit = TimeUnit.SECONDS)
	void renewInTime() {
		try {
			renew();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Goes on with the known fares of before: {}", ex.getMessage());
		}
	}

	/** Asks PostgreSQL now. */
	synchronized PricedNetwork renew() {
		PricedNetwork network = new PricedNetwork(this.routes.listPricedRoutes(LocalDate.now(this.clock), MOST_ROUTES),
				this.cities);
		this.current = network;
		return network;
	}

}
