/* The inbox by keyboard. Every button and link here works without this file; the keys press them. */
(() => {
  "use strict";

  const list = document.getElementById("proposals");
  const dialog = document.getElementById("keys");
  const entries = () => Array.from(document.querySelectorAll(".proposal"));
  const waits = (entry) => entry.hasAttribute("data-waits");
  const here = () => document.activeElement?.closest?.(".proposal") ?? null;
  const justDecided = new URLSearchParams(location.search).get("decided"); // by a form, which led here
  let lastDecided = justDecided ? `p-${justDecided}` : ""; // the id of the entry that `u` takes back

  const show = (entry) => {
    if (!entry) return;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
  };

  // Where one was when the focus was lost: the entry that the address names, else none.
  const named = () => (location.hash.startsWith("#p-") ? document.getElementById(location.hash.slice(1)) : null);

  const step = (by) => {
    const all = entries();
    const at = all.indexOf(here() ?? named());
    show(at < 0 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  };

  const press = (key) => {
    let entry = here() ?? named();
    if (key === "u" && !entry?.querySelector('[data-key="u"]')) entry = document.getElementById(lastDecided);
    if (!entry) {
      if (key !== "u") step(1); // nothing is open: the key only shows the first, it decides on nothing unseen
      return;
    }
    if (key === "x") {
      entry.querySelector("[name=chosen]")?.click();
      return;
    }
    const control = entry.querySelector(`[data-key="${key}"]`);
    if (!control) return;
    control.click();
    if (control.matches("summary")) {
      const opened = control.parentElement;
      (opened.open ? opened.querySelector("button:not(.sr), input:not([type=hidden])") : entry).focus();
    }
  };

  // --- Keys ---

  const wanted = document.getElementById("keys-on");
  const stored = () => {
    try {
      return localStorage.getItem("inbox-keys") !== "off";
    } catch {
      return true;
    }
  };
  if (wanted) {
    wanted.checked = stored();
    wanted.addEventListener("change", () => {
      try {
        localStorage.setItem("inbox-keys", wanted.checked ? "on" : "off");
      } catch {
        /* it holds for this page */
      }
    });
  }
  const help = () => dialog?.showModal();

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close(event);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat && !"jk".includes(event.key)) return;
    if (dialog?.open || event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (event.key === "?") {
      event.preventDefault();
      help();
    } else if (list && (wanted?.checked ?? true) && "jkamreux".includes(event.key)) {
      event.preventDefault();
      if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
      else press(event.key);
    }
  });

  // What was unfolded in an entry is folded again by Escape, and the focus is back on the entry.
  const close = (event) => {
    const entry = here();
    if (!entry || dialog?.open) return;
    const open = entry.querySelector("details[open]");
    const more = entry.querySelector(".more:not(:empty)");
    if (!open && !more) return;
    event.preventDefault();
    if (open) open.open = false;
    more?.replaceChildren();
    entry.focus();
  };
  document.addEventListener("click", (event) => {
    const cancel = event.target.closest("[data-close]");
    const entry = cancel?.closest(".proposal");
    if (entry) {
      event.preventDefault();
      cancel.closest(".more").replaceChildren();
      entry.focus();
    } else if (event.target.closest("[data-keys-help]")) {
      help();
    }
  });

  // --- After a decision ---

  let decided = null; // the entry that is being replaced: its id, and whether it waited
  const failed = document.getElementById("failed");
  const fail = () => failed && (failed.hidden = false);
  document.addEventListener("htmx:sendError", fail);
  document.addEventListener("htmx:responseError", fail);
  document.addEventListener("htmx:beforeRequest", () => failed && (failed.hidden = true));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const entry = event.detail.target;
    const { pathInfo, xhr } = event.detail;
    if (xhr.responseURL && new URL(xhr.responseURL).pathname !== pathInfo.requestPath.split("?")[0]) {
      event.detail.shouldSwap = false; // it led elsewhere: the session has ended, and the page asks to sign in
      location.reload();
      return;
    }
    decided = entry.matches?.(".proposal") ? { id: entry.id, waited: waits(entry) } : null;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    offerHelp();
    countChosen();
    countAll();
    if (event.detail.target.matches?.(".more")) {
      const first = event.detail.target.querySelector("input:not([type=hidden]), button");
      first?.focus();
      event.detail.target.closest(".proposal").scrollIntoView({ block: "nearest" });
      return;
    }
    if (!decided) return;
    const { id, waited } = decided;
    decided = null;
    const entry = document.getElementById(id);
    if (!entry) return;
    if (waits(entry) || !waited || entry.querySelector("[role=alert]")) {
      show(entry); // it was taken back, or refused: it is looked at again
      return;
    }
    lastDecided = id;
    const all = entries();
    const at = all.indexOf(entry);
    const next = all.slice(at + 1).find(waits) ?? all.slice(0, at).reverse().find(waits);
    const beyond = document.querySelector(".pages [rel=next]");
    if (next || !beyond) show(next ?? entry);
    else location.assign(beyond.href); // the page is done: on with those that follow
  });

  // --- Many at once ---

  const all = document.getElementById("choose-all");
  const chosen = () => Array.from(document.querySelectorAll("[name=chosen]"));
  const words = document.getElementById("chosen-count");
  const countChosen = () => {
    if (!all) return;
    const boxes = chosen();
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = boxes.length > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    words.dataset.count = ticked;
    document.getElementById("bulk").querySelectorAll(":scope > button.btn").forEach((button) => (button.disabled = !ticked));
  };
  if (all) {
    all.closest("label").hidden = false;
    all.addEventListener("change", () => {
      chosen().forEach((box) => (box.checked = all.checked));
      countChosen();
    });
    document.addEventListener("change", (event) => event.target.name === "chosen" && countChosen());
    addEventListener("pageshow", countChosen);
  }

  // The number in the navigation is that of all documents.
  const countAll = () => {
    const number = document.getElementById("inbox-head")?.dataset.inAll;
    if (number === undefined) return;
    document.querySelectorAll("[data-waiting]").forEach((word) => {
      word.firstChild.data = number;
      word.hidden = number === "0";
    });
  };

  const offerHelp = () => document.querySelectorAll("[data-keys-help]").forEach((button) => (button.hidden = !list));
  offerHelp();
  countChosen();
  if (list) show(named() ?? (document.referrer.startsWith(location.origin + location.pathname) ? entries().find(waits) : null));
})();
