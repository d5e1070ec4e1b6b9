package ai.skyscout.site.errors;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Parameters that cannot be decoded are the client's fault; unhandled, each request with
 * some would be logged as a failure of ours.
 */
@ControllerAdvice
class MalformedParameters {

	@ExceptionHandler(InvalidParameterException.class)
	void refuse(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

}
