package ai.skyscout.flights.handoff;

import java.time.Clock;

import ai.skyscout.core.Money;
import ai.skyscout.core.WriteBehind;
import ai.skyscout.flights.Offer;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Remembers clicks on the way to sellers without ever delaying or failing the traveller.
 */
@Component
public final class HandOffs implements AutoCloseable {

	/** An hour of a click every second; about a megabyte. */
	private static final int MOST_WAITING = 3_600;

	private static final int TOGETHER = 100;

	private final Clock clock;

	private final WriteBehind<HandOff> clicks;

	HandOffs(HandOffRepository repository, MeterRegistry meters, Clock clock) {
		this.clock = clock;
		// Drivers, pools and JPA have many ways to say that the server is away.
		this.clicks = new WriteBehind<>("skyscout.handoffs", new WriteBehind.Limits(MOST_WAITING, TOGETHER),
				repository::saveAll, (failure) -> !(failure instanceof DataIntegrityViolationException), meters);
	}

	/**
	 * Remembers a click; returns at once.
	 * @param confirmed the offer as its supplier has just confirmed it
	 * @param shown the price that the traveller had seen; null if that is not known
	 * @param sentOn whether the traveller went on to the seller at once, because the
	 * price held
	 */
	public void record(Offer confirmed, @Nullable Money shown, boolean sentOn) {
		this.clicks.add(new HandOff(confirmed, shown, sentOn ? HandOff.Outcome.SENT_ON : HandOff.Outcome.PRICE_CHANGED,
				this.clock.instant()));
	}

	/** Writes what is waiting if it can be written within seconds. */
	@Override
	public void close() {
		this.clicks.close();
	}

}
