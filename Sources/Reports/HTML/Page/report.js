"use strict";
(() => {
  const root = document.documentElement;
  const articles = [...document.querySelectorAll("article.doc")];
  const search = document.getElementById("search");
  const only = document.getElementById("only");
  const state = document.getElementById("state");
  const shows = [...document.querySelectorAll("[data-show]")];
  const ranks = { error: 2, warning: 1, info: 0 };
  const least = ranks[document.body.dataset.least] ?? 1;
  for (const box of shows) box.checked = (ranks[box.dataset.show] ?? -1) >= least;

  let current = null;
  let place = -1;

  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const isShown = (kind) => shows.some((box) => box.dataset.show === kind && box.checked);

  function findings() {
    return current ? [...current.querySelectorAll(".finding:not(.hidden)")].filter((one) => !one.closest(".row.hidden")) : [];
  }

  function tell() {
    if (!current) {
      const rows = document.querySelectorAll("#overview tbody tr:not(.hidden)").length;
      state.textContent = `${rows} of ${articles.length} documents`;
      return;
    }
    const count = findings().length;
    state.textContent = place >= 0 && place < count ? `finding ${place + 1} of ${count}` : `${count} findings`;
  }

  function filterDocument() {
    const words = fold(search.value.trim());
    for (const one of current.querySelectorAll(".finding")) {
      const kind = one.classList.contains("silenced") ? "silenced" : one.dataset.severity;
      one.classList.toggle("hidden", !isShown(kind));
    }
    for (const row of current.querySelectorAll(".row:not(.head)")) {
      const isWanted = !words || fold(row.textContent).includes(words);
      const isFlagged = !only.checked || row.querySelector(".finding:not(.hidden)");
      row.classList.toggle("hidden", !isWanted || !isFlagged);
    }
    for (const one of current.querySelectorAll(".general .finding:not(.hidden)")) {
      one.classList.toggle("hidden", Boolean(words) && !fold(one.textContent).includes(words));
    }
    for (const mark of current.querySelectorAll("mark")) {
      const one = document.getElementById(mark.dataset.finding);
      mark.classList.toggle("off", !one || one.classList.contains("hidden"));
    }
  }

  function filterOverview() {
    const words = fold(search.value.trim());
    for (const row of document.querySelectorAll("#overview tbody tr")) {
      row.classList.toggle("hidden", Boolean(words) && !fold(row.textContent).includes(words));
    }
  }

  function filter() {
    place = -1;
    if (current) filterDocument();
    else filterOverview();
    tell();
  }

  function show() {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    let article = target && target.closest("article.doc");
    if (!article && articles.length === 1 && name !== "overview") article = articles[0];
    if (current !== article) search.value = "";
    if (current) current.classList.remove("open");
    current = article || null;
    root.classList.toggle("reading", Boolean(current));
    if (current) current.classList.add("open");
    filter();
    if (target && target.classList.contains("finding")) go(findings().indexOf(target));
    else if (current) {
      window.scrollTo(0, 0);
      if (target) current.querySelector("h2").focus({ preventScroll: true });
    }
  }

  function go(index) {
    const all = findings();
    if (!all.length) return tell();
    place = (index + all.length) % all.length;
    light(all[place]);
    all[place].focus({ preventScroll: true });
    all[place].scrollIntoView({ block: "center" });
    tell();
  }

  function step(by) {
    if (current) go(place < 0 && by < 0 ? -1 : place + by);
  }

  function stepFact(by) {
    if (!current) return;
    const all = [...current.querySelectorAll(".f")].filter((one) => !one.closest(".row.hidden"));
    if (!all.length) return;
    const from = all.indexOf(document.activeElement);
    const next = from < 0 ? (by > 0 ? 0 : all.length - 1) : (from + by + all.length) % all.length;
    all[next].focus({ preventScroll: true });
    all[next].scrollIntoView({ block: "center" });
  }

  /* What belongs together lights up together: a fact and its partner, a sentence and its counterpart, a finding and its passages. */
  function light(element) {
    for (const one of document.querySelectorAll(".on")) one.classList.remove("on");
    if (!current || !element || !element.closest) return;
    const all = (name, value) => current.querySelectorAll(`[data-${name}="${CSS.escape(value)}"]`);
    const fact = element.closest(".f"), sentence = element.closest(".s"), finding = element.closest(".finding");
    const mark = element.closest("mark");
    if (fact && fact.dataset.pair) for (const one of all("pair", fact.dataset.pair)) one.classList.add("on");
    if (sentence) for (const one of all("bead", sentence.dataset.bead)) one.classList.add("on");
    if (finding) for (const one of all("finding", finding.id)) one.classList.add("on");
    if (mark) document.getElementById(mark.dataset.finding)?.classList.add("on");
  }

  async function copy(button) {
    const list = button.parentElement.querySelector("ol");
    const text = [...list.children].map((item, index) => `${index + 1}. ${item.innerText}`).join("\n\n");
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(list);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand("copy");
    }
    state.textContent = "copied";
  }

  /* What scrolls under a mouse that rests is not pointed at. */
  let isResting = false;
  document.addEventListener("mousemove", (event) => { if (event.movementX || event.movementY) isResting = false; });
  document.addEventListener("keydown", () => { isResting = true; }, true);
  document.addEventListener("mouseover", (event) => { if (!isResting) light(event.target); });
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.copy");
    if (button) copy(button);
    const mark = event.target.closest("mark");
    if (mark) go(findings().findIndex((one) => one.id === mark.dataset.finding));
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.querySelector("form.bar").addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", filter);
  only.addEventListener("change", filter);
  for (const box of shows) box.addEventListener("change", filter);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input[type=search]")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const acts = {
      n: () => step(1), p: () => step(-1), f: () => stepFact(1), b: () => stepFact(-1), "/": () => search.focus(),
      o: () => { location.hash = "overview"; },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  addEventListener("hashchange", show);
  show();
})();
