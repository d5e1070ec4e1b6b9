package ai.skyscout.places.matching;

import ai.skyscout.places.gazetteer.Gazetteer;

/**
 * How well a place fits some words.
 *
 * @param place its number in the {@link Gazetteer}
 * @param fit in which way it fits
 * @param score the higher, the likelier it is meant
 * @param name which of its names fits best: 0 its own, from 1 on the others
 * @param exact whether every word is complete and written as in the name
 */
record Match(int place, Fit fit, double score, int name, boolean exact) {

	/** The ways in which words can fit a place. */
	enum Fit {

		/** They are its code. */
		CODE,

		/** They are one of its names. */
		NAME,

		/** A name of it begins with them. */
		BEGINNING,

		/** They occur in a name of it. */
		WORDS,

		/** Some occur in its names, the others in those of its city or country. */
		COMBINED,

		/** They are the country it lies in. */
		COUNTRY

	}

}
