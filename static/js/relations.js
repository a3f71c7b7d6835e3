// The admin's forms by ear: search boxes of relations say which field they are.
"use strict";

(function () {
  function nameOf(select) {
    const label = select.labels[0] ? select.labels[0].textContent : "";
    return select.getAttribute("aria-label") || label.trim().replace(/:$/, "");
  }

  function nameBoxes() {
    for (const select of document.querySelectorAll("select.admin-autocomplete")) {
      const shown = select.nextElementSibling;
      const box = shown && shown.querySelector("[role=combobox][aria-labelledby]");
      if (!box) continue;
      const value = box.querySelector("[role=textbox]");
      box.setAttribute("aria-describedby", box.getAttribute("aria-labelledby"));
      box.removeAttribute("aria-labelledby");
      box.setAttribute("aria-label", nameOf(select));
      for (const name of ["role", "aria-readonly"]) if (value) value.removeAttribute(name);
    }
  }

  // The corner of a table of rows, or of one that is only read, heads nothing.
  function emptyCorners() {
    for (const heading of document.querySelectorAll(".tabular thead th:empty")) {
      const corner = document.createElement("td");
      corner.className = heading.className;
      heading.replaceWith(corner);
    }
  }

  // On a phone a row is a card, whose boxes stand below the headings of their columns.
  function headCells() {
    for (const cell of document.querySelectorAll(".tabular td[class*=field-]")) {
      const [, name] = cell.className.match(/field-(\w+)/);
      const heading = cell.closest("table").querySelector(`th.column-${name}`);
      if (heading) cell.dataset.h = heading.textContent.trim();
    }
    const mark = document.querySelector(".tabular thead th:last-child");
    for (const cell of document.querySelectorAll(".tabular .has_original td.delete")) {
      cell.dataset.h = mark.textContent.trim();
    }
  }

  // After the admin has made them, which waits for jQuery to be ready.
  document.addEventListener("DOMContentLoaded", () => django.jQuery(nameBoxes));
  document.addEventListener("DOMContentLoaded", emptyCorners);
  document.addEventListener("DOMContentLoaded", headCells);
  document.addEventListener("formset:added", () => window.setTimeout(nameBoxes));

  // A link of the error summary leads to the box that stands for a hidden list.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".error-summary a");
    const select = link && document.getElementById(link.hash.slice(1));
    const box = select && select.matches(".admin-autocomplete") && select.nextElementSibling;
    if (!box) return;
    event.preventDefault();
    box.scrollIntoView({ block: "center" });
    box.querySelector("[role=combobox]").focus();
  });
})();
