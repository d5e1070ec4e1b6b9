package ai.skyscout.browser;

/**
 * The sizes, in CSS pixels, at which pages are looked at.
 */
public enum Screen {

	DESKTOP(1280, 900), PHONE(360, 740), WIDE(1920, 1080);

	private final int width;

	private final int height;

	Screen(int width, int height) {
		this.width = width;
		this.height = height;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

}
