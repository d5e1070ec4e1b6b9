package ai.skyscout.site;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class ErrorsIT {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@CsvSource({ "/nothing, 404, There is nothing here", "/error, 404, There is nothing here",
			"/probe/number?n=many, 400, That address does not work", "/probe/number, 400, That address does not work",
			"/probe/change, 405, That cannot be done here", "/probe/broken, 500, Something broke on our side",
			"/probe/unavailable, 503, Back in a moment", "/a;b=1, 400, That address does not work",
			"/es/nada, 404, Aquí no hay nada", "/es/probe/broken, 500, Algo ha fallado por nuestra parte" })
	void tellsPeopleInAPage(String address, int status, String title) {
		HttpResponse<String> answer = this.visitor.get(address, "Accept", "text/html");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.body()).contains(title);
	}

	@ParameterizedTest
	@CsvSource({ "/nothing, 404", "/probe/number?n=many, 400", "/probe/change, 405", "/probe/broken, 500",
			"/probe/unavailable, 503" })
	void tellsProgramsInAProblemDocument(String address, int status) {
		HttpResponse<String> answer = this.visitor.get(address, "Accept", "application/json");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"status\":" + status)
			.contains("\"instance\":\"" + address.split("\\?")[0] + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json", "*/*", "nonsense" })
	void keepsTheInsideToItself(String accept) {
		HttpResponse<String> answer = this.visitor.get("/probe/broken", "Accept", accept);
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).doesNotContain("secret", "Exception", "Tomcat", "at ai.skyscout");
	}

	@Test
	void answersAnErrorInsteadOfHalfAPage() {
		HttpResponse<String> answer = this.visitor.get("/probe/half");
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.body()).contains("Something broke on our side").doesNotContain("paragraph");
	}

	@Test
	void isNotKeptByCaches() {
		HttpResponse<String> answer = this.visitor.get("/probe/broken");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
	}

	@Test
	void saysWhenToComeBack() {
		assertThat(this.visitor.get("/probe/unavailable").headers().firstValue("Retry-After")).hasValue("30");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/probe/parameters?a=%zz", "/probe/parameters?a=%", "/probe/parameters?%=%00",
			"/probe/parameters?a=%ff%fe", "/probe/parameters?a=\u0001", "/probe?currency=%c0%ae",
			"/probe/parameters?a=[x]|{y}^\\`\"<z>", "/probe/number?n=1&n=2", "/probe/number?n=99999999999999999999",
			"/probe?currency=EUR&currency=USD", "/%2e%2e/%2e%2e/etc/passwd", "/../x", "/a%00b", "/a%2fb", "//", "/%",
			"/es/%zz", "/es//x", "*", "http://[::1", "/probe/parameters?a=&&&=&=" })
	void neverBreaksOnAMalformedAddress(String address) {
		String answer = this.visitor.rawGet(address);
		assertThat(answer).startsWith("HTTP/1.1 ");
		assertThat(answer.substring(9, 12)).as(answer).isIn("200", "400", "404", "414", "431");
		assertThat(answer).doesNotContain("Tomcat", "Exception", "java.");
	}

	@Test
	void neverBreaksOnTooManyParameters() {
		String answer = this.visitor.rawGet("/probe/parameters?" + "a=1&".repeat(900));
		assertThat(answer.substring(9, 12)).isIn("200", "400");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
			"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "G\u0000T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"GET / HTTP/1.1\r\nHost: localhost\r\nAccept: \u0000\r\n\r\n" })
	void answersMalformedRequestsPlainly(String request) {
		String answer = this.visitor.raw(request);
		assertThat(answer.substring(9, 12)).isIn("400", "404", "505");
		assertThat(answer).doesNotContain("Tomcat", "Exception", "java.");
	}

}
