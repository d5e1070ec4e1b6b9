package ai.skyscout.batch.fares;

import java.nio.file.Path;
import java.util.Objects;

import ai.skyscout.flights.SupplierId;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What an import was started with.
 *
 * @param file what to read
 * @param report where rejected lines are listed
 * @param supplier who is to have said what the file says
 */
record ImportSettings(Path file, Path report, SupplierId supplier) {

	static final String FILE = "file";

	static final String REPORT = "report";

	static final String SUPPLIER = "supplier";

	private static final String IMPORTED = "imported";

	/**
	 * Reads parameters. The report stands in the current folder where nothing else is
	 * said: the file may lie where nobody can write.
	 * @throws IllegalArgumentException if there is no file, or the supplier cannot be one
	 */
	static ImportSettings of(JobParameters parameters) {
		String file = parameters.getString(FILE);
		if (file == null || file.isBlank()) {
			throw new IllegalArgumentException("Which file? Say file=…");
		}
		Path path = Path.of(file);
		String name = String.valueOf(path.getFileName()).replaceFirst("(\\.csv)?(\\.gz)?$", "");
		Path report = Path.of(Objects.requireNonNullElse(parameters.getString(REPORT), name + ".rejected.csv"));
		return new ImportSettings(path, report,
				new SupplierId(Objects.requireNonNullElse(parameters.getString(SUPPLIER), IMPORTED)));
	}

}
