package ai.skyscout.site.format;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes lengths of time: {@code ${durations}} in templates.
 */
@Component
public class Durations {

	private final MessageSource messages;

	private final Clock clock;

	Durations(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** In hours and minutes, such as {@code 11 h 25 min}. */
	public String of(Duration duration) {
		long hours = duration.toHours();
		int minutes = duration.toMinutesPart();
		if (hours == 0) {
			return say("duration.minutes", minutes);
		}
		return (minutes == 0) ? say("duration.hours", hours) : say("duration.hours-minutes", hours, minutes);
	}

	/** How long ago a moment was, such as {@code 12 min ago}. */
	public String since(Instant moment) {
		Duration age = Duration.between(moment, this.clock.instant());
		if (age.toMinutes() < 1) {
			return say("age.now");
		}
		if (age.toHours() < 1) {
			return say("age.minutes", age.toMinutes());
		}
		return (age.toDays() < 1) ? say("age.hours", age.toHours()) : say("age.days", age.toDays());
	}

	/** How long it is until a moment, in started minutes; at least one. */
	public String until(Instant moment) {
		Duration left = Duration.between(this.clock.instant(), moment);
		return of(Duration.ofMinutes(Math.max(1, left.plusSeconds(59).toMinutes())));
	}

	private String say(String key, Object... values) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, values, locale);
	}

}
