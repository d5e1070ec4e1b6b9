package ai.skyscout.prices.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import ai.skyscout.core.CurrentExchangeRates;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.places.Places;
import ai.skyscout.prices.Admission;
import org.springframework.stereotype.Component;

/**
 * Opens files of observed fares.
 */
@Component
public class FareFiles {

	private final Places places;

	private final CurrentExchangeRates rates;

	private final Admission admission;

	private final Clock clock;

	FareFiles(Places places, CurrentExchangeRates rates, Admission admission, Clock clock) {
		this.places = places;
		this.rates = rates;
		this.admission = admission;
		this.clock = clock;
	}

	/**
	 * Opens a file, plain or compressed with gzip, whatever its name is.
	 * @param position where to begin: {@link FilePosition#START} or the end of a run that
	 * was read from the same file
	 * @param supplier who is to have said what the file says
	 * @throws NotAFareFileException if it does not begin with the right header
	 */
	public FareFileReader open(Path file, FilePosition position, SupplierId supplier) throws IOException {
		return FareFileReader.open(file, position, new FareLineParser(this.places.listAirports(), this.rates.current(),
				this.admission, supplier, this.clock.instant()));
	}

}
