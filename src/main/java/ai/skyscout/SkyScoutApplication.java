package ai.skyscout;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Starts SkyScout.
 */
@SpringBootApplication
public class SkyScoutApplication {

	public static void main(String[] args) {
		SpringApplication.run(SkyScoutApplication.class, args);
	}

	/** The one clock of the application; the moment of everything it says. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
