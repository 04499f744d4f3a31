// Enter: this field is right, the next one. The place of a field in the text is shown while the field is looked at.
"use strict";
const form = document.getElementById("fields");
const inputs = [...form.querySelectorAll("textarea, .author input")];
const show = (input) => {
  for (const old of document.querySelectorAll(".shown")) old.classList.remove("shown");
  const places = input.dataset.mark ? document.querySelectorAll(`a[href="#${input.dataset.mark}"]`) : [];
  for (const place of places) place.classList.add("shown");
  if (places.length) places[0].scrollIntoView({block: "center"});
};
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
if (inputs.length) inputs[0].focus();
