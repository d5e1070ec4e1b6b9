package ai.skyscout.flights.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import ai.skyscout.core.TripQuery;
import ai.skyscout.devservices.DevServer;
import ai.skyscout.devservices.DevServices;
import ai.skyscout.flights.ScriptedSupplier;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.search.SupplierReport.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.RedisStringCommands.SetOption;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.types.Expiration;

import static ai.skyscout.flights.OfferBuilder.offer;
import static ai.skyscout.flights.ScriptedSupplier.supplier;
import static ai.skyscout.flights.search.SearchFixture.LONDON_TO_NEW_YORK;
import static ai.skyscout.flights.search.SearchFixture.search;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several instances of the search on one real Redis.
 */
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class SharedSearchIT {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final TripQuery QUERY = LONDON_TO_NEW_YORK;

	private final DevServer redis = DevServices.redis();

	private final LettuceConnectionFactory application = new LettuceConnectionFactory(
			new RedisStandaloneConfiguration("127.0.0.1", this.redis.port()));

	private final List<AutoCloseable> opened = new ArrayList<>();

	@BeforeEach
	void empty() {
		this.application.afterPropertiesSet();
		this.application.start();
		try (RedisConnection connection = this.application.getConnection()) {
			connection.serverCommands().flushDb();
		}
	}

	@AfterEach
	void close() throws Exception {
		this.redis.start();
		for (AutoCloseable one : this.opened.reversed()) {
			one.close();
		}
		this.application.destroy();
	}

	@Test
	void onlyOneOfTwoInstancesAsksAndBothKnow() throws InterruptedException {
		ScriptedSupplier here = slow();
		ScriptedSupplier there = slow();
		TripSearch one = instance(search(), here);
		TripSearch other = instance(search(), there);
		one.search(QUERY, Duration.ZERO);
		here.awaitSearch();
		assertThat(await(other, (state) -> !state.itineraries().isEmpty()).itineraries())
			.as("the first part, asked for by the one, seen by the other")
			.hasSize(1);
		here.release();
		SearchState whole = await(other, SearchState::isComplete);
		assertThat(whole.itineraries()).hasSize(2);
		assertThat(whole.version()).isEqualTo(await(one, SearchState::isComplete).version());
		assertThat(here.searches() + there.searches()).isOne();
	}

	@Test
	void showsWhatAnotherInstanceFoundWithoutAsking() {
		instance(search(), quick()).search(QUERY, PATIENCE);
		ScriptedSupplier unneeded = supplier("demo").answers();
		SearchState state = instance(search(), unneeded).search(QUERY, PATIENCE);
		assertThat(state.itineraries()).hasSize(1);
		assertThat(states(state)).containsExactly(State.ANSWERED);
		assertThat(unneeded.searches()).isZero();
	}

	@Test
	void showsStaleOffersOfAnotherInstanceWhileAskingAgain() {
		SearchFixture fixture = search();
		instance(fixture, quick()).search(QUERY, PATIENCE);
		fixture.pass(Duration.ofMinutes(20));
		ScriptedSupplier again = supplier("demo").waitsForRelease().answers(offer().price("390.00 EUR").build());
		TripSearch other = instance(fixture, again);
		SearchState stale = other.search(QUERY, PATIENCE);
		assertThat(states(stale)).containsExactly(State.REFRESHING);
		assertThat(stale.suppliers().getFirst().seenAt()).isEqualTo(fixture.now().minus(Duration.ofMinutes(20)));
		again.release();
		assertThat(await(other, SearchState::isComplete).itineraries().getFirst().cheapest().total())
			.hasToString("390.00 EUR");
	}

	@Test
	void knowsThatASupplierHasFailedAnotherInstance() {
		instance(search(), supplier("demo").quick().fails("502")).search(QUERY, PATIENCE);
		ScriptedSupplier unneeded = quick();
		assertThat(states(instance(search(), unneeded).search(QUERY, PATIENCE))).containsExactly(State.FAILED);
		assertThat(unneeded.searches()).isZero();
	}

	@Test
	void takesOverFromAnInstanceThatHasCrashed() {
		set("skyscout:offers:turn:demo:" + QUERY.key(), "somebody who is gone", Duration.ofMillis(300));
		ScriptedSupplier demo = quick();
		assertThat(await(instance(search(), demo), SearchState::isComplete).itineraries()).hasSize(1);
		assertThat(demo.searches()).isOne();
	}

	@Test
	void letsAnotherInstanceAskOnceItStops() throws InterruptedException {
		ScriptedSupplier stuck = supplier("demo").waitsForRelease();
		TripSearch stopping = instance(search(), stuck);
		stopping.search(QUERY, Duration.ZERO);
		stuck.awaitSearch();
		stopping.close();
		ScriptedSupplier demo = quick();
		assertThat(instance(search(), demo).search(QUERY, PATIENCE).itineraries()).hasSize(1);
	}

	@Test
	void givesBackOnlyItsOwnTurn() {
		RedisAnswers answers = answers(search());
		AnswerKey key = new AnswerKey(new SupplierId("demo"), QUERY.key());
		SharedAnswers.Turn turn = answers.takeTurn(key).orElseThrow();
		assertThat(answers.takeTurn(key)).isEmpty();
		set("skyscout:offers:turn:demo:" + QUERY.key(), "another", Duration.ofMinutes(1));
		turn.close();
		assertThat(answers.takeTurn(key)).as("still another's").isEmpty();
	}

	@Test
	void ignoresACorruptedEntry() {
		set("skyscout:offers:" + AnswerCodec.VERSION + ":demo:" + QUERY.key(), "\u0001nonsense", Duration.ofMinutes(1));
		SearchFixture fixture = search();
		SearchState state = instance(fixture, quick()).search(QUERY, PATIENCE);
		assertThat(states(state)).containsExactly(State.ANSWERED);
		assertThat(state.itineraries()).hasSize(1);
		assertThat(fixture.meters().counter("skyscout.offers.shared", "result", "corrupted").count()).isPositive();
	}

	@Test
	void boundsTheLifeOfWhatItStores() {
		instance(search(), quick()).search(QUERY, PATIENCE);
		try (RedisConnection connection = this.application.getConnection()) {
			byte[] name = utf8("skyscout:offers:" + AnswerCodec.VERSION + ":demo:" + QUERY.key());
			Awaitility.await()
				.untilAsserted(() -> assertThat(connection.keyCommands().ttl(name)).isBetween(3_000L, 3_600L));
		}
	}

	@Test
	void goesOnWithoutRedisAndSharesAgainWhenItIsBack() {
		SearchFixture fixture = search();
		TripSearch one = instance(fixture, supplier("demo").quick().answers(offer().build()));
		TripSearch other = instance(fixture, supplier("demo").quick().answers(offer().build()));
		TripSearch empty = instance(fixture, supplier("demo").quick().answers());
		one.search(QUERY, PATIENCE);
		this.redis.stop();
		for (int i = 1; i <= 5; i++) {
			long started = System.nanoTime();
			SearchState state = one.search(QUERY, PATIENCE);
			assertThat(state.itineraries()).as("known before").hasSize(1);
			empty.search(SearchFixture.oneWay("LHR", "JFK", "2027-03-0" + i), PATIENCE);
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(250));
		}
		assertThat(other.search(QUERY, PATIENCE).itineraries()).as("asks for itself").hasSize(1);
		this.redis.start();
		RedisAnswers answers = answers(fixture);
		Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
			fixture.pass(Duration.ofMinutes(6));
			one.search(QUERY, PATIENCE);
			assertThat(answers.find(new AnswerKey(new SupplierId("demo"), QUERY.key()))).isPresent();
		});
	}

	@Test
	void startsWithoutRedis() {
		this.redis.stop();
		assertThat(instance(search(), quick()).search(QUERY, PATIENCE).itineraries()).hasSize(1);
	}

	private static ScriptedSupplier quick() {
		return supplier("demo").quick().answers(offer().build());
	}

	private static ScriptedSupplier slow() {
		return supplier("slow").part(offer().supplier("slow").flight(1).build())
			.waitsForRelease()
			.answers(offer().supplier("slow").flight(2).build());
	}

	private TripSearch instance(SearchFixture fixture, ScriptedSupplier supplier) {
		TripSearch search = fixture.shared(answers(fixture)).over(supplier);
		this.opened.add(search);
		return search;
	}

	private RedisAnswers answers(SearchFixture fixture) {
		RedisAnswers answers = new RedisAnswers(
				OfferCacheConnections.like(this.application, fixture.settings().shared().timeout()), fixture.settings(),
				fixture.meters(), fixture.clock());
		this.opened.add(answers);
		return answers;
	}

	private void set(String key, String value, Duration lifetime) {
		try (RedisConnection connection = this.application.getConnection()) {
			Optional
				.ofNullable(connection.stringCommands()
					.set(utf8(key), utf8(value), Expiration.from(lifetime), SetOption.upsert()))
				.orElseThrow();
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<State> states(SearchState state) {
		return state.suppliers().stream().map(SupplierReport::state).toList();
	}

	/** Looks again and again, as a page does. */
	private static SearchState await(TripSearch search, Predicate<SearchState> condition) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.pollInterval(Duration.ofMillis(10))
			.until(() -> search.search(QUERY, Duration.ZERO), condition);
	}

}
