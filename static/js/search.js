// Suggestions below the search boxes, as the ARIA combobox pattern has them. The box works
// without: Enter opens the page of results where no suggestion is chosen.
"use strict";

(function () {
  const WAIT = 150;
  const SHORTEST = 2;

  function combobox(form, number) {
    const box = form.querySelector("input[type=search]");
    const list = document.createElement("ul");
    list.id = `suggestions-${number}`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.listLabel);
    form.append(list);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": list.id,
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
      if (place < 0) {
        box.removeAttribute("aria-activedescendant");
      } else {
        box.setAttribute("aria-activedescendant", options[place].id);
        options[place].scrollIntoView({ block: "nearest" });
      }
    }

    function close() {
      clearTimeout(timer);
      asked?.abort();
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      choose(-1);
    }

    function span(name, text) {
      const made = document.createElement("span");
      made.className = `suggestions__${name}`;
      made.textContent = text;
      return made;
    }

    function show(suggestions) {
      list.replaceChildren(
        ...suggestions.map((each, place) => {
          const option = document.createElement("li");
          option.id = `${list.id}-${place}`;
          option.setAttribute("role", "option");
          option.dataset.address = each.address;
          option.append(span("title", each.title));
          option.append(span("detail", [each.kind, each.detail].filter(Boolean).join(" · ")));
          return option;
        }),
      );
      choose(-1);
      list.hidden = suggestions.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
    }

    async function ask() {
      asked?.abort();
      const typed = box.value.trim();
      if (typed.length < SHORTEST) return close();
      asked = new AbortController();
      try {
        const address = `${form.dataset.suggestions}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal: asked.signal });
        if (answer.ok && document.activeElement === box) show((await answer.json()).suggestions);
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    }

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    box.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      if (event.key === "Escape" && !list.hidden) {
        close();
      } else if (event.key === "ArrowDown" && !list.hidden) {
        choose(chosen === last ? -1 : chosen + 1);
      } else if (event.key === "ArrowUp" && !list.hidden) {
        choose(chosen < 0 ? last : chosen - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        location.assign(list.children[chosen].dataset.address);
      } else {
        return;
      }
      event.preventDefault();
    });
    box.addEventListener("blur", close);
    // Before the box loses the focus, which closes the list.
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option && event.button === 0) {
        event.preventDefault();
        location.assign(option.dataset.address);
      }
    });
  }

  document.querySelectorAll("form[data-suggestions]").forEach(combobox);
})();
