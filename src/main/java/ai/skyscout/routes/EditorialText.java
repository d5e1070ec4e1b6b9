package ai.skyscout.routes;

/**
 * What an editor wrote about the subject of a page.
 *
 * @param html the text, safe to be put into a page
 */
record EditorialText(String html) {
}
