// Suggestions below the search boxes. A box works without: Enter opens the page of results where
// no suggestion is chosen.
"use strict";

(function () {
  function span(name, text) {
    const made = document.createElement("span");
    made.className = `suggestions__${name}`;
    made.textContent = text;
    return made;
  }

  function option({ address, title, kind, detail }) {
    const made = document.createElement("li");
    made.dataset.address = address;
    made.append(span("title", title));
    made.append(span("detail", [kind, detail].filter(Boolean).join(" · ")));
    return made;
  }

  document.querySelectorAll("form[data-suggestions]").forEach((form, number) => {
    const list = combobox(form.querySelector("input[type=search]"), `suggestions-${number}`, {
      label: form.dataset.listLabel,
      async find(typed, signal) {
        const address = `${form.dataset.suggestions}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal });
        return answer.ok ? (await answer.json()).suggestions.map(option) : [];
      },
      take: (chosen) => location.assign(chosen.dataset.address),
    });
    list.className = "suggestions";
    form.append(list);
  });
})();
