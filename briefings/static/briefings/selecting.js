/* Selecting words on a document's page offers to propose them. Without this file a form on the page takes pasted words. */
(() => {
  "use strict";

  const doc = document.getElementById("doc");
  const form = document.getElementById("propose-this");
  if (!doc || !form) return;
  document.querySelectorAll("[data-selecting]").forEach((words) => (words.hidden = false));

  // The references behind a mark are ours, and so is the blank before each: they are no part of the text.
  const isOurs = (node) =>
    Boolean(node.parentElement.closest(".tag")) || (node.data === " " && Boolean(node.nextSibling?.matches?.(".tag")));

  const textOf = (place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, (node) =>
      isOurs(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };

  // Offsets are counted in characters, as the server does; a string here counts some characters twice.
  const characters = (words) => Array.from(words).length;

  // How many characters of the place stand before this end of the selection.
  const before = (place, container, offset) => {
    const point = document.createRange();
    point.setStart(place, 0);
    point.setEnd(container, offset);
    let count = 0;
    for (const node of textOf(place)) {
      if (node === container) return count + characters(node.data.slice(0, offset));
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.compareBoundaryPoints(Range.START_TO_START, point) >= 0 && range.compareBoundaryPoints(Range.END_TO_END, point) > 0) break;
      count += characters(node.data);
    }
    return count;
  };

  const placeOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-start]");

  // The selection as offsets in the text, or null. What reaches over a place ends with it.
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const place = placeOf(range.startContainer);
    if (!place || !doc.contains(place)) return null;
    const first = Number(place.dataset.start);
    const start = first + before(place, range.startContainer, range.startOffset);
    const ends = place.contains(range.endContainer);
    const whole = textOf(place).reduce((sum, node) => sum + characters(node.data), 0);
    const end = first + (ends ? before(place, range.endContainer, range.endOffset) : whole);
    return end > start ? { start, end, box: range.getBoundingClientRect() } : null;
  };

  const offer = () => {
    const found = selected();
    if (!found) {
      if (!form.contains(document.activeElement)) form.hidden = true;
      return;
    }
    form.elements.start.value = found.start;
    form.elements.end.value = found.end;
    form.hidden = false;
    const room = document.documentElement.clientWidth - form.offsetWidth - 8;
    form.style.left = `${scrollX + Math.max(8, Math.min(found.box.left, room))}px`;
    form.style.top = `${scrollY + found.box.bottom + 6}px`;
  };

  // Pressing the button must not take the selection away before it is read.
  form.addEventListener("pointerdown", (event) => event.preventDefault());
  document.addEventListener("selectionchange", offer);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") form.hidden = true;
  });
})();
