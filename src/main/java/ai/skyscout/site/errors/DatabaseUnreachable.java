package ai.skyscout.site.errors;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in one line that the database cannot be reached, or lets nobody in, at start.
 */
class DatabaseUnreachable extends AbstractFailureAnalyzer<SQLException> {

	private static final String AUTHENTICATION_FAILED = "28";

	private static final String CANNOT_CONNECT = "08";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String state = (cause.getSQLState() != null) ? cause.getSQLState() : "";
		if (state.startsWith(CANNOT_CONNECT) || findCause(rootFailure, ConnectException.class) != null
				|| findCause(rootFailure, UnknownHostException.class) != null) {
			return analysis("PostgreSQL cannot be reached: ", rootFailure, cause);
		}
		if (state.startsWith(AUTHENTICATION_FAILED)) {
			return analysis("PostgreSQL refuses the user: ", rootFailure, cause);
		}
		return null;
	}

	private FailureAnalysis analysis(String what, Throwable rootFailure, SQLException cause) {
		SQLException innermost = cause;
		while (innermost.getCause() instanceof SQLException next) {
			innermost = next;
		}
		return new FailureAnalysis(what + innermost.getMessage(),
				"Start it, or point SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD "
						+ "at one that runs.",
				rootFailure);
	}

}
