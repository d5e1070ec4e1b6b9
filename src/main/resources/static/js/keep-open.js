/*
 * Whatever the reader has opened stays open when its part of the page is replaced: every
 * <details> that has an id.
 */
let open = [];

document.addEventListener("htmx:beforeSwap", () => {
	open = Array.from(document.querySelectorAll("details[open][id]"), (details) => details.id);
});

document.addEventListener("htmx:afterSwap", () => {
	for (const id of open) {
		const details = document.getElementById(id);
		if (details) {
			details.open = true;
		}
	}
});
