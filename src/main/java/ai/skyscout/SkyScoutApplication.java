package ai.skyscout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts SkyScout.
 */
@SpringBootApplication
public class SkyScoutApplication {

	public static void main(String[] args) {
		SpringApplication.run(SkyScoutApplication.class, args);
	}

}
