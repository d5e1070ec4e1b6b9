package ai.skyscout.routes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts that editors write, in Markdown without HTML: paragraphs, headings, lists,
 * quotes, emphasis, links.
 */
@Component
class EditorialTexts {

	private final JdbcClient jdbc;

	private final Parser parser = Parser.builder()
		.enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
		.build();

	/** HTML is shown as it was typed; links lead to the web and to mail, nowhere else. */
	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.attributeProviderFactory((_) -> (_, tag, attributes) -> {
			if (tag.equals("a")) {
				attributes.put("rel", "nofollow noopener");
			}
		})
		.nodeRendererFactory(LowerHeadings::new)
		.build();

	EditorialTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The text about a subject.
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL cannot tell
	 */
	Optional<EditorialText> find(Subject subject, String key, Locale language) {
		List<EditorialText> found = this.jdbc.sql("""
				select body from editorial_text
				where subject = :subject and key = :key and language = :language
				""")
			.param("subject", subject.code())
			.param("key", key)
			.param("language", language.getLanguage())
			.query((row, _) -> new EditorialText(html(row.getString("body"))))
			.list();
		return found.stream().findFirst();
	}

	/**
	 * When the texts about a subject were last written, in any language, by
	 * {@link Subject#of}.
	 * @throws org.springframework.dao.DataAccessException if PostgreSQL cannot tell
	 */
	Map<String, Instant> listChanges() {
		Map<String, Instant> changes = new HashMap<>();
		this.jdbc.sql("select subject, key, max(updated_at) as changed_at from editorial_text group by subject, key")
			.query((row) -> {
				changes.put(row.getString("subject") + row.getString("key"),
						row.getObject("changed_at", OffsetDateTime.class).toInstant());
			});
		return changes;
	}

	/** What texts about a route are filed under. */
	static String key(RouteCity from, RouteCity to) {
		return from.id() + "-" + to.id();
	}

	String html(String markdown) {
		return this.renderer.render(this.parser.parse(markdown));
	}

	/** What a text is about. */
	enum Subject {

		ROUTE, CITY, AIRPORT;

		String code() {
			return name().substring(0, 1);
		}

		/** Tells one subject from all others. */
		String of(String key) {
			return code() + key;
		}

	}

}
