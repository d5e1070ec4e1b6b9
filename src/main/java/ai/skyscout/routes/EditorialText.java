package ai.skyscout.routes;

import java.time.Instant;

/**
 * What an editor wrote about the subject of a page.
 *
 * @param html the text, safe to be put into a page
 * @param updatedAt when it was written
 */
record EditorialText(String html, Instant updatedAt) {
}
