package ai.skyscout.flights.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisStringCommands.SetOption;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.types.Expiration;

/**
 * Shares answers through Redis, each under its own key and with its own end of life, so
 * that Redis may throw away what it has no room for: give it a {@code maxmemory} and a
 * policy such as {@code allkeys-lru} or {@code volatile-lru}. The turn to ask is a key
 * with a random token that expires unless it is kept; only its holder can give it back.
 * <p>
 * After two of four commands have failed Redis is left alone for a while; until then and
 * while it is away a command costs no more than its timeout.
 */
final class RedisAnswers implements SharedAnswers {

	private static final Logger logger = LoggerFactory.getLogger(RedisAnswers.class);

	private static final byte[] RELEASE = utf8("""
			if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end""");

	private static final byte[] KEEP = utf8(
			"""
					if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end""");

	private final LettuceConnectionFactory connections;

	private final SearchSettings settings;

	private final MeterRegistry meters;

	private final InstantSource clock;

	private final CircuitBreaker breaker;

	/**
	 * Takes over connections; they are closed with it.
	 */
	RedisAnswers(LettuceConnectionFactory connections, SearchSettings settings, MeterRegistry meters,
			InstantSource clock) {
		this.connections = connections;
		this.settings = settings;
		this.meters = meters;
		this.clock = clock;
		this.breaker = CircuitBreaker.of("offer-cache",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(4)
					.minimumNumberOfCalls(2)
					.failureRateThreshold(50)
					.waitDurationInOpenState(settings.shared().retry())
					.permittedNumberOfCallsInHalfOpenState(1)
					.build());
		this.breaker.getEventPublisher()
			.onStateTransition(
					(event) -> logger.warn("Sharing of answers through Redis: {}", event.getStateTransition()));
		// Connecting takes longest; better now than when the first traveller waits.
		call((redis) -> redis.ping());
	}

	@Override
	public Optional<Answer> find(AnswerKey key) {
		return call((redis) -> redis.stringCommands().get(name(key))).flatMap((bytes) -> decode(key, bytes));
	}

	private Optional<Answer> decode(AnswerKey key, byte[] bytes) {
		try {
			Answer answer = AnswerCodec.decode(key.supplier(), bytes);
			count("found");
			return Optional.of(answer);
		}
		catch (IOException ex) {
			logger.warn("Ignored what Redis holds of {} for {}: {}", key.supplier(), key.query(), ex.getMessage());
			count("corrupted");
			return Optional.empty();
		}
	}

	@Override
	public void put(AnswerKey key, Answer answer) {
		byte[] bytes = AnswerCodec.encode(answer);
		if (bytes.length > this.settings.shared().mostBytes()) {
			logger.warn("An answer of {} for {} is too large to be shared: {} bytes", key.supplier(), key.query(),
					bytes.length);
			count("too-large");
			return;
		}
		call((redis) -> redis.stringCommands()
			.set(name(key), bytes, Expiration.from(lifetime(answer)), SetOption.upsert()));
	}

	/** For as long as anybody would show it or be kept from asking by it. */
	private Duration lifetime(Answer answer) {
		Instant now = this.clock.instant();
		Duration lifetime = (answer.until() != null) ? Duration.between(now, answer.until()) : Duration.ZERO;
		if (answer.offersAt() != null) {
			Duration shown = Duration.between(now, answer.offersAt().plus(this.settings.stale()));
			lifetime = (shown.compareTo(lifetime) > 0) ? shown : lifetime;
		}
		Duration least = Duration.ofSeconds(1);
		return (lifetime.compareTo(least) > 0) ? lifetime : least;
	}

	@Override
	public Optional<Turn> takeTurn(AnswerKey key) {
		byte[] name = utf8("skyscout:offers:turn:" + key.supplier() + ":" + key.query());
		byte[] token = utf8(UUID.randomUUID().toString());
		Optional<Boolean> taken = call((redis) -> redis.stringCommands()
			.set(name, token, Expiration.from(this.settings.shared().lock()), SetOption.ifAbsent()));
		// Without an answer from Redis it is better to ask twice than not at all.
		return taken.orElse(true) ? Optional.of(new RedisTurn(name, token)) : Optional.empty();
	}

	/** Empty if there is nothing or Redis is away. */
	private <T> Optional<T> call(Function<RedisConnection, @Nullable T> command) {
		try {
			return Optional.ofNullable(this.breaker.executeSupplier(() -> {
				try (RedisConnection connection = this.connections.getConnection()) {
					return command.apply(connection);
				}
			}));
		}
		catch (CallNotPermittedException ex) {
			count("away");
			return Optional.empty();
		}
		catch (DataAccessException | IllegalStateException ex) {
			// The latter once the connections have been closed.
			logger.debug("Redis does not answer", ex);
			count("failed");
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		this.connections.destroy();
	}

	private void count(String result) {
		this.meters.counter("skyscout.offers.shared", "result", result).increment();
	}

	private static byte[] name(AnswerKey key) {
		return utf8("skyscout:offers:" + AnswerCodec.VERSION + ":" + key.supplier() + ":" + key.query());
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private final class RedisTurn implements Turn {

		private final byte[] name;

		private final byte[] token;

		private final Duration lifetime = RedisAnswers.this.settings.shared().lock();

		private long keptAt = System.nanoTime();

		RedisTurn(byte[] name, byte[] token) {
			this.name = name;
			this.token = token;
		}

		@Override
		public void keep() {
			if (System.nanoTime() - this.keptAt > this.lifetime.dividedBy(3).toNanos()) {
				this.keptAt = System.nanoTime();
				call((redis) -> redis.scriptingCommands()
					.eval(KEEP, ReturnType.INTEGER, 1, this.name, this.token,
							utf8(String.valueOf(this.lifetime.toMillis()))));
			}
		}

		@Override
		public void close() {
			call((redis) -> redis.scriptingCommands().eval(RELEASE, ReturnType.INTEGER, 1, this.name, this.token));
		}

	}

}
