package ai.skyscout.routes;

/**
 * What an address under {@code /flights/} asks for.
 */
sealed interface RouteAddress {

	/** The one address of the page, without its language. */
	String path();

	/** Flights from one city to another. */
	record Between(RouteCity from, RouteCity to) implements RouteAddress {

		@Override
		public String path() {
			return this.from.pathTo(this.to);
		}

	}

	/** Where one can fly to from a city. */
	record From(RouteCity city) implements RouteAddress {

		@Override
		public String path() {
			return this.city.pathFrom();
		}

	}

	/** From where one can fly to a city. */
	record To(RouteCity city) implements RouteAddress {

		@Override
		public String path() {
			return this.city.pathTo();
		}

	}

}
