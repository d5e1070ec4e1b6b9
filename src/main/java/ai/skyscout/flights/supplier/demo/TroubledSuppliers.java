package ai.skyscout.flights.supplier.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import ai.skyscout.flights.SupplierId;
import ai.skyscout.flights.supplier.Capability;
import ai.skyscout.flights.supplier.FlightSupplier;
import ai.skyscout.flights.supplier.demo.DemoSettings.Trouble;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Adds a supplier for every trouble that the settings ask for.
 */
class TroubledSuppliers implements BeanRegistrar {

	private static final Duration SLOW = Duration.ofSeconds(15);

	private static final Duration BETWEEN_PARTS = Duration.ofSeconds(2);

	@Override
	public void register(BeanRegistry registry, Environment environment) {
		Set<Trouble> troubles = Binder.get(environment)
			.bind("skyscout.demo.troubles", Bindable.setOf(Trouble.class))
			.orElse(Set.of());
		for (Trouble trouble : troubles) {
			registry.registerBean("demo-" + slug(trouble), FlightSupplier.class,
					(bean) -> bean.supplier((context) -> create(trouble, context.bean(MarketOpening.class),
							context.bean(DemoSettings.class), context.bean(Clock.class))));
		}
	}

	static FlightSupplier create(Trouble trouble, MarketOpening opening, DemoSettings settings, Clock clock) {
		DemoAgency agency = new DemoAgency(new SupplierId("demo" + slug(trouble)), "Demo seller: " + slug(trouble));
		FlightSupplier sound = new DemoSupplier(agency, EnumSet.allOf(Capability.class), opening, settings, clock);
		return switch (trouble) {
			case SLOW -> new SlowSupplier(sound, SLOW);
			case FAILING -> new FailingSupplier(sound);
			case NONSENSE -> new NonsenseSupplier(sound);
			case RATELIMITED -> new RateLimitedSupplier(sound, clock);
			case BLOCKED -> new BlockedSupplier(sound);
			case PARTIAL -> new PartialSupplier(sound, BETWEEN_PARTS);
		};
	}

	private static String slug(Trouble trouble) {
		return trouble.name().toLowerCase(Locale.ROOT);
	}

}
