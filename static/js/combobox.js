// Suggestions below a box, as the ARIA combobox pattern has them; they wait until one pauses.
"use strict";

// `find(typed, signal)` promises the <li> to list, `take(option)` is done with the chosen one,
// `shown()` puts the list in its place. Returns the list, which the caller puts into the page.
function combobox(box, id, { label, find, take, shown = () => {} }) {
  const WAIT = 150;
  const SHORTEST = 2;
  const list = document.createElement("ul");
  list.id = id;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": id,
    "aria-expanded": "false",
  })) {
    box.setAttribute(name, value);
  }
  let timer = 0;
  let asked = null;
  let chosen = -1;

  function choose(place) {
    const options = [...list.children];
    chosen = place;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    if (place < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", options[place].id);
    options[place].scrollIntoView({ block: "nearest" });
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function show(options) {
    options.forEach((option, place) => {
      option.id = `${id}-${place}`;
      option.setAttribute("role", "option");
    });
    list.replaceChildren(...options);
    choose(-1);
    shown(list);
    list.hidden = options.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function ask() {
    asked?.abort();
    const typed = box.value.trim();
    if (typed.length < SHORTEST) return close();
    asked = new AbortController();
    const { signal } = asked;
    const options = await find(typed, signal).catch(() => []);
    if (!signal.aborted && document.activeElement === box) show(options);
  }

  function choice(option) {
    take(option);
    close();
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  box.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (list.hidden) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") choose(chosen === last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) choice(list.children[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener("blur", close);
  // Before the box loses the focus, which closes the list.
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option || event.button !== 0) return;
    event.preventDefault();
    choice(option);
  });
  return list;
}
