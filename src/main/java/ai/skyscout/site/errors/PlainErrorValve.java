package ai.skyscout.site.errors;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The last resort, for what is too malformed to reach Spring and for an error page that
 * fails itself: the status and nothing about the server.
 */
public class PlainErrorValve extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(PlainErrorValve.class);

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		String title = response.getStatus() + ((status != null) ? " " + status.getReasonPhrase() : "");
		try {
			response.setContentType("text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write("<!doctype html><html lang=\"en\"><title>" + title + "</title><h1>" + title
						+ "</h1><p><a href=\"/\">SkyScout</a></p></html>");
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			logger.debug("The client went away before it was told of an error", ex);
		}
	}

}
