package ai.skyscout.places.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import ai.skyscout.places.gazetteer.Gazetteer;
import ai.skyscout.places.gazetteer.Misspelling;
import ai.skyscout.places.matching.CandidateFinder;
import ai.skyscout.places.matching.MemoryCandidates;
import ai.skyscout.places.matching.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds candidates in OpenSearch by the same rules as {@link MemoryCandidates}, and there
 * while OpenSearch cannot be asked.
 */
final class OpenSearchCandidates implements CandidateFinder {

	/** The server keeps the nearest of the words that a misspelled one may be. */
	private static final int MOST_EXPANSIONS = 500;

	private static final String ONLY_IDS = "?filter_path=responses.hits.hits._id,responses.error,responses.status";

	private final PlaceSearch search;

	private final JsonMapper json;

	private final Gazetteer gazetteer;

	private final CandidateFinder memory;

	OpenSearchCandidates(PlaceSearch search, JsonMapper json, Gazetteer gazetteer, CandidateFinder memory) {
		this.search = search;
		this.json = json;
		this.gazetteer = gazetteer;
		this.memory = memory;
	}

	@Override
	public int[] findMatching(Words words) {
		List<Object> whole = each(words, (word, last) -> whole(word));
		List<Object> begun = each(words, (word, last) -> last ? begun("own", word) : whole(word));
		List<Object> anywhere = each(words, (word, last) -> any(List.of(begun("own", word), begun("around", word))));
		return ask(List.of(whole, begun, anywhere)).orElseGet(() -> this.memory.findMatching(words));
	}

	@Override
	public int[] findSimilar(Words words) {
		return ask(List.of(each(words, OpenSearchCandidates::similar))).orElseGet(() -> this.memory.findSimilar(words));
	}

	private Optional<int[]> ask(List<List<Object>> queries) {
		StringBuilder lines = new StringBuilder();
		for (List<Object> filters : queries) {
			Map<String, Object> query = Map.of("size", ENOUGH, "_source", false, "track_total_hits", false, "sort",
					List.of("prominence"), "query", Map.of("bool", Map.of("filter", filters)));
			lines.append("{}\n").append(this.json.writeValueAsString(query)).append('\n');
		}
		return this.search.ask("_msearch" + ONLY_IDS, lines.toString()).map(this::numbers);
	}

	private int[] numbers(JsonNode answer) {
		return StreamSupport.stream(answer.path("responses").spliterator(), false)
			.flatMap((response) -> StreamSupport.stream(response.path("hits").path("hits").spliterator(), false))
			.mapToInt((hit) -> this.gazetteer.number(hit.path("_id").asString()))
			.filter((number) -> number >= 0)
			.distinct()
			.toArray();
	}

	private static Object similar(String word, boolean last) {
		List<Object> ways = new ArrayList<>();
		ways.add(begun("own", word));
		int slips = Misspelling.slipsOf(word);
		if (slips > 0) {
			String field = last ? "own.begun" : "own";
			ways.add(fuzzy(field, word, 1, 0));
			if (slips > 1) {
				ways.add(fuzzy(field, word, slips, 1));
			}
		}
		return any(ways);
	}

	private static Object whole(String word) {
		return Map.of("term", Map.of("own", word));
	}

	private static Object begun(String field, String word) {
		return Map.of("term", Map.of(field + ".begun", word));
	}

	private static Object fuzzy(String field, String word, int slips, int sureLetters) {
		return Map.of("fuzzy", Map.of(field, Map.of("value", word, "fuzziness", slips, "prefix_length", sureLetters,
				"max_expansions", MOST_EXPANSIONS, "transpositions", true)));
	}

	private static Object any(List<Object> ways) {
		return Map.of("bool", Map.of("should", ways));
	}

	private static List<Object> each(Words words, Filter filter) {
		return IntStream.range(0, words.list().size())
			.mapToObj((i) -> filter.of(words.list().get(i), words.isLast(i)))
			.toList();
	}

	/** What a place must have for a word. */
	private interface Filter {

		Object of(String word, boolean last);

	}

}
