package ai.skyscout.flights.supplier.demo.timetable;

/**
 * Chance that always falls the same way: numbers which look random but are a pure
 * function of what they are asked about. The mixing step is SplitMix64's (Steele, Lea and
 * Flood, 2014).
 */
public final class Chance {

	private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

	private Chance() {
	}

	/** Scrambles a number so that close numbers have nothing in common. */
	public static long mix(long value) {
		long z = value + GOLDEN_GAMMA;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	public static long mix(long one, long other) {
		return mix(mix(one) + other);
	}

	public static long mix(long first, long second, long third) {
		return mix(mix(mix(first) + second) + third);
	}

	/** A text as a number, the same on every machine. */
	public static long of(String text) {
		long hash = 0;
		for (int i = 0; i < text.length(); i++) {
			hash = mix(hash + text.charAt(i));
		}
		return hash;
	}

	/** Evenly spread, from 0 up to but not including 1. */
	public static double unit(long scrambled) {
		return (scrambled >>> 11) * 0x1.0p-53;
	}

	/** Evenly spread between two bounds. */
	public static double between(double low, double high, long scrambled) {
		return low + (high - low) * unit(scrambled);
	}

	/**
	 * Spread like a bell around 0 with a standard deviation of about 1 and no value
	 * beyond 3.5: the sum of four even ones.
	 */
	public static double bell(long scrambled) {
		long second = mix(scrambled);
		double sum = (scrambled & 0xFFFFFFFFL) + (scrambled >>> 32) + (second & 0xFFFFFFFFL) + (second >>> 32);
		return (sum * 0x1.0p-32 - 2) * 1.7320508;
	}

}
