package ai.skyscout.site.money;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.skyscout.core.ExchangeRates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches the rates of the day. They are set once on working days at about 16:00 in
 * Frankfurt; asking four times a day keeps within hours of that. When nothing comes, the
 * known rates stay, with their date.
 */
@Component
@ConditionalOnBooleanProperty(name = "skyscout.exchange-rates.refresh", matchIfMissing = true)
class RatesRefresh {

	private static final Logger logger = LoggerFactory.getLogger(RatesRefresh.class);

	private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(3);

	private static final Duration ANSWER_DEADLINE = Duration.ofSeconds(5);

	private static final long LARGEST_ANSWER_BYTES = 64 * 1024;

	private final KnownRates rates;

	private final URI url;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_DEADLINE).build();

	RatesRefresh(KnownRates rates, ExchangeRateSettings settings) {
		this.rates = rates;
		this.url = settings.url();
		logger.info("Exchange rates of {} are in use until newer ones come", rates.current().date());
	}

	private int failuresInARow;

	/**
	 * One failure may pass by itself, and at a start is no news where there is no
	 * network.
	 */
	@Scheduled(initialDelay = 5, fixedDelay = 6 * 60 * 60, timeUnit = TimeUnit.SECONDS)
	void refresh() {
		try {
			ExchangeRates fetched = fetch();
			if (this.rates.offer(fetched)) {
				logger.info("Exchange rates of {} are in use", fetched.date());
			}
			this.failuresInARow = 0;
		}
		catch (UnusableRatesException ex) {
			this.failuresInARow++;
			logger.atLevel((this.failuresInARow > 1) ? Level.WARN : Level.DEBUG)
				.log("Exchange rates of {} stay in use: {}", this.rates.current().date(), ex.getMessage());
		}
	}

	private ExchangeRates fetch() {
		HttpRequest request = HttpRequest.newBuilder(this.url).timeout(ANSWER_DEADLINE).build();
		CompletableFuture<HttpResponse<byte[]>> answer = this.client.sendAsync(request,
				BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER_BYTES));
		try {
			HttpResponse<byte[]> response = answer.get(ANSWER_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
			if (response.statusCode() != 200) {
				throw new UnusableRatesException(this.url + " answers " + response.statusCode(), null);
			}
			return EcbDocument.read(new ByteArrayInputStream(response.body()));
		}
		catch (ExecutionException ex) {
			throw new UnusableRatesException(this.url + " cannot be read: " + ex.getCause(), ex);
		}
		catch (TimeoutException ex) {
			throw new UnusableRatesException(this.url + " takes longer than " + ANSWER_DEADLINE, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnusableRatesException("SkyScout is stopping", ex);
		}
		finally {
			answer.cancel(true);
		}
	}

}
