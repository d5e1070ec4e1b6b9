package ai.skyscout.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptEncodingTests {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "gzip, deflate, br", "gzip;q=0.5", "br;q=1.0, gzip;q=0.8", "GZIP ; Q=0.001", "*",
			"*;q=0.5", "identity;q=0, gzip;q=1.000", "gzip;q=0.2, *;q=0" })
	void takesGzip(String header) {
		assertThat(AcceptEncoding.takesGzip(header)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "br", "gzip;q=0", "gzip; q=0", "gzip; q=0.000, *", "deflate, gzip ;q = 0.0",
			"gzip;q=0,*;q=1", "*;q=0", "xgzip", "gzip;q=nonsense" })
	void takesNone(String header) {
		assertThat(AcceptEncoding.takesGzip(header)).isFalse();
	}

	@Test
	void nothingIsTakenByWhoSaysNothing() {
		assertThat(AcceptEncoding.takesGzip(null)).isFalse();
	}

}
