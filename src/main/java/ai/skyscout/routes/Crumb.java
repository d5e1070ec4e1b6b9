package ai.skyscout.routes;

/**
 * A step on the way from the home page to a page.
 *
 * @param name of the step
 * @param path of its page, without its language
 */
record Crumb(String name, String path) {
}
