package ai.skyscout.routes;

/**
 * What the head of a page tells search engines and those who share it.
 *
 * @param title of the page
 * @param description in one or two sentences
 * @param path of the page, without its language
 * @param image the complete address of its picture for sharing
 * @param indexed whether search engines are asked to show it
 * @param data structured data in JSON, safe inside a script element
 */
record PageHead(String title, String description, String path, String image, boolean indexed, String data) {
}
