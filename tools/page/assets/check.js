// Enter: this field is right, the next one. The place of a field is shown while the field is looked at: on the picture
// of its page, where the document has pages, and in the text.
"use strict";
const form = document.getElementById("fields");
const inputs = [...form.querySelectorAll("textarea, .author input")];
const paper = document.querySelector(".paper");
const sheet = document.querySelector(".sheet");
const image = sheet && sheet.querySelector("img");
const buttons = [...document.querySelectorAll(".views button")];
let page = 1;
let marked = [];

// "2 56.7 80.1 220.4 94.0,2 ...": page, left, top, right, bottom in points.
const placesOf = (input) => (input.dataset.places || "").split(",").filter(Boolean).map((place) => place.split(" ").map(Number));

const mark = () => {
  const boxes = sheet.querySelector(".boxes");
  boxes.replaceChildren();
  if (!image.naturalWidth) return;
  const across = sheet.dataset.resolution / 72 / image.naturalWidth * 100;
  const down = sheet.dataset.resolution / 72 / image.naturalHeight * 100;
  for (const [at, left, top, right, bottom] of marked) {
    if (at !== page) continue;
    const box = document.createElement("div");
    box.className = "box";
    box.style.left = left * across + "%";
    box.style.top = top * down + "%";
    box.style.width = (right - left) * across + "%";
    box.style.height = (bottom - top) * down + "%";
    boxes.append(box);
  }
  if (boxes.firstChild && !sheet.hidden) boxes.firstChild.scrollIntoView({block: "center"});
};
const turnTo = (number) => {
  number = Math.min(Math.max(number, 1), Number(sheet.dataset.pages));
  document.querySelector(".views output").textContent = number + " / " + sheet.dataset.pages;
  if (number === page) return mark();
  page = number;
  image.src = image.getAttribute("src").replace(/\d+$/, page);  // marked when it has come
};
const view = (name) => {
  sheet.hidden = name !== "picture";
  paper.querySelector("article").hidden = name === "picture";
  for (const button of buttons) if (button.dataset.view) button.setAttribute("aria-pressed", String(button.dataset.view === name));
};
const show = (input) => {
  for (const old of document.querySelectorAll(".shown")) old.classList.remove("shown");
  const places = input.dataset.mark ? document.querySelectorAll(`a[href="#${input.dataset.mark}"]`) : [];
  for (const place of places) place.classList.add("shown");
  if (places.length) places[0].scrollIntoView({block: "center"});
  if (!sheet) return;
  marked = placesOf(input);
  turnTo(marked.length ? marked[0][0] : page);
};
if (sheet) {
  document.querySelector(".views").hidden = false;
  view("picture");
  image.addEventListener("load", mark);
  image.addEventListener("error", () => {
    view("text");
    document.querySelector(".views").hidden = true;
    document.querySelector(".no-picture").hidden = false;
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      if (button.dataset.view) view(button.dataset.view);
      else if (button.dataset.step) turnTo(page + Number(button.dataset.step));
      else button.setAttribute("aria-pressed", String(sheet.classList.toggle("turned")));  // it was scanned head down
    });
  }
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.code !== "KeyA") return;
    event.preventDefault();
    view(sheet.hidden ? "picture" : "text");
    if (document.activeElement) show(document.activeElement);
  });
}
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.code !== "KeyS") return;
  event.preventDefault();
  document.querySelector(".later").click();
});
inputs.forEach((input, i) => {
  input.addEventListener("focus", () => { show(input); if (input.select) input.select(); });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    const rest = inputs.slice(i + 1).find((next) => next.value === "" || next.tagName === "TEXTAREA");
    if (event.altKey || event.ctrlKey || !rest) form.requestSubmit();
    else rest.focus();
  });
});
for (const place of document.querySelectorAll(".paper a.m")) {
  place.addEventListener("click", (event) => {
    const input = inputs.find((each) => each.dataset.mark && "#" + each.dataset.mark === place.getAttribute("href"));
    event.preventDefault();
    if (input) input.focus();
  });
}
(inputs.find((input) => input.getAttribute("aria-invalid")) || inputs[0]).focus();
