package ai.skyscout.flights.search;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers kept in this process, so that filtering and sorting fetch and decode nothing,
 * and so that the search goes on when Redis is away. Holds a bounded number of offers.
 */
final class NearAnswers {

	private final Cache<AnswerKey, Answer> answers;

	NearAnswers(int mostOffers, Duration stale) {
		this.answers = Caffeine.newBuilder()
			.maximumWeight(mostOffers)
			.weigher((AnswerKey key, Answer answer) -> 1 + answer.offers().size())
			.expireAfterWrite(stale.multipliedBy(2))
			.build();
	}

	Optional<Answer> find(AnswerKey key) {
		return Optional.ofNullable(this.answers.getIfPresent(key));
	}

	void put(AnswerKey key, Answer answer) {
		this.answers.put(key, answer);
	}

}
