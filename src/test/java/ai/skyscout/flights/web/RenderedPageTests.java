package ai.skyscout.flights.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;

class RenderedPageTests {

	private static final String HTML = "<p>" + "Lisboa ✈ ".repeat(100) + "</p>";

	private final RenderedPage page = RenderedPage.of(HTML.getBytes(StandardCharsets.UTF_8));

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "GZIP ; Q=0.001", "*", "*;q=0.5",
			"identity;q=0, gzip;q=1.000", "gzip;q=0.2, *;q=0" })
	void isCompressedForWhoeverTakesThat(String encodings) throws Exception {
		MockHttpServletResponse answer = answer("Accept-Encoding", encodings);
		assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
		try (InputStream html = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
			assertThat(new String(html.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(HTML);
		}
		assertThat(answer.getHeaders("Vary")).contains("Accept-Encoding");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "br", "gzip;q=0", "gzip; q=0.000, *", "deflate, gzip ;q = 0.0", "gzip;q=0,*;q=1",
			"*;q=0", "xgzip", "gzip;q=nonsense" })
	void isPlainForEverybodyElse(String encodings) throws Exception {
		MockHttpServletResponse answer = answer("Accept-Encoding", encodings);
		assertThat(answer.getHeader("Content-Encoding")).isNull();
		assertThat(answer.getContentAsByteArray()).isEqualTo(HTML.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getHeaders("Vary")).contains("Accept-Encoding");
	}

	@Test
	void answersNothingToWhoeverHasIt() throws Exception {
		String tag = answer("Accept-Encoding", "gzip").getHeader("ETag");
		assertThat(tag).startsWith("W/\"");
		MockHttpServletResponse again = answer("If-None-Match", tag);
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentAsByteArray()).isEmpty();
		assertThat(again.getHeader("ETag")).isEqualTo(tag);
		assertThat(answer("If-None-Match", "W/\"0other\"").getStatus()).isEqualTo(200);
	}

	@Test
	void hasAnotherTagWithOtherContent() {
		assertThat(RenderedPage.of(HTML.getBytes(StandardCharsets.UTF_8)).tag()).isEqualTo(this.page.tag());
		assertThat(RenderedPage.of(new byte[] { 'p' }).tag()).isNotEqualTo(this.page.tag());
	}

	private MockHttpServletResponse answer(String header, String value) throws IOException, ServletException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/search");
		request.addHeader(header, value);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new HashesNothing().doFilter(request, response, (passed, held) -> {
			this.page.render(Map.of(), request, (HttpServletResponse) held);
			assertThat(response.isCommitted()).as("sent before it is whole").isFalse();
			assertThat(response.getContentAsByteArray()).as("sent before it is whole").isEmpty();
		});
		return response;
	}

	/** Holds pages back as the site does. */
	private static final class HashesNothing extends ShallowEtagHeaderFilter {

		@Override
		protected String generateETagHeaderValue(InputStream page, boolean weak) {
			throw new AssertionError("A page that brings its tag is hashed");
		}

	}

}
