package ai.skyscout.prices.exchange;

import java.util.List;

import ai.skyscout.prices.Observation;

/**
 * A run of lines, read.
 *
 * @param observations what they say, in their order
 * @param rejections the lines that say nothing usable, in their order
 * @param end where the next run begins
 */
public record FareBatch(List<Observation> observations, List<Rejection> rejections, FilePosition end) {

	public FareBatch {
		observations = List.copyOf(observations);
		rejections = List.copyOf(rejections);
	}

	/** How many lines it was made of. */
	public int lines() {
		return this.observations.size() + this.rejections.size();
	}

}
