package ai.skyscout.prices.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import ai.skyscout.core.Cabin;
import ai.skyscout.core.Money;
import ai.skyscout.flights.CarrierCode;
import ai.skyscout.flights.FewPlaces;
import ai.skyscout.flights.FixedRates;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.prices.Observation;
import ai.skyscout.prices.Refusal;
import ai.skyscout.prices.Route;
import ai.skyscout.prices.TripDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FareFileReaderTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private static final SupplierId IMPORTED = new SupplierId("imported");

	private static final String GOOD = "2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR";

	private final FareFiles files = new FareFiles(new FewPlaces(), new FixedRates(), this::findRefusal,
			Clock.fixed(NOW, ZoneOffset.UTC));

	@TempDir
	private Path folder;

	@Test
	void readsAFare() {
		assertThat(readLines(GOOD)).satisfies((batch) -> assertThat(batch.rejections()).isEmpty())
			.satisfies((batch) -> assertThat(batch.observations())
				.containsExactly(new Observation(Route.of("LHR", "JFK"), TripDates.oneWay(LocalDate.of(2027, 2, 10)),
						Cabin.ECONOMY, 0, new CarrierCode("BA"), 117, LocalTime.of(8, 25), null, IMPORTED,
						Money.of("412.50", "EUR"), false, Instant.parse("2026-11-20T12:00:00Z"))));
	}

	@Test
	void takesAMomentOfObservationAsItIs() {
		assertThat(readLines(GOOD.replace("2026-11-20", "2026-11-20T07:08:09.123456Z")).observations()).singleElement()
			.extracting(Observation::seenAt)
			.isEqualTo(Instant.parse("2026-11-20T07:08:09.123456Z"));
	}

	@Test
	void doesNotClaimThatAFareWithoutFlightNumberIsNonstop() {
		assertThat(readLines("2026-11-20,LHR,JFK,,,2027-02-10,,412.5,EUR").observations()).singleElement()
			.satisfies((fare) -> {
				assertThat(fare.stops()).isNull();
				assertThat(fare.carrier()).isNull();
				assertThat(fare.flightNumber()).isNull();
				assertThat(fare.departureTime()).isNull();
			});
	}

	@Test
	void understandsQuotesAndCarriageReturnsAndAByteOrderMark() throws IOException {
		byte[] file = ("\uFEFF" + FareColumns.HEADER + "\r\n" + GOOD + "\r\n"
				+ "\"2026-11-20\",\"LHR\",JFK,BA,\"118\",2027-02-10,08:25,\"412.50\",EUR")
			.getBytes(StandardCharsets.UTF_8);
		FareBatch batch = read(file, FilePosition.START, 10).getFirst();
		assertThat(batch.rejections()).isEmpty();
		assertThat(batch.observations()).extracting(Observation::flightNumber).containsExactly(117, 118);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					20.11.2026,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | NO_OBSERVATION_DATE | 20.11.2026
					2026-02-30,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | NO_OBSERVATION_DATE | 2026-02-30
					0026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | NO_OBSERVATION_DATE | 0026-11-20
					+1000000000-12-31T23:59:59Z,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | NO_OBSERVATION_DATE | +1000000000-12-31T23:59:59Z
					-1000000000-01-01T00:00:00Z,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | NO_OBSERVATION_DATE | -1000000000-01-01T00:00:00Z
					+999999999-12-31,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | OBSERVED_IN_THE_FUTURE | +999999999-12-31
					1999-11-20,LHR,JFK,BA,117,2000-02-10,08:25,412.50,EUR | OBSERVED_TOO_LONG_AGO | 1999-11-20
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,0.01,USD | PRICE_OUT_OF_RANGE | 0.01 USD
					2026-11-20,LHR,JFK,BA,117,+999999999-12-31,08:25,412.50,EUR | NO_DEPARTURE_DATE | +999999999-12-31
					2026-11-23,LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | OBSERVED_IN_THE_FUTURE | 2026-11-23
					2026-11-20,XXX,JFK,BA,117,2027-02-10,08:25,412.50,EUR | UNKNOWN_AIRPORT | XXX
					2026-11-20,lhr,JFK,BA,117,2027-02-10,08:25,412.50,EUR | UNKNOWN_AIRPORT | lhr
					2026-11-20,LHR,LHR,BA,117,2027-02-10,08:25,412.50,EUR | SAME_AIRPORT | LHR
					2026-11-20,LHR,JFK,BAW,117,2027-02-10,08:25,412.50,EUR | NO_CARRIER | BAW
					2026-11-20,LHR,JFK,BA,0,2027-02-10,08:25,412.50,EUR | NO_FLIGHT_NUMBER | 0
					2026-11-20,LHR,JFK,BA,-117,2027-02-10,08:25,412.50,EUR | NO_FLIGHT_NUMBER | -117
					2026-11-20,LHR,JFK,BA,12345,2027-02-10,08:25,412.50,EUR | NO_FLIGHT_NUMBER | 12345
					2026-11-20,LHR,JFK,,117,2027-02-10,08:25,412.50,EUR | NO_FLIGHT_NUMBER | 117
					2026-11-20,LHR,JFK,BA,117,,08:25,412.50,EUR | NO_DEPARTURE_DATE | ''
					2026-11-20,LHR,JFK,BA,117,2037-02-10,08:25,412.50,EUR | NO_DEPARTURE_DATE | 2037-02-10
					2026-11-20,LHR,JFK,BA,117,2026-11-19,08:25,412.50,EUR | DEPARTED_BEFORE_OBSERVED | 2026-11-19 before 2026-11-20
					2026-11-20,LHR,JFK,BA,117,2027-02-10,24:25,412.50,EUR | NO_DEPARTURE_TIME | 24:25
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,412.50,XYZ | UNKNOWN_CURRENCY | XYZ
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,0,EUR | NO_PRICE | 0
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,-1,EUR | NO_PRICE | -1
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,NaN,EUR | NO_PRICE | NaN
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,1e9,EUR | NO_PRICE | 1e9
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,412.505,EUR | NO_PRICE | 412.505
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,9999999999,EUR | NO_PRICE | 9999999999
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,412.50 | WRONG_COLUMN_COUNT | 8 instead of 9
					2026-11-20,LHR,JFK,BA,117,2027-02-10,08:25,412,50,EUR | WRONG_COLUMN_COUNT | 10 instead of 9
					2026-11-20,"LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR | BROKEN_QUOTES | "LHR,JFK,BA,117,2027-02-10,08:25,412.50,EUR
					2026-11-20,"LHR"x,JFK,BA,117,2027-02-10,08:25,412.50,EUR | BROKEN_QUOTES | "LHR"x,JFK,BA,117,2027-02-10,08:25,412.50,EUR
					""",
			quoteCharacter = '\'')
	void saysWhyALineIsLeftOutAndGoesOn(String line, RejectedBecause reason, String detail) {
		FareBatch batch = readLines(GOOD, line, GOOD);
		assertThat(batch.rejections()).containsExactly(new Rejection(3, reason, detail));
		assertThat(batch.observations()).hasSize(2);
	}

	@Test
	void passesOverALineOfMegabytes() {
		FareBatch batch = readLines(GOOD, "x".repeat(5_000_000), GOOD);
		assertThat(batch.rejections())
			.containsExactly(new Rejection(3, RejectedBecause.TOO_LONG, "more than 1000 bytes"));
		assertThat(batch.observations()).hasSize(2);
	}

	@Test
	void passesOverBytesThatAreNoText() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes((FareColumns.HEADER + "\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
		file.writeBytes(new byte[] { '2', (byte) 0xC3, (byte) 0x28, '\n' });
		file.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
		FareBatch batch = read(file.toByteArray(), FilePosition.START, 10).getFirst();
		assertThat(batch.rejections()).containsExactly(new Rejection(3, RejectedBecause.NOT_TEXT, ""));
		assertThat(batch.observations()).hasSize(2);
	}

	@Test
	void keepsWhatABrokenOffFileHolds() throws IOException {
		byte[] whole = gzip(many(5000));
		byte[] brokenOff = Arrays.copyOf(whole, whole.length / 2);
		List<FareBatch> batches = read(brokenOff, FilePosition.START, 1000);
		List<Rejection> rejections = batches.stream().flatMap((batch) -> batch.rejections().stream()).toList();
		int kept = batches.stream().mapToInt((batch) -> batch.observations().size()).sum();
		assertThat(kept).isBetween(1, 4999);
		assertThat(rejections).singleElement().satisfies((rejection) -> {
			assertThat(rejection.reason()).isEqualTo(RejectedBecause.FILE_DAMAGED);
			assertThat(rejection.line()).isEqualTo(kept + 2);
		});
	}

	@Test
	void keepsWhatStandsBeforeDamage() throws IOException {
		byte[] damaged = gzip(many(5000));
		Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0xFF);
		List<FareBatch> batches = read(damaged, FilePosition.START, 1000);
		assertThat(batches).isNotEmpty();
		assertThat(batches.getLast().rejections()).extracting(Rejection::reason).contains(RejectedBecause.FILE_DAMAGED);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void goesOnWhereARunEnded(boolean compressed) throws IOException {
		byte[] file = compressed ? gzip(many(2500)) : many(2500);
		List<FareBatch> all = read(file, FilePosition.START, 1000);
		assertThat(all).hasSize(3);
		assertThat(all.getFirst().end().line()).isEqualTo(1001);
		assertThat(read(file, all.getFirst().end(), 1000)).containsExactly(all.get(1), all.get(2));
		assertThat(read(file, all.getLast().end(), 1000)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a,b,c\n1,2,3\n", "observed_on,origin\n" })
	void refusesAFileOfSomethingElse(String content) {
		assertThatExceptionOfType(NotAFareFileException.class)
			.isThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8), FilePosition.START, 10))
			.withMessageContaining("observed_on,origin,destination");
	}

	@Test
	void makesDetailsPrintable() {
		assertThat(new Rejection(1, RejectedBecause.NO_PRICE, "a\nb\u0000" + "x".repeat(500)).detail()).hasSize(80)
			.startsWith("a\uFFFDb\uFFFDxxx");
	}

	/** Keeps nothing of the last millennium and no cents of dollars. */
	private Optional<Refusal> findRefusal(Observation seen) {
		if (seen.seenAt().isBefore(Instant.parse("2000-01-01T00:00:00Z"))) {
			return Optional.of(Refusal.TOO_OLD);
		}
		return seen.price().equals(Money.of("0.01", "USD")) ? Optional.of(Refusal.ABSURD_PRICE) : Optional.empty();
	}

	private FareBatch readLines(String... lines) {
		String file = FareColumns.HEADER + "\n" + Arrays.stream(lines).collect(Collectors.joining("\n", "", "\n"));
		try {
			return read(file.getBytes(StandardCharsets.UTF_8), FilePosition.START, 10).getFirst();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<FareBatch> read(byte[] content, FilePosition position, int most) throws IOException {
		Path file = this.folder.resolve("fares");
		Files.write(file, content);
		List<FareBatch> batches = new ArrayList<>();
		try (FareFileReader reader = this.files.open(file, position, IMPORTED)) {
			for (FareBatch batch = reader.read(most); batch != null; batch = reader.read(most)) {
				batches.add(batch);
			}
		}
		return batches;
	}

	private static byte[] many(int lines) {
		return (FareColumns.HEADER + "\n"
				+ IntStream.range(0, lines)
					.mapToObj(
							(i) -> GOOD.replace("117", "" + (1 + i)).replace("412.50", (1 + i * 7919 % 10007) + ".50"))
					.collect(Collectors.joining("\n")))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(content);
		}
		return compressed.toByteArray();
	}

}
