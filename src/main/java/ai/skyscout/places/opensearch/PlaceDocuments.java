package ai.skyscout.places.opensearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import ai.skyscout.places.Airport;
import ai.skyscout.places.gazetteer.Entry;
import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.gazetteer.NameIndex;
import ai.skyscout.places.naming.Folding;
import tools.jackson.databind.json.JsonMapper;

/**
 * The places as documents of OpenSearch. Words come folded by {@link Folding}, not by
 * analyzers of the server: what is one word here is one word there.
 */
final class PlaceDocuments {

	private static final int BATCH = 1_000;

	private final Gazetteer gazetteer;

	private final JsonMapper json;

	PlaceDocuments(Gazetteer gazetteer, JsonMapper json) {
		this.gazetteer = gazetteer;
		this.json = json;
	}

	int count() {
		return this.gazetteer.size();
	}

	/** A text that changes whenever any document or the mapping does. */
	String version(String mapping) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(mapping.getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < count(); i++) {
				digest.update(document(i).getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	int batches() {
		return (count() + BATCH - 1) / BATCH;
	}

	/** The body of a bulk request with some of the documents. */
	String batch(int number) {
		StringBuilder body = new StringBuilder(BATCH * 512);
		for (int i = number * BATCH; i < Math.min(count(), (number + 1) * BATCH); i++) {
			body.append("{\"index\":{\"_id\":\"")
				.append(this.gazetteer.entry(i).key())
				.append("\"}}\n")
				.append(document(i))
				.append('\n');
		}
		return body.toString();
	}

	private String document(int number) {
		Entry entry = this.gazetteer.entry(number);
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("prominence", number);
		document.put("own", ownWords(number));
		document.put("around", wordsAround(number));
		if (entry.place() instanceof Airport airport) {
			document.put("rank", airport.rank());
			document.put("location", List.of(airport.coordinates().longitude(), airport.coordinates().latitude()));
		}
		return this.json.writeValueAsString(document);
	}

	private Collection<String> ownWords(int number) {
		NameIndex index = this.gazetteer.names();
		Set<String> words = new LinkedHashSet<>();
		IntStream.range(index.names().from(number), index.names().to(number))
			.map(index.names()::at)
			.filter((term) -> term >= 0)
			.forEach((term) -> words.add(index.terms().word(term)));
		return words;
	}

	private Collection<String> wordsAround(int number) {
		NameIndex index = this.gazetteer.names();
		Set<String> words = new LinkedHashSet<>();
		int city = this.gazetteer.cityOf(number);
		if (city >= 0) {
			words.addAll(ownWords(city));
		}
		for (int[] name : index.countryNames(this.gazetteer.entry(number).place().country())) {
			for (int term : name) {
				words.add(index.terms().word(term));
			}
		}
		return new ArrayList<>(words);
	}

}
