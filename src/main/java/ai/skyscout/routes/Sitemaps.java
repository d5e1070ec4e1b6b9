package ai.skyscout.routes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import ai.skyscout.core.PageAddresses;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lists for search engines every page that is worth showing, in every language, with the
 * moment at which its newest price was seen or its text was written (sitemaps.org,
 * version 0.9).
 */
@Component
class Sitemaps {

	/**
	 * Pages in one part; each is listed once in each language, of which the protocol
	 * allows 50,000.
	 */
	static final int PAGES_IN_PART = 10_000;

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	private final PricedNetworks networks;

	private final EditorialTexts texts;

	private final PageAddresses addresses;

	private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

	Sitemaps(PricedNetworks networks, EditorialTexts texts, PageAddresses addresses) {
		this.networks = networks;
		this.texts = texts;
		this.addresses = addresses;
	}

	/** Whether there is nothing to list yet. */
	boolean isEmpty() {
		return parts().isEmpty();
	}

	/** The list of all parts. */
	byte[] index() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		write(bytes, (writer) -> {
			writer.writeStartElement("sitemapindex");
			writer.writeDefaultNamespace(NAMESPACE);
			for (Map.Entry<String, List<Entry>> part : parts().entrySet()) {
				writer.writeStartElement("sitemap");
				element(writer, "loc", this.addresses.absolute("/sitemaps/" + part.getKey() + ".xml.gz",
						this.addresses.languages().getFirst()));
				part.getValue()
					.stream()
					.map(Entry::changedAt)
					.max(Comparator.naturalOrder())
					.ifPresent((newest) -> element(writer, "lastmod", moment(newest)));
				writer.writeEndElement();
			}
			writer.writeEndElement();
		});
		return bytes.toByteArray();
	}

	/** One part, compressed; null if there is none of that name. */
	byte @Nullable [] part(String name) {
		List<Entry> entries = parts().get(name);
		if (entries == null) {
			return null;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			write(gzip, (writer) -> {
				writer.writeStartElement("urlset");
				writer.writeDefaultNamespace(NAMESPACE);
				writer.writeNamespace("xhtml", XHTML);
				for (Entry entry : entries) {
					for (Locale language : this.addresses.languages()) {
						writeEntry(writer, entry, language);
					}
				}
				writer.writeEndElement();
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot compress in memory", ex);
		}
		return bytes.toByteArray();
	}

	private void writeEntry(XMLStreamWriter writer, Entry entry, Locale language) throws XMLStreamException {
		writer.writeStartElement("url");
		element(writer, "loc", this.addresses.absolute(entry.path(), language));
		element(writer, "lastmod", moment(entry.changedAt()));
		for (Locale other : this.addresses.languages()) {
			writeAlternate(writer, other.toLanguageTag(), this.addresses.absolute(entry.path(), other));
		}
		writeAlternate(writer, "x-default",
				this.addresses.absolute(entry.path(), this.addresses.languages().getFirst()));
		writer.writeEndElement();
	}

	private static void writeAlternate(XMLStreamWriter writer, String language, String href) throws XMLStreamException {
		writer.writeEmptyElement("xhtml", "link", XHTML);
		writer.writeAttribute("rel", "alternate");
		writer.writeAttribute("hreflang", language);
		writer.writeAttribute("href", href);
	}

	/** All pages by the names of their parts; pages of one kind stand together. */
	private Map<String, List<Entry>> parts() {
		PricedNetwork network = this.networks.current();
		Map<String, Instant> texts = this.texts.listChanges();
		Map<String, Instant> cities = new LinkedHashMap<>();
		Map<String, Instant> airports = new LinkedHashMap<>();
		List<Entry> routes = new ArrayList<>();
		for (PricedPair pair : network.pairs()) {
			if (pair.isTelling()) {
				Instant written = texts
					.get(EditorialTexts.Subject.ROUTE.of(EditorialTexts.key(pair.from(), pair.to())));
				routes.add(new Entry(pair.from().pathTo(pair.to()), later(pair.newestSeenAt(), written)));
			}
			if (CityPage.isTelling(network.from(pair.from()))) {
				Instant written = texts.get(EditorialTexts.Subject.CITY.of(pair.from().id()));
				cities.merge(pair.from().pathFrom(), later(pair.newestSeenAt(), written), Sitemaps::later);
			}
			if (CityPage.isTelling(network.to(pair.to()))) {
				Instant written = texts.get(EditorialTexts.Subject.CITY.of(pair.to().id()));
				cities.merge(pair.to().pathTo(), later(pair.newestSeenAt(), written), Sitemaps::later);
			}
		}
		network.airports().stream().filter(network::isIndexed).forEach((airport) -> {
			Instant written = texts.get(EditorialTexts.Subject.AIRPORT.of(airport.value()));
			network.from(airport)
				.forEach((pair) -> airports.merge(AirportController.path(airport), later(pair.newestSeenAt(), written),
						Sitemaps::later));
		});
		if (!routes.isEmpty()) {
			cities.put("/flights", routes.stream().map(Entry::changedAt).max(Comparator.naturalOrder()).orElseThrow());
		}
		Map<String, List<Entry>> parts = new LinkedHashMap<>();
		split(parts, "routes", routes);
		split(parts, "cities", entries(cities));
		split(parts, "airports", entries(airports));
		return parts;
	}

	private static Instant later(Instant one, @Nullable Instant other) {
		return (other != null && other.isAfter(one)) ? other : one;
	}

	private static List<Entry> entries(Map<String, Instant> pages) {
		List<Entry> entries = new ArrayList<>();
		pages.forEach((path, changedAt) -> entries.add(new Entry(path, changedAt)));
		return entries;
	}

	/** In the order of their addresses, so that a page stays in its part. */
	static void split(Map<String, List<Entry>> parts, String name, List<Entry> entries) {
		List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
		for (int from = 0; from < sorted.size(); from += PAGES_IN_PART) {
			parts.put(name + "-" + (from / PAGES_IN_PART + 1),
					sorted.subList(from, Math.min(sorted.size(), from + PAGES_IN_PART)));
		}
	}

	private static String moment(Instant moment) {
		return moment.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static void element(XMLStreamWriter writer, String name, String text) {
		try {
			writer.writeStartElement(name);
			writer.writeCharacters(text);
			writer.writeEndElement();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Cannot write XML in memory", ex);
		}
	}

	private void write(OutputStream bytes, Content content) {
		try {
			XMLStreamWriter writer = this.xml.createXMLStreamWriter(bytes, "UTF-8");
			writer.writeStartDocument("UTF-8", "1.0");
			content.writeTo(writer);
			writer.writeEndDocument();
			writer.flush();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Cannot write XML in memory", ex);
		}
	}

	/**
	 * A page worth showing.
	 *
	 * @param path of the page, without its language
	 * @param changedAt when the newest price on it was seen, or its text written
	 */
	record Entry(String path, Instant changedAt) {
	}

	private interface Content {

		void writeTo(XMLStreamWriter writer) throws XMLStreamException;

	}

}
