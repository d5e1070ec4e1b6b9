package ai.skyscout.batch.fares;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

import ai.skyscout.core.AirportCode;
import ai.skyscout.flights.SupplierId;
import ai.skyscout.prices.exchange.FareExport;
import ai.skyscout.prices.exchange.FareSelection;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job {@code export-fares}: writes observed fares to a file. Parameters: {@code file},
 * and as one pleases {@code route} (such as {@code BCN-BUD}), {@code from} and
 * {@code until} (days of observation), {@code supplier}. The file is there when all of it
 * is.
 */
@Configuration(proxyBeanMethods = false)
class ExportFaresJob {

	private static final Log logger = LogFactory.getLog(ExportFaresJob.class);

	@Bean
	Job exportFares(JobRepository repository, Step exportFaresStep) {
		return new JobBuilder("export-fares", repository).validator(ExportFaresJob::validate)
			.start(exportFaresStep)
			.build();
	}

	private static void validate(JobParameters parameters) throws InvalidJobParametersException {
		try {
			file(parameters);
			selection(parameters);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new InvalidJobParametersException(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Reads in transactions of its own. May be done again: the file may be gone, and what
	 * it would hold may be more.
	 */
	@Bean
	Step exportFaresStep(JobRepository repository, FareExport export) {
		Tasklet write = (contribution, context) -> {
			JobParameters parameters = contribution.getStepExecution().getJobParameters();
			Path file = file(parameters);
			long rows = export.write(selection(parameters), file,
					(written) -> logger.info("Exporting to %s: %,d fares".formatted(file, written)));
			contribution.incrementWriteCount(rows);
			logger.info("Exported %,d fares to %s".formatted(rows, file.toAbsolutePath()));
			return RepeatStatus.FINISHED;
		};
		return new StepBuilder("export-fares", repository).tasklet(write, new ResourcelessTransactionManager())
			.allowStartIfComplete(true)
			.build();
	}

	private static Path file(JobParameters parameters) {
		String file = parameters.getString("file");
		if (file == null || file.isBlank()) {
			throw new IllegalArgumentException("To which file? Say file=…");
		}
		return Path.of(file);
	}

	private static FareSelection selection(JobParameters parameters) {
		String route = parameters.getString("route");
		if (route != null && !route.matches("[A-Z]{3}-[A-Z]{3}")) {
			throw new IllegalArgumentException("A route is written as BCN-BUD, not " + route);
		}
		String supplier = parameters.getString("supplier");
		return new FareSelection((route != null) ? new AirportCode(route.substring(0, 3)) : null,
				(route != null) ? new AirportCode(route.substring(4)) : null, day(parameters, "from"),
				day(parameters, "until"), (supplier != null) ? new SupplierId(supplier) : null);
	}

	private static @Nullable LocalDate day(JobParameters parameters, String name) {
		String text = parameters.getString(name);
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
