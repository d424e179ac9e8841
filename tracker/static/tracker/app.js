/* Small comforts. Every page works without this file. */
(() => {
  "use strict";

  const say = (words) => {
    const region = document.getElementById("messages");
    if (region) region.replaceChildren(Object.assign(document.createElement("p"), { className: "sr", textContent: words }));
  };

  // A link to a place on the page is copied instead of followed; it is followed where copying is refused.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-copy]");
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(
      () => {
        history.replaceState(history.state, "", link.hash || location.href);
        link.classList.add("copied");
        say(link.dataset.copy);
        setTimeout(() => link.classList.remove("copied"), 2000);
      },
      () => location.assign(link.href),
    );
  });

  // Menus close when one clicks elsewhere, moves on with the keyboard, or presses Escape.
  const menus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("click", (event) => menus().forEach((menu) => menu.contains(event.target) || (menu.open = false)));
  document.addEventListener("focusin", (event) => menus().forEach((menu) => menu.contains(event.target) || (menu.open = false)));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // The summary of what is wrong is read first.
  document.querySelector("[data-focus]")?.focus();

  // The names of the files chosen, below a control that takes several and itself shows only how many.
  document.addEventListener("change", (event) => {
    const control = event.target;
    if (control.type !== "file" || !control.multiple) return;
    const list = control.nextElementSibling?.matches("ul.chosen") ? control.nextElementSibling : document.createElement("ul");
    list.className = "files down chosen";
    list.replaceChildren(
      ...Array.from(control.files, (file) => {
        const size = file.size < 999500 ? `${Math.ceil(file.size / 1000)} kB` : `${(file.size / 1e6).toFixed(1)} MB`;
        return Object.assign(document.createElement("li"), { textContent: `${file.name}, ${size}` });
      }),
    );
    control.after(list);
  });

  // On a phone tabs move sideways: the one that is open is in sight.
  document.querySelectorAll(".tabs").forEach((tabs) => {
    const open = tabs.querySelector("[aria-current]");
    if (open) tabs.scrollLeft = open.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - open.offsetWidth) / 2;
  });

  // What one choice alone needs is folded until that is chosen; without this file it stands open.
  const foldsFor = document.querySelectorAll("details[data-open-for]");
  const chosen = (fold) => fold.closest("form").querySelector(`[type=radio][value="${fold.dataset.openFor}"]`)?.checked;
  foldsFor.forEach((fold) => (fold.open = chosen(fold)));
  document.addEventListener("change", (event) => {
    if (event.target.type === "radio") foldsFor.forEach((fold) => (fold.open ||= chosen(fold)));
  });

  // A form with data-guard asks before it is left with something typed; one with data-once is sent once.
  let typed = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-guard]")) typed = true;
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const form = event.target;
    if (form.matches("[data-guard]")) typed = false;
    if (form.matches("[data-once]")) {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    }
  });
  addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent));
  addEventListener("beforeunload", (event) => {
    if (typed) event.preventDefault();
  });
})();
