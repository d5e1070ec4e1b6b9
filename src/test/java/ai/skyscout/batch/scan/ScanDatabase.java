package ai.skyscout.batch.scan;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import ai.skyscout.devservices.DevServices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own for a test, empty, so that nobody else's workers see its scans.
 */
record ScanDatabase(String url) {

	static ScanDatabase create() throws SQLException {
		String server = DevServices.shared().properties().get("spring.datasource.url");
		String name = "scan_" + UUID.randomUUID().toString().substring(0, 8);
		try (var connection = DriverManager.getConnection(server, "postgres", "postgres");
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		return new ScanDatabase(server.substring(0, server.lastIndexOf('/') + 1) + name);
	}

	Map<String, String> properties() {
		return Map.of("spring.datasource.url", this.url, "spring.datasource.username", "postgres",
				"spring.datasource.password", "postgres", "spring.datasource.hikari.maximum-pool-size", "8");
	}

	JdbcClient client() {
		return JdbcClient.create(new DriverManagerDataSource(this.url, "postgres", "postgres"));
	}

}
