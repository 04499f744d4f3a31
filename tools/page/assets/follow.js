// Boxes of a picture lead to the page of their document, by mouse and by keyboard.
"use strict";
for (const picture of document.querySelectorAll(".picture svg")) picture.setAttribute("role", "group");
for (const node of document.querySelectorAll(".picture .node")) {
  const go = () => { location.href = "/follow?key=" + encodeURIComponent(node.dataset.key); };
  node.setAttribute("tabindex", "0");
  node.setAttribute("role", "link");
  node.setAttribute("aria-label", (node.querySelector("title") || node).textContent.trim());
  node.addEventListener("click", go);
  node.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
}
