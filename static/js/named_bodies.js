// Boxes that take the name of a body: while one types any of its words, tone marks or none, the
// bodies that have them are listed below. The box works without: a whole name or a code is typed.
"use strict";

(function () {
  const WAIT = 150;
  const SHORTEST = 2;
  const MOST = 8;
  const served = new WeakSet();
  let made = 0;

  const fold = (text) =>
    text
      .toLowerCase()
      .replaceAll("đ", "d")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");

  function combobox(box) {
    const near = [...document.getElementById("bodies").options].map((option) => option.value);
    const list = document.createElement("ul");
    made += 1;
    list.id = `named-bodies-${made}`;
    list.className = "named-bodies";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", document.getElementById("bodies").dataset.label);
    // A copy of the row is served as well, once it is used.
    box.dataset.bodies = "";
    box.removeAttribute("list");
    document.body.append(list);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id };
    for (const [name, value] of Object.entries({ ...roles, autocomplete: "off" })) {
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

    function take(option) {
      box.value = option.dataset.named;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      close();
    }

    function show(bodies) {
      list.replaceChildren(
        ...bodies.slice(0, MOST).map(({ named, text }, place) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${place}`;
          option.setAttribute("role", "option");
          Object.assign(option, { textContent: text });
          option.dataset.named = named;
          return option;
        }),
      );
      choose(-1);
      const { left, bottom, width } = box.getBoundingClientRect();
      list.style.left = `${left + window.scrollX}px`;
      list.style.top = `${bottom + window.scrollY}px`;
      list.style.minWidth = `${width}px`;
      list.hidden = list.children.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
    }

    async function ask() {
      asked?.abort();
      const typed = box.value.trim();
      if (typed.length < SHORTEST || typed.includes(":")) return close();
      asked = new AbortController();
      const words = fold(typed).split(/\s+/);
      // Bodies outside the union are known to this page alone.
      const here = near.filter((name) => words.every((word) => fold(name).includes(word)));
      const offered = here.map((name) => ({ named: name, text: name }));
      try {
        const query = new URLSearchParams({
          app_label: "congresses",
          model_name: "congress",
          field_name: "organization",
          term: typed,
        });
        const answer = await fetch(`${document.getElementById("bodies").dataset.search}?${query}`, {
          signal: asked.signal,
        });
        const { results } = answer.ok ? await answer.json() : { results: [] };
        const names = new Set(results.map(({ named }) => named.replace(/ \[\w+\]$/, "")));
        offered.splice(0, offered.length, ...offered.filter(({ named }) => !names.has(named)));
        if (document.activeElement === box) show([...results, ...offered]);
      } catch (error) {
        if (error.name !== "AbortError") show(offered);
      }
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
      else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]);
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
      take(option);
    });
  }

  // When it is first used: a sheet has hundreds of boxes, and rows are added to it.
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches("input[list=bodies], input[data-bodies]") || served.has(target)) return;
    served.add(target);
    combobox(target);
  });
})();
