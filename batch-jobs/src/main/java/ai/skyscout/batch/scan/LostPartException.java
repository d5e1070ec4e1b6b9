package ai.skyscout.batch.scan;

/**
 * Another worker has taken a part over, because this one said nothing for too long, or the
 * scan was given up.
 */
class LostPartException extends RuntimeException {

	LostPartException(Part part) {
		super("Another worker has taken over part " + part.number() + " of scan " + part.scan());
	}

}
