package ai.skyscout.routes;

import java.util.List;
import java.util.Locale;

import ai.skyscout.core.AirportCode;
import ai.skyscout.core.Distance;
import ai.skyscout.places.City;

/**
 * A city that has pages.
 *
 * @param city the city
 * @param slug how addresses name it
 * @param spanishName what it is called in Spanish; often as in English
 */
record RouteCity(City city, String slug, String spanishName) {

	public String id() {
		return this.city.id();
	}

	/**
	 * Its name in a language; where a better connected city has the same, with what tells
	 * them apart.
	 */
	public String name(Locale language) {
		String name = language.getLanguage().equals("es") ? this.spanishName : this.city.name();
		String plain = Slug.of(this.city.name());
		if (this.slug.equals(plain) || !this.slug.startsWith(plain + "-")) {
			return name;
		}
		boolean byCountry = this.slug.equals(plain + "-" + Slug.of(country(Locale.ENGLISH)));
		return name + " (" + (byCountry ? country(language) : airports().getFirst()) + ")";
	}

	/** Its country in a language. */
	public String country(Locale language) {
		return Locale.of("", this.city.country()).getDisplayCountry(language);
	}

	public List<AirportCode> airports() {
		return this.city.airports();
	}

	/** How an address of a search writes it. */
	public String address() {
		return this.city.address();
	}

	public Distance distanceTo(RouteCity other) {
		return this.city.coordinates().distanceTo(other.city().coordinates());
	}

	/** The address of the page of flights from here. */
	public String pathFrom() {
		return "/flights/from-" + this.slug;
	}

	/** The address of the page of flights to here. */
	public String pathTo() {
		return "/flights/to-" + this.slug;
	}

	/** The address of the page of flights from here to another city. */
	public String pathTo(RouteCity other) {
		return "/flights/" + this.slug + Slug.TO + other.slug();
	}

}
