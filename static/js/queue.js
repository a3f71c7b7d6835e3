// Keys for the approver's queue; everything works without them.
// j and k move through the list, n takes the next record, Enter opens a link as it always does;
// on the page of a record p opens its preview and d leads to the button that decides.
"use strict";

(function () {
  const links = [...document.querySelectorAll("[data-queue-row] th a:first-child")];
  const next = document.querySelector("[accesskey=n]");

  const preview = document.querySelector("[data-key=p]");
  const decision = document.querySelector("[data-key=d]");

  function isTyping(target) {
    return target.closest("input, select, textarea, [contenteditable]") !== null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const place = links.indexOf(document.activeElement);
    if (event.key === "j" && links.length) {
      links[Math.min(place + 1, links.length - 1)].focus();
    } else if (event.key === "k" && links.length) {
      links[Math.max(place - 1, 0)].focus();
    } else if (event.key === "n" && next) {
      next.click();
    } else if (event.key === "p" && preview) {
      preview.click();
    } else if (event.key === "d" && decision) {
      decision.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
