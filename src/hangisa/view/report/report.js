// The report's tables: sorted, filtered and paged from the rows that stand in the page as JSON.
"use strict";

const PAGE = 50;
const MANY = 5000; // rows from which on the search waits until the typing rests
const KINDS = {
  person: ["인물", "person"],
  organization: ["기관", "organization"],
  group: ["집단", "group"],
  document: ["문서", "document"],
  anonymous: ["익명", "anonymous"],
  unknown: ["미상", "unknown"],
};
const STATES = { ok: ["전문", "whole"], partial: ["일부", "cut off"] };
const TIERS = { A: ["A 같은 문장", "A same sentence"], B: ["B 이어짐", "B carried"], C: ["C 약함", "C weak"] };
const words = JSON.parse(document.getElementById("words").textContent);
const language = () => (document.documentElement.lang === "en" ? 1 : 0);
const word = (name) => words[name][language()];
const number = (value) => value.toLocaleString(language() ? "en" : "ko");

// Cells of an article's row, as rows.py makes it.
const [DATE, OUTLET, SECTION, HEADLINE, BYLINES, QUOTES, STATUS, LINK] = [0, 1, 2, 3, 4, 5, 6, 7];
const rowsOf = (id) => JSON.parse(document.querySelector(`#${id} > script`).textContent);
const articles = rowsOf("articles");
const of = (row) => articles[row[0]];

/** Make an element: text is always text, never markup. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const text = (value, kind = "") => make("td", { class: kind }, value);

function headline(row) {
  if (!row[LINK]) return row[HEADLINE];
  return make("a", { href: row[LINK], rel: "noopener noreferrer", target: "_blank" }, row[HEADLINE]);
}

function said(row) {
  const around = (value) => make("span", { class: "around" }, value);
  return make("td", { class: "long" }, around(row[1]), make("mark", {}, row[2]), around(row[3]));
}

const state = (value) => (STATES[value] ? STATES[value][language()] : value);
const failed = (row) => !STATES[row[STATUS]];

// A column: the word in its head, the value it is sorted by, the cell it draws.
const TABLES = {
  articles: {
    rows: articles,
    columns: [
      ["from", (row) => row[DATE], (row) => text(row[DATE], "short"), ["날짜", "date"]],
      ["outlet", (row) => row[OUTLET], (row) => text(row[OUTLET], "short")],
      ["section", (row) => row[SECTION], (row) => text(row[SECTION])],
      ["headline", (row) => row[HEADLINE], (row) => text(headline(row), failed(row) ? "long failed" : "long"), ["제목", "headline"]],
      ["bylines", (row) => row[BYLINES], (row) => text(row[BYLINES]), ["기자", "bylines"]],
      ["quotations", (row) => row[QUOTES], (row) => text(number(row[QUOTES]), "number")],
      ["status", (row) => row[STATUS], (row) => text(state(row[STATUS]), "short")],
    ],
    sorted: [0, -1],
    text: (row) => [row[OUTLET], row[SECTION], row[HEADLINE], row[BYLINES], row[STATUS]].join("\n"),
    filters: {
      outlet: (row) => row[OUTLET],
      section: (row) => row[SECTION],
      status: (row) => row[STATUS],
    },
    told: { status: state },
    date: (row) => row[DATE],
  },
  quotations: {
    rows: rowsOf("quotations"),
    columns: [
      ["quotations", (row) => row[2], said, ["인용과 앞뒤", "quotation in its context"]],
      ["speaker", (row) => row[4], (row) => text(row[4] || "–")],
      ["kind", (row) => row[5], (row) => text(KINDS[row[5]][language()], "short")],
      ["tier", (row) => row[6], (row) => text(row[6], "short")],
      ["outlet", (row) => of(row)[OUTLET], (row) => text(of(row)[OUTLET], "short")],
      ["from", (row) => of(row)[DATE], (row) => text(of(row)[DATE].slice(0, 10), "short"), ["날짜", "date"]],
      ["headline", (row) => of(row)[HEADLINE], (row) => text(headline(of(row))), ["제목", "headline"]],
    ],
    text: (row) => [row[1], row[2], row[3], row[4], of(row)[HEADLINE]].join("\n"),
    filters: { outlet: (row) => of(row)[OUTLET], kind: (row) => row[5], tier: (row) => row[6] },
    told: { kind: (value) => KINDS[value][language()], tier: (value) => TIERS[value][language()] },
    speaker: (row) => row[4],
  },
  unmatched: {
    rows: rowsOf("unmatched"),
    columns: [
      ["quotations", (row) => row[1], (row) => make("td", { class: "long" }, make("mark", {}, row[1])), ["제목의 인용", "quotation in the headline"]],
      ["headline", (row) => of(row)[HEADLINE], (row) => text(headline(of(row)), "long"), ["제목", "headline"]],
      ["outlet", (row) => of(row)[OUTLET], (row) => text(of(row)[OUTLET], "short")],
      ["from", (row) => of(row)[DATE], (row) => text(of(row)[DATE].slice(0, 10), "short"), ["날짜", "date"]],
    ],
    text: (row) => [row[1], of(row)[HEADLINE]].join("\n"),
    filters: { outlet: (row) => of(row)[OUTLET] },
    told: {},
  },
};

/** One table with its filters: what is shown follows from the form, the sorting and the page. */
class Finder {
  constructor(id, table) {
    this.table = table;
    this.page = 0;
    this.sorted = table.sorted || null;
    this.root = document.getElementById(id);
    this.form = this.root.querySelector("form");
    this.count = make("span", { class: "count", role: "status", "aria-live": "polite" });
    this.back = make("button", { type: "button", class: "back" });
    this.next = make("button", { type: "button", class: "next" });
    this.head = make("tr");
    this.body = make("tbody");
    const whole = make("table", {}, make("thead", {}, this.head), this.body);
    this.scroll = make("div", { class: "scroll", tabindex: "0", role: "region" }, whole);
    this.root.append(make("div", { class: "turn" }, this.count, this.back, this.next), this.scroll);
    this.back.addEventListener("click", () => this.turn(-1));
    this.next.addEventListener("click", () => this.turn(1));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.querySelector(".clear").addEventListener("click", () => this.ask({}));
    this.form.addEventListener("input", () => {
      clearTimeout(this.timer);
      if (table.rows.length < MANY) this.find();
      else this.timer = setTimeout(() => this.find(), 150);
    });
    this.speak();
  }

  /** Write every word anew, in the page's language. */
  speak() {
    for (const [name, value] of Object.entries(this.table.filters)) this.offer(name, value);
    this.back.textContent = `‹ ${word("previous")}`;
    this.next.textContent = `${word("next")} ›`;
    this.scroll.setAttribute("aria-label", this.root.querySelector("h2").innerText);
    this.head.replaceChildren(
      ...this.table.columns.map(([name, , , label], place) => {
        const button = make("button", { type: "button" }, label ? label[language()] : word(name));
        button.addEventListener("click", () => this.sort(place));
        return make("th", { scope: "col", "aria-sort": "none" }, button);
      }),
    );
    this.find(this.page);
  }

  /** Fill a filter with the values there are, the most frequent first. */
  offer(name, value) {
    const field = this.form.elements[name];
    const chosen = field.value;
    const found = new Map();
    for (const row of this.table.rows) found.set(value(row), (found.get(value(row)) || 0) + 1);
    const told = this.table.told[name] || ((one) => one || word("none"));
    const options = [...found].sort((a, b) => b[1] - a[1]);
    field.replaceChildren(
      make("option", { value: "*" }, language() ? "all" : "전체"),
      ...options.map(([one, times]) => make("option", { value: `=${one}` }, `${told(one)} (${number(times)})`)),
    );
    field.value = chosen || "*";
  }

  sort(place) {
    const down = this.sorted && this.sorted[0] === place && this.sorted[1] === 1;
    this.sorted = [place, down ? -1 : 1];
    this.find();
  }

  turn(pages) {
    this.page += pages;
    this.show();
    this.root.scrollIntoView();
  }

  /** Keep the rows that the form asks for, in order. */
  find(page = 0) {
    const asked = Object.fromEntries(new FormData(this.form));
    const wanted = asked.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const speaker = (asked.speaker || "").trim();
    const until = asked.to ? `${asked.to}~` : "";
    const picks = Object.entries(this.table.filters).filter(([name]) => asked[name] !== "*");
    this.found = this.table.rows.filter((row) => {
      if (!picks.every(([name, value]) => asked[name] === `=${value(row)}`)) return false;
      if (speaker && !this.table.speaker(row).includes(speaker)) return false;
      if (asked.from && !(this.table.date(row) >= asked.from)) return false;
      if (until && !(this.table.date(row) && this.table.date(row) <= until)) return false;
      if (!wanted.length) return true;
      const whole = this.table.text(row).toLowerCase();
      return wanted.every((one) => whole.includes(one));
    });
    if (this.sorted) {
      const [place, direction] = this.sorted;
      const key = this.table.columns[place][1];
      // Hangul syllables stand in Unicode in the order of the dictionary.
      const keyed = this.found.map((row) => [key(row), row]);
      keyed.sort(([a], [b]) => direction * (a < b ? -1 : a > b ? 1 : 0));
      this.found = keyed.map(([, row]) => row);
    }
    this.page = page;
    this.show();
  }

  /** Draw one page of what was found. */
  show() {
    const total = this.found.length;
    const begin = this.page * PAGE;
    const end = Math.min(begin + PAGE, total);
    this.body.replaceChildren(
      ...this.found.slice(begin, end).map((row) => make("tr", {}, ...this.table.columns.map(([, , cell]) => cell(row)))),
    );
    const range = total ? `${number(begin + 1)}–${number(end)} / ${number(total)}` : "0";
    this.count.textContent = total === this.table.rows.length ? range : `${range} (${number(this.table.rows.length)})`;
    this.back.disabled = this.page === 0;
    this.next.disabled = end >= total;
    [...this.head.children].forEach((cell, place) => {
      const sorted = this.sorted && this.sorted[0] === place ? this.sorted[1] : 0;
      cell.setAttribute("aria-sort", ["descending", "none", "ascending"][sorted + 1]);
    });
  }

  /** Ask for what a bar stands for: the rows behind it. */
  ask(wanted) {
    this.form.reset();
    for (const [name, value] of Object.entries(wanted)) {
      const field = this.form.elements[name];
      if (!field) continue;
      if (field.type === "date") field.value = day(name, value);
      else field.value = field.tagName === "SELECT" ? `=${value}` : value;
    }
    this.find();
  }
}

/** The first or last day of a day, a month or a year. */
function day(name, value) {
  if (value.length === 10) return value;
  if (value.length === 4) return name === "from" ? `${value}-01-01` : `${value}-12-31`;
  const [year, month] = value.split("-").map(Number);
  return name === "from" ? `${value}-01` : `${value}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

const finders = Object.fromEntries(Object.entries(TABLES).map(([id, table]) => [id, new Finder(id, table)]));

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-table]");
  if (!link) return;
  event.preventDefault();
  const { table, ...wanted } = link.dataset;
  finders[table].ask(wanted);
  finders[table].root.scrollIntoView();
  finders[table].scroll.focus({ preventScroll: true });
});

document.getElementById("language").addEventListener("click", () => {
  document.documentElement.lang = language() ? "ko" : "en";
  for (const finder of Object.values(finders)) finder.speak();
});
