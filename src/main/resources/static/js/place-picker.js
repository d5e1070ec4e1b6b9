// A text field for places that offers what may be meant: the combobox pattern of ARIA 1.2
// with a list that selects its first option by itself. What fails, fails silently: the
// field stays one to type in, and the server understands the words.

const PAUSE_MS = 120;
const PATIENCE_MS = 4000;
const LOCATION = { enableHighAccuracy: false, timeout: 10000, maximumAge: 600000 };

class PlacePicker extends HTMLElement {
	#input;
	#list;
	#status;
	#pause;
	#request;
	#active = null;
	#listed = null;
	#ends;

	connectedCallback() {
		this.#input = this.querySelector("input");
		this.#list = this.querySelector("[role=listbox]");
		this.#status = this.querySelector("[role=status]");
		this.#ends = new AbortController();
		for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id })) {
			this.#input.setAttribute(name, value);
		}
		const on = (target, type, listener) => target.addEventListener(type, listener, { signal: this.#ends.signal });
		on(this.#input, "input", (event) => event.isComposing || this.#typed());
		on(this.#input, "compositionend", () => this.#typed());
		on(this.#input, "keydown", (event) => this.#pressed(event));
		on(this.#input, "click", () => this.#isOpen() || this.#offer());
		on(this.#input, "focus", () => this.#input.select());
		on(this.#input, "blur", () => this.#left());
		// Keeps the focus in the field; scrolling the list by touch still works.
		on(this.#list, "mousedown", (event) => event.preventDefault());
		on(this.#list, "mousemove", (event) => this.#activate(this.#optionOf(event), false));
		on(this.#list, "click", (event) => this.#choose(this.#optionOf(event)));
	}

	disconnectedCallback() {
		this.#ends.abort();
		this.#forget();
	}

	#typed() {
		this.#forget();
		this.#listed = null;
		this.#activate(null);
		if (this.#words() === "") {
			this.#close();
			return;
		}
		this.#pause = setTimeout(() => this.#suggest(), PAUSE_MS);
	}

	#pressed(event) {
		if (event.isComposing || event.ctrlKey || event.metaKey) {
			return;
		}
		const open = this.#isOpen();
		const options = this.#options();
		const at = options.indexOf(this.#active);
		let used = true;
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			const step = (event.key === "ArrowDown") ? 1 : -1;
			if (!open) {
				this.#offer();
			}
			else if (!event.altKey) {
				this.#activate(options.at((at < 0 && step < 0) ? -1 : (at + step) % options.length));
			}
			else if (step < 0) {
				this.#close();
			}
		}
		else if (open && at >= 0 && event.key === "Home" && !event.shiftKey) {
			this.#activate(options[0]);
		}
		else if (open && at >= 0 && event.key === "End" && !event.shiftKey) {
			this.#activate(options.at(-1));
		}
		else if (open && at >= 0 && event.key === "Enter") {
			this.#choose(this.#active);
		}
		else if (open && event.key === "Escape") {
			this.#forget();
			this.#close();
		}
		else {
			used = false;
		}
		if (used) {
			event.preventDefault();
			event.stopPropagation();
		}
	}

	// Tab and a tap elsewhere take what is selected, as long as it answers the words.
	#left() {
		this.#forget();
		if (this.#isOpen() && this.#active?.dataset.label && this.#listed === this.#words()) {
			this.#choose(this.#active);
		}
		this.#close();
	}

	#offer() {
		const words = this.#words();
		if (words === "") {
			this.#show("", false);
		}
		else {
			this.#suggest();
		}
	}

	async #suggest() {
		const words = this.#words();
		const html = await this.#fetch(this.dataset.suggest, { q: words });
		if (html !== null && document.activeElement === this.#input) {
			this.#listed = words;
			this.#show(html, true);
		}
	}

	// Answers null where there is no answer, or none that is still wanted.
	async #fetch(address, parameters) {
		this.#forget();
		const request = this.#request = new AbortController();
		try {
			const response = await fetch(`${address}?${new URLSearchParams({ ...parameters, field: this.#input.id })}`, {
				headers: { Accept: "text/html" },
				signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]),
			});
			const html = response.ok ? await response.text() : null;
			return request.signal.aborted ? null : html;
		}
		catch {
			return null;
		}
	}

	#show(html, select) {
		this.#list.innerHTML = html;
		this.#list.append(this.querySelector("template").content.cloneNode(true));
		this.#list.hidden = false;
		this.#list.scrollTop = 0;
		this.#input.setAttribute("aria-expanded", "true");
		const places = this.#options().filter((option) => option.dataset.label);
		this.#activate((select && places[0]) || null);
		this.#say(!select ? "" : places.length === 0 ? this.dataset.none
			: places.length === 1 ? this.dataset.one : this.dataset.many.replace("%d", places.length));
	}

	#close() {
		this.#activate(null);
		this.#list.hidden = true;
		this.#list.replaceChildren();
		this.#input.setAttribute("aria-expanded", "false");
		this.#say("");
	}

	#activate(option, scroll = true) {
		if (option === undefined || option === this.#active) {
			return;
		}
		this.#active?.setAttribute("aria-selected", "false");
		this.#active = option;
		if (option === null) {
			this.#input.removeAttribute("aria-activedescendant");
			return;
		}
		option.setAttribute("aria-selected", "true");
		this.#input.setAttribute("aria-activedescendant", option.id);
		if (scroll) {
			option.scrollIntoView({ block: "nearest" });
		}
	}

	#choose(option) {
		if (option?.dataset.label) {
			this.#input.value = option.dataset.label;
			this.#forget();
			this.#close();
			this.#input.dispatchEvent(new Event("change", { bubbles: true }));
		}
		else if (option && "locate" in option.dataset) {
			this.#locate(option);
		}
	}

	// Asks for the permission only here, where somebody asked for it.
	#locate(option) {
		const tell = (text) => {
			option.querySelector(".place-option__name").textContent = text;
			this.#say(text);
		};
		tell(this.dataset.locating);
		if (!navigator.geolocation) {
			tell(this.dataset.failed);
			return;
		}
		navigator.geolocation.getCurrentPosition(async ({ coords }) => {
			if (!option.isConnected) {
				return;
			}
			const html = await this.#fetch(this.dataset.nearest, { latitude: coords.latitude.toFixed(2), longitude: coords.longitude.toFixed(2) });
			if (!option.isConnected) {
				return;
			}
			if (html === null || !html.includes("data-label")) {
				tell((html === null) ? this.dataset.failed : this.dataset.nowhere);
				return;
			}
			this.#listed = this.#words();
			this.#show(html, true);
		}, (error) => tell((error.code === error.PERMISSION_DENIED) ? this.dataset.denied : this.dataset.failed), LOCATION);
	}

	#forget() {
		clearTimeout(this.#pause);
		this.#request?.abort();
	}

	#say(text) {
		this.#status.textContent = text;
	}

	#words() {
		return this.#input.value.trim();
	}

	#isOpen() {
		return !this.#list.hidden;
	}

	#options() {
		return [...this.#list.querySelectorAll("[role=option]:not([aria-disabled])")];
	}

	#optionOf(event) {
		return event.target.closest("[role=option]:not([aria-disabled])") ?? undefined;
	}
}

customElements.define("place-picker", PlacePicker);
