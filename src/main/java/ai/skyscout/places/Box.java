package ai.skyscout.places;

import ai.skyscout.core.Coordinates;

/**
 * A part of the map between two parallels and two meridians.
 *
 * @param south the lower latitude in degrees
 * @param west the meridian it starts at, going east
 * @param north the upper latitude in degrees
 * @param east the meridian it ends at; less than {@code west} where the box spans the
 * date line
 */
public record Box(double south, double west, double north, double east) {

	/**
	 * Refuses corners that are not on the earth.
	 * @throws IllegalArgumentException if a value is out of range or south is above north
	 */
	public Box {
		new Coordinates(south, west);
		new Coordinates(north, east);
		if (south > north) {
			throw new IllegalArgumentException("South " + south + " lies above north " + north);
		}
	}

	public boolean contains(Coordinates point) {
		if (point.latitude() < this.south || point.latitude() > this.north) {
			return false;
		}
		return (this.west <= this.east) ? point.longitude() >= this.west && point.longitude() <= this.east
				: point.longitude() >= this.west || point.longitude() <= this.east;
	}

}
