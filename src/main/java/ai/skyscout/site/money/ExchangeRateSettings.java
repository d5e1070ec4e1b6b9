package ai.skyscout.site.money;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where exchange rates come from.
 *
 * @param refresh whether to fetch them at all; otherwise the shipped ones stay
 * @param url the daily document of the European Central Bank, or one of the same form
 */
@ConfigurationProperties("skyscout.exchange-rates")
record ExchangeRateSettings(@DefaultValue("true") boolean refresh,
		@DefaultValue("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml") URI url) {

}
