// Comfort for who runs scripts. Every page does its work without this file.

const body = document.body;
const govuk = document.querySelector("script[data-govuk]")?.dataset.govuk;

// Double clicks, character counts and the focus on the error summary come from govuk-frontend, fetched where a page needs it.
if (govuk && document.querySelector("[data-module^='govuk-']")) {
  body.classList.add("js-enabled", "govuk-frontend-supported");
  import(govuk).then(({ initAll }) => initAll());
}

// An open menu closes on Escape, and when the person turns to something else.
const menus = document.querySelectorAll("[data-ym-menu]");
document.addEventListener("click", (event) => {
  menus.forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  menus.forEach((menu) => {
    if (!menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

// On a phone the menu and the tabs are wider than the screen: the current item is brought into sight.
document.querySelectorAll(".ym-nav [aria-current], .ym-tabs [aria-current]").forEach((item) => {
  const list = item.closest("ul");
  list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
});
