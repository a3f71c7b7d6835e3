// Boxes that take the name of a body: while one types any of its words, tone marks or none, the
// bodies that have them are listed below. The box works without: a whole name or a code is typed.
"use strict";

(function () {
  const MOST = 8;
  const served = new WeakSet();
  let made = 0;

  const fold = (text) =>
    text
      .toLowerCase()
      .replaceAll("đ", "d")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");

  function option({ named, text }) {
    const line = document.createElement("li");
    line.textContent = text;
    line.dataset.named = named;
    return line;
  }

  async function registered(typed, signal, address) {
    const query = new URLSearchParams({
      app_label: "congresses",
      model_name: "congress",
      field_name: "organization",
      term: typed,
    });
    const answer = await fetch(`${address}?${query}`, { signal });
    return answer.ok ? (await answer.json()).results : [];
  }

  function suggest(box) {
    const known = document.getElementById("bodies");
    const near = [...known.options].map(({ value }) => value);
    made += 1;
    // A copy of the row is served as well, once it is used.
    box.dataset.bodies = "";
    box.removeAttribute("list");
    const list = combobox(box, `named-bodies-${made}`, {
      label: known.dataset.label,
      async find(typed, signal) {
        if (typed.includes(":")) return [];
        const words = fold(typed).split(/\s+/);
        // Bodies outside the union are known to this page alone.
        const here = near.filter((name) => words.every((word) => fold(name).includes(word)));
        const found = await registered(typed, signal, known.dataset.search).catch(() => []);
        const names = new Set(found.map(({ named }) => named.replace(/ \[\w+\]$/, "")));
        const added = here.filter((name) => !names.has(name));
        const all = [...found, ...added.map((name) => ({ named: name, text: name }))];
        return all.slice(0, MOST).map(option);
      },
      take(chosen) {
        box.value = chosen.dataset.named;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      },
      shown() {
        const { left, bottom, width } = box.getBoundingClientRect();
        list.style.left = `${left + window.scrollX}px`;
        list.style.top = `${bottom + window.scrollY}px`;
        list.style.minWidth = `${width}px`;
      },
    });
    list.className = "named-bodies";
    document.body.append(list);
  }

  // When it is first used: a sheet has hundreds of boxes, and rows are added to it.
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches("input[list=bodies], input[data-bodies]") || served.has(target)) return;
    served.add(target);
    suggest(target);
  });
})();
