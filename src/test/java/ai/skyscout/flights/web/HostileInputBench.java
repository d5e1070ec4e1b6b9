package ai.skyscout.flights.web;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Ten thousand hostile addresses: what is too much for every build.
 */
class HostileInputBench extends HostileInputIT {

	HostileInputBench(@LocalServerPort int port) {
		super(port);
	}

	@Override
	int queries() {
		return 10_000;
	}

}
