package ai.skyscout.site.errors;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Answers whatever failed: people get the page {@code error}, programs a problem document
 * (RFC 9457). Neither says what went wrong inside.
 * <p>
 * The page finds in its model the number {@code status} and {@code error}, the start of
 * its message keys: {@code site.error.404}, to which it adds {@code .title} and
 * {@code .text}.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> DESCRIBED = Set.of(400, 403, 404, 405, 422, 429, 500, 503);

	private final MessageSource messages;

	ErrorPages(MessageSource messages) {
		this.messages = messages;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	Object show(HttpServletRequest request, HttpServletResponse response) {
		HttpStatus status = status(request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (status == HttpStatus.SERVICE_UNAVAILABLE && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
		}
		return wantsProblem(request) ? problem(status, request) : page(status);
	}

	private ModelAndView page(HttpStatus status) {
		return new ModelAndView("error", Map.of("status", status.value(), "error", key(status)), status);
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, HttpServletRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, this.messages.getMessage(key(status) + ".text",
				null, status.getReasonPhrase(), RequestContextUtils.getLocale(request)));
		problem.setInstance(failedAddress(request));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private URI failedAddress(HttpServletRequest request) {
		String failed = (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) ? uri
				: request.getRequestURI();
		return UriComponentsBuilder.fromPath(UriUtils.encodePath(failed, StandardCharsets.UTF_8)).build(true).toUri();
	}

	/** A visit to this address itself is a visit to a page that does not exist. */
	private HttpStatus status(HttpServletRequest request) {
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private String key(HttpStatus status) {
		int code = status.value();
		if (!DESCRIBED.contains(code)) {
			code = status.is4xxClientError() ? 400 : 500;
		}
		return "site.error." + code;
	}

	/**
	 * Reads the header as text: the error page must not fail on one that is malformed,
	 * which may be the very error.
	 */
	private boolean wantsProblem(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains("json") && !accept.contains("text/html");
	}

}
