package ai.skyscout.flights.supplier.demo;

/**
 * A way for every slice.
 *
 * @param ways by slice, numbers of the slice's {@link Shortlist}
 * @param factor what booking them together makes of their prices
 * @param price for one adult in the plainest fare family, in euros
 */
record Trip(int[] ways, double factor, double price) {
}
