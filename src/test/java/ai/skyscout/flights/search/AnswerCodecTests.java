package ai.skyscout.flights.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import ai.skyscout.core.Money;
import ai.skyscout.flights.Fare;
import ai.skyscout.flights.Offer;
import ai.skyscout.flights.OfferBuilder;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.Terms;
import ai.skyscout.flights.ranking.ManyItineraries;
import ai.skyscout.flights.search.SupplierReport.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static ai.skyscout.flights.OfferBuilder.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerCodecTests {

	private static final SupplierId DEMO = new SupplierId("demo");

	private static final Instant NOW = OfferBuilder.SEEN.plusMillis(123);

	@Test
	void readsWhatItHasWritten() throws IOException {
		Offer plain = offer().back("2027-02-17T18:00").stops(2).onSeparateTickets().build();
		Offer rich = new Offer(plain.id(), "Ünïcode ✈", plain.itinerary(),
				new Fare("Flex", null, 2, new Terms.ForFee(Money.of("75.00", "GBP")), new Terms.Free(), Boolean.TRUE),
				Money.of("123456", "JPY"), NOW.plusNanos(5), NOW.plus(Duration.ofMinutes(30)), 3, false);
		Offer unknown = offer().co2e(null).bags(null).seenAt(NOW.minus(Duration.ofDays(3))).build();
		Answer answer = answer(List.of(plain, rich, unknown));
		assertThat(AnswerCodec.decode(DEMO, AnswerCodec.encode(answer))).isEqualTo(answer);
	}

	@ParameterizedTest
	@EnumSource
	void readsEveryState(State state) throws IOException {
		Answer answer = new Answer(state, NOW, null, List.of(), null);
		assertThat(AnswerCodec.decode(DEMO, AnswerCodec.encode(answer))).isEqualTo(answer);
	}

	@Test
	void isSmall() {
		byte[] bytes = AnswerCodec.encode(answer(ManyItineraries.offers(500, 1)));
		assertThat(bytes.length).as("500 itineraries with three fares each").isLessThan(200_000);
	}

	@Test
	void readsSharedFlightsOnce() throws IOException {
		Answer read = AnswerCodec.decode(DEMO, AnswerCodec.encode(answer(ManyItineraries.offers(1, 1))));
		assertThat(read.offers()).hasSize(3);
		assertThat(read.offers().get(1).itinerary()).isSameAs(read.offers().get(0).itinerary());
	}

	@Test
	void refusesAnotherFormat() {
		byte[] bytes = AnswerCodec.encode(answer(List.of()));
		bytes[0]++;
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> AnswerCodec.decode(DEMO, bytes))
			.withMessageContaining("Format " + (AnswerCodec.VERSION + 1));
	}

	@Test
	void refusesWhateverIsCorrupted() {
		byte[] whole = AnswerCodec.encode(answer(ManyItineraries.offers(20, 1)));
		Random random = new Random(3);
		for (int i = 0; i < 2_000; i++) {
			byte[] flipped = whole.clone();
			flipped[1 + random.nextInt(flipped.length - 1)] ^= (byte) (1 << random.nextInt(8));
			assertRefusedOrHarmless(flipped, whole);
			assertRefusedOrHarmless(Arrays.copyOf(whole, random.nextInt(whole.length)), whole);
			byte[] noise = new byte[random.nextInt(200)];
			random.nextBytes(noise);
			assertRefusedOrHarmless(noise, whole);
		}
	}

	/** A bit may flip where it does not matter, such as in the header of the deflater. */
	private static void assertRefusedOrHarmless(byte[] corrupted, byte[] whole) {
		try {
			assertThat(AnswerCodec.decode(DEMO, corrupted)).isEqualTo(AnswerCodec.decode(DEMO, whole));
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageMatching("(?s).*");
		}
	}

	private static Answer answer(List<Offer> offers) {
		return new Answer(State.ANSWERED, NOW, NOW.plus(Duration.ofMinutes(5)), offers, NOW);
	}

}
