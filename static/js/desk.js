// Comfort for the record sheet; everything works without it.
// Keeps what is typed in this browser until it is saved, adds blank rows, stops a second click.
"use strict";

(function () {
  const PREFIX = "record-sheet:";
  // A section that was saved leaves nothing behind, wherever saving led to.
  if (document.querySelector(".messagelist .success")) {
    const sent = sessionStorage.getItem(PREFIX + "sent");
    if (sent) localStorage.removeItem(sent);
  }
  sessionStorage.removeItem(PREFIX + "sent");

  const sheet = document.getElementById("sheet");
  if (!sheet) return;

  const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
  const place = PREFIX + sheet.dataset.record;
  const notice = document.getElementById("desk-draft");
  const said = document.getElementById("desk-saved");
  // Says what the page showed when typing began: without it a draft is nobody's version.
  const base = sheet.elements.namedItem("base");
  const opened = entries();

  function entries() {
    const found = [];
    for (const [name, value] of new FormData(sheet)) {
      if (!["ticket", "base"].includes(name)) found.push([name, value]);
    }
    return found;
  }

  function drafts() {
    const found = [];
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (key.startsWith(PREFIX)) found.push(key);
    }
    return found;
  }

  function readDraft(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  for (const key of drafts()) {
    const draft = readDraft(key);
    if (!draft || Date.now() - draft.at > KEPT_FOR) localStorage.removeItem(key);
  }

  const draft = readDraft(place);
  // A page that answers a post shows what was sent: there is nothing to take back.
  const shows = "answers" in sheet.dataset;
  if (draft && notice && !shows && JSON.stringify(draft.entries) !== JSON.stringify(opened)) {
    notice.hidden = false;
    notice.querySelector("[data-restore]").addEventListener("click", bringBack);
    notice.querySelector("[data-forget]").addEventListener("click", () => {
      localStorage.removeItem(place);
      notice.hidden = true;
    });
  }

  // Sent to the server, which alone knows which rows they belong to and what stands there now.
  function bringBack() {
    const form = document.createElement("form");
    form.method = "post";
    const { value: ticket } = sheet.elements.namedItem("ticket");
    const fields = [...draft.entries, ["ticket", ticket], ["base", draft.base || ""]];
    for (const [name, value] of [...fields, ["_bring-back", ""]]) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      form.append(input);
    }
    document.body.append(form);
    sessionStorage.setItem(PREFIX + "sent", place);
    form.submit();
  }

  let timer = null;
  function keep() {
    timer = null;
    try {
      localStorage.setItem(
        place,
        JSON.stringify({ at: Date.now(), base: base.value, entries: entries() })
      );
      const now = new Date();
      const clock = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0"));
      if (said) said.textContent = `${said.dataset.kept} ${clock.join(":")}`;
    } catch {
      // A full or forbidden store only costs the comfort.
    }
  }

  sheet.addEventListener("input", () => {
    if (timer === null) timer = window.setTimeout(keep, 800);
  });
  window.addEventListener("pagehide", () => {
    if (timer !== null) keep();
  });

  sheet.addEventListener("submit", (event) => {
    if (sheet.dataset.sent) {
      event.preventDefault();
      return;
    }
    keep();
    sheet.dataset.sent = "yes";
    sessionStorage.setItem(PREFIX + "sent", place);
  });
  // The page comes back from the browser's memory after “back”.
  window.addEventListener("pageshow", () => delete sheet.dataset.sent);

  function addRow(key) {
    const rows = sheet.querySelector(`[data-rows="${key}"]`);
    const counter = sheet.elements.namedItem(`${key}-TOTAL_FORMS`);
    const last = rows && [...rows.querySelectorAll("[data-row]")].pop();
    const hidden = last && last.querySelector("input[name$='-id']");
    // Only a blank row can be copied; one with a key is a row that exists.
    if (!last || !counter || !hidden || hidden.value) return null;
    const index = Number(counter.value);
    const row = last.cloneNode(true);
    const old = new RegExp(`(^|\\s|id_)${key}-\\d+-`, "g");
    for (const element of row.querySelectorAll("*")) {
      for (const name of ["name", "id", "for", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace(old, `$1${key}-${index}-`));
      }
      if (element.matches("input[type=text], input[type=url], input[type=hidden], textarea")) {
        element.value = "";
      } else if (element.matches("input[type=checkbox]")) element.checked = false;
      else if (element.matches("select")) {
        const first = [...element.options].findIndex((option) => option.defaultSelected);
        element.selectedIndex = Math.max(first, 0);
      }
    }
    for (const error of row.querySelectorAll(".field-error")) error.remove();
    const number = row.querySelector(".desk__number");
    const text = number && (number.querySelector("span") || number);
    if (text) text.firstChild.textContent = String(Number(text.textContent) + 1);
    row.classList.remove("has-errors");
    rows.append(row);
    counter.value = String(index + 1);
    return row;
  }

  for (const button of sheet.querySelectorAll("[data-add]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const row = addRow(button.dataset.add);
      if (!row) return;
      if (row.tagName === "DETAILS") row.open = true;
      const first = row.querySelector("input:not([type=hidden]):not([name$=order]), select");
      if (first) first.focus();
    });
  }

  // Enter confirms in a text of a row, as it does in a box of one line.
  sheet.addEventListener("keydown", (event) => {
    const inRow = event.target.matches("[data-rows] textarea");
    if (event.key === "Enter" && inRow && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      sheet.requestSubmit(sheet.querySelector(".desk__enter"));
    }
  });

  // A link to a field inside a folded row opens the row.
  function reveal() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target && target.focus) target.focus();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  const summary = document.querySelector(".error-summary");
  if (summary) summary.focus();
})();
