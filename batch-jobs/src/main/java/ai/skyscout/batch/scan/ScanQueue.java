package ai.skyscout.batch.scan;

import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * The queue in PostgreSQL through which parts of a scan are handed to workers, whichever
 * instance they are on. A request that is taken is gone; what becomes of a part tells its
 * lease.
 */
@Component
final class ScanQueue {

	private static final String GROUP = "price-scan";

	private final JdbcChannelMessageStore store;

	private final QueueChannel channel;

	ScanQueue(DataSource dataSource) {
		this.store = new JdbcChannelMessageStore(dataSource);
		this.store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
		this.store.setRegion("jobs");
		this.store.addAllowedPatterns("org.springframework.batch.integration.partition.*",
				"org.springframework.messaging.*", "org.springframework.integration.*", "java.*");
		this.store.afterPropertiesSet();
		this.channel = new QueueChannel(new MessageGroupQueue(this.store, GROUP));
		this.channel.setBeanName(GROUP);
	}

	/** For the partition handler of Spring Batch. */
	MessagingTemplate template() {
		return new MessagingTemplate(this.channel);
	}

	void send(StepExecutionRequest request) {
		this.channel.send(MessageBuilder.withPayload(request).build());
	}

	/** Takes the request that waits longest; empty if there is none. */
	Optional<StepExecutionRequest> take() {
		Message<?> message = this.channel.receive(0);
		return (message != null && message.getPayload() instanceof StepExecutionRequest request) ? Optional.of(request)
				: Optional.empty();
	}

	boolean isEmpty() {
		return this.store.messageGroupSize(GROUP) == 0;
	}

	/** Throws away what is left of a scan that is over. */
	void clear() {
		this.store.removeMessageGroup(GROUP);
	}

}
