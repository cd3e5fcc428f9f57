"use strict";
// The page around the pages: it asks for news, and puts texts and frames where they belong. Texts come whole from the
// server and are set as text, never as markup.
(() => {
  const one = (id) => document.getElementById(id);
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const pages = [...document.querySelectorAll(".page")];
  const wide = matchMedia("(min-width: 75rem)");
  let chosen = 0;
  let seen = 0;
  let failures = 0;

  function arrange() {
    pages.forEach((page, number) => {
      page.classList.toggle("away", !wide.matches && number !== chosen);
      page.setAttribute("role", wide.matches ? "region" : "tabpanel");
    });
    tabs.forEach((tab, number) => {
      tab.setAttribute("aria-selected", String(number === chosen));
      tab.tabIndex = number === chosen ? 0 : -1;
    });
  }

  function choose(number) {
    chosen = (number + tabs.length) % tabs.length;
    arrange();
  }

  function step(event) {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
    tabs[chosen].focus();
  }

  // The last element with an id above the top edge, and how far above: what is added before it does not move the text.
  function place(view) {
    const top = (mark) => mark.getBoundingClientRect().top;
    const marks = [...view.document.querySelectorAll("[id]")].filter((mark) => mark.getClientRects().length && top(mark) <= 1);
    const mark = marks.at(-1);
    return mark ? { id: mark.id, top: top(mark) } : { id: "", top: -view.scrollY };
  }

  function back(view, { id, top }) {
    const mark = id && view.document.getElementById(id);
    const to = mark ? view.scrollY + mark.getBoundingClientRect().top - top : -top;
    view.scrollTo({ top: to, behavior: "instant" });
  }

  // The new page is loaded behind the old one and takes its place when it is there.
  function load(page, version) {
    const box = page.querySelector(".frame");
    const old = box.querySelector("iframe:not(.next)");
    box.querySelector(".next")?.remove();
    const next = document.createElement("iframe");
    next.className = "next";
    next.title = page.dataset.title;
    next.setAttribute("sandbox", "allow-same-origin");
    next.src = `${page.id}?version=${version}`;
    next.addEventListener("load", () => {
      const focused = old !== null && document.activeElement === old;
      try {
        if (old) back(next.contentWindow, place(old.contentWindow));
      } catch {
        // the old frame was led to another site: there is no place to keep
      }
      next.className = "";
      old?.remove();
      if (focused) next.focus();
    }, { once: true });
    box.append(next);
  }

  function entry(obstacle) {
    const item = document.createElement("li");
    for (const [name, kind] of Object.entries({ place: "code", rule: "span", message: "p", fix: "p" })) {
      if (!obstacle[name]) continue;
      const part = document.createElement(kind);
      part.className = name;
      part.textContent = obstacle[name];
      item.append(part);
    }
    return item;
  }

  function show(state) {
    const section = one("obstacles");
    document.title = state.title;
    one("client").textContent = state.client;
    one("status").textContent = state.status;
    document.body.classList.toggle("stopped", state.obstacles.length > 0);
    if (section.hidden) section.querySelector("details").open = true;
    section.hidden = state.obstacles.length === 0;
    one("heading").textContent = state.heading;
    section.querySelector("ol").replaceChildren(...state.obstacles.map(entry));
    one("more").textContent = state.more;
    for (const page of pages) {
      const { version, stale, note } = state.pages[page.id];
      page.classList.toggle("stale", stale);
      page.querySelector(".note").textContent = note;
      page.querySelector("a").hidden = version === 0;
      if (version && page.dataset.version !== String(version)) {
        page.dataset.version = version;
        load(page, version);
      }
    }
    seen = state.version;
  }

  async function ask() {
    try {
      const answer = await fetch(`news?seen=${seen}`, { cache: "no-store" });
      if (answer.status === 200) show(await answer.json());
      else if (answer.status !== 204) throw new Error(String(answer.status));
      failures = 0;
      setTimeout(ask, 400);
    } catch {
      failures += 1;
      if (failures < 3) setTimeout(ask, 700);
      else end();
    }
  }

  function end() {
    document.body.classList.add("stopped");
    one("status").textContent = document.body.dataset.ended;
  }

  tabs.forEach((tab, number) => tab.addEventListener("click", () => choose(number)));
  document.querySelector("[role=tablist]").addEventListener("keydown", step);
  wide.addEventListener("change", arrange);
  arrange();
  ask();
})();
