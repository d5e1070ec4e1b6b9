package ai.skyscout.flights.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The query string of a search: its whole state, in a fixed order, so that the same state
 * always has the same address. Links to other states are made from it.
 *
 * @param parameters names and values; several values of one name are kept in their order
 */
record Address(Map<String, List<String>> parameters) {

	Address {
		Map<String, List<String>> copy = new LinkedHashMap<>();
		parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		parameters = Collections.unmodifiableMap(copy);
	}

	static Address empty() {
		return new Address(Map.of());
	}

	/** With one value for a name instead of those it has; an empty value removes it. */
	public Address with(String name, Object value) {
		String text = value.toString();
		return with(name, text.isEmpty() ? List.of() : List.of(text));
	}

	public Address with(String name, List<String> values) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.parameters);
		if (values.isEmpty()) {
			changed.remove(name);
		}
		else {
			changed.put(name, values);
		}
		return new Address(changed);
	}

	public Address without(String... names) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.parameters);
		changed.keySet().removeAll(Arrays.asList(names));
		return new Address(changed);
	}

	/** Where a page of this state is, such as {@code /search?from=LON&to=NYC}. */
	public String at(String path) {
		String query = query();
		return query.isEmpty() ? path : path + "?" + query;
	}

	public String query() {
		List<String> pairs = new ArrayList<>();
		this.parameters
			.forEach((name, values) -> values.forEach((value) -> pairs.add(encode(name) + "=" + encode(value))));
		return String.join("&", pairs);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
	}

}
