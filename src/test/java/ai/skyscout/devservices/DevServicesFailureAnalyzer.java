package ai.skyscout.devservices;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in a sentence why an embedded server is not there.
 */
final class DevServicesFailureAnalyzer extends AbstractFailureAnalyzer<DevServicesException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DevServicesException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
	}

}
