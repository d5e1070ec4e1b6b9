package ai.skyscout.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import ai.skyscout.prices.PricedRoutes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
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

	/** So few are read quickly, and in a new installation become more quickly. */
	private static final int FEW_PAIRS = 2_000;

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

	/** How long nobody asks again after PostgreSQL could not tell. */
	private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

	private final PricedRoutes routes;

	private final Cities cities;

	private final Clock clock;

	private volatile @Nullable Moment current;

	private @Nullable Instant failedAt;

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
		Moment moment = this.current;
		return (moment != null) ? moment.network() : first();
	}

	/** One asks, those who come meanwhile wait for the answer and share it. */
	private synchronized PricedNetwork first() {
		Moment moment = this.current;
		if (moment != null) {
			return moment.network();
		}
		Instant failed = this.failedAt;
		if (failed != null && this.clock.instant().isBefore(failed.plus(BEFORE_NEXT_TRY))) {
			throw new DataAccessResourceFailureException("PostgreSQL could not tell the known fares a moment ago");
		}
		try {
			return renew();
		}
		catch (DataAccessException ex) {
			this.failedAt = this.clock.instant();
			throw ex;
		}
	}

	@Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void renewInTime() {
		Moment moment = this.current;
		if (moment != null && moment.network().pairs().size() > FEW_PAIRS
				&& this.clock.instant().isBefore(moment.at().plus(LONGEST_PAUSE))) {
			return;
		}
		try {
			renew();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Goes on with the known fares of before: {}", ex.getMessage());
		}
	}

	/** Asks PostgreSQL now. */
	synchronized PricedNetwork renew() {
		Horizon horizon = Horizon.at(this.clock);
		PricedNetwork network = new PricedNetwork(
				this.routes.listPricedRoutes(horizon.departures(), horizon.seenSince(), MOST_ROUTES), this.cities);
		this.current = new Moment(network, this.clock.instant());
		return network;
	}

	/**
	 * What was known at a moment.
	 */
	private record Moment(PricedNetwork network, Instant at) {
	}

}
