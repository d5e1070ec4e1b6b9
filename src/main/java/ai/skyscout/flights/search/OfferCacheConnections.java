package ai.skyscout.flights.search;

import java.time.Duration;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration.LettuceClientConfigurationBuilder;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Connections to the application's own Redis with less patience than others have: a cache
 * that must be waited for is none.
 */
final class OfferCacheConnections {

	private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(200);

	/** Lettuce's own pause grows to half a minute. */
	private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);

	private OfferCacheConnections() {
	}

	/** Connections to the same server, to be destroyed by the caller. */
	static LettuceConnectionFactory like(LettuceConnectionFactory application, Duration timeout) {
		LettuceClientConfiguration client = application.getClientConfiguration();
		ClientOptions options = client.getClientOptions()
			.map(ClientOptions::mutate)
			.orElseGet(ClientOptions::builder)
			.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
			.build();
		LettuceClientConfigurationBuilder builder = LettuceClientConfiguration.builder()
			.commandTimeout(timeout)
			.shutdownTimeout(Duration.ZERO)
			.clientOptions(options);
		client.getClientResources()
			.map(ClientResources::mutate)
			.map((resources) -> resources.reconnectDelay(Delay.constant(RECONNECT_PAUSE)).build())
			.ifPresent(builder::clientResources);
		if (client.isUseSsl()) {
			builder.useSsl().verifyPeer(client.getVerifyMode());
		}
		LettuceConnectionFactory connections = new LettuceConnectionFactory(server(application), builder.build());
		connections.afterPropertiesSet();
		connections.start();
		return connections;
	}

	private static RedisConfiguration server(LettuceConnectionFactory application) {
		if (application.getClusterConfiguration() != null) {
			return application.getClusterConfiguration();
		}
		if (application.getSentinelConfiguration() != null) {
			return application.getSentinelConfiguration();
		}
		return application.getStandaloneConfiguration();
	}

}
