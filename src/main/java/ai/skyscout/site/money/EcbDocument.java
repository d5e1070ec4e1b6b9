package ai.skyscout.site.money;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import ai.skyscout.core.ExchangeRates;
import org.jspecify.annotations.Nullable;

/**
 * Reads the daily document of the European Central Bank: nested {@code Cube} elements,
 * one with the date and in it one per currency.
 */
final class EcbDocument {

	private static final XMLInputFactory FACTORY = factory();

	private EcbDocument() {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		// The document has no use for either, and both let it reach for other files.
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Reads one document. Currencies that this Java does not know are left out.
	 * @throws UnusableRatesException if it is not such a document
	 */
	static ExchangeRates read(InputStream document) {
		try {
			XMLStreamReader xml = FACTORY.createXMLStreamReader(document);
			try {
				return read(xml);
			}
			finally {
				xml.close();
			}
		}
		catch (XMLStreamException | DateTimeException | IllegalArgumentException ex) {
			throw new UnusableRatesException("Not a document of exchange rates: " + ex.getMessage(), ex);
		}
	}

	private static ExchangeRates read(XMLStreamReader xml) throws XMLStreamException {
		LocalDate date = null;
		Map<Currency, BigDecimal> rates = new HashMap<>();
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Cube")) {
				String time = xml.getAttributeValue(null, "time");
				if (time != null) {
					date = LocalDate.parse(time);
				}
				Currency currency = findCurrency(xml.getAttributeValue(null, "currency"));
				String rate = xml.getAttributeValue(null, "rate");
				if (currency != null && rate != null) {
					rates.put(currency, new BigDecimal(rate));
				}
			}
		}
		if (date == null || rates.isEmpty()) {
			throw new IllegalArgumentException("it names no date or no rate");
		}
		return new ExchangeRates(date, ShippedRates.BASE, rates);
	}

	private static @Nullable Currency findCurrency(@Nullable String code) {
		return Currency.getAvailableCurrencies()
			.stream()
			.filter((currency) -> currency.getCurrencyCode().equals(code))
			.findAny()
			.orElse(null);
	}

}
