// The page's words: keys come from the host in the language that this reader chose.

const KEPT = "offramp-language";
let words = {};
let tag = "en";

/** The languages a reader may choose, each by its own name. */
export const LANGUAGES = [
  ["en", "English"],
  ["uk", "Українська"],
];

/** The build that this page belongs to. */
export const build = document.querySelector('meta[name="build"]')?.content ?? "";

/** The language in force. */
export const language = () => tag;

function wanted() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked) keep(KEPT, asked);
  if (asked ?? kept(KEPT)) return asked ?? kept(KEPT);
  const known = navigator.languages.map((l) => l.split("-")[0]);
  return known.find((l) => LANGUAGES.some(([t]) => t === l)) ?? "en";
}

/** What a browser keeps; nothing where it keeps nothing. */
export function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

const WAY_BACK = "offramp-way-back";

/** Keeps a person's way back, which the host tells only for as long as it runs. */
export const keepWayBack = (person, way) => keep(WAY_BACK, `${person} ${way}`);

/** The way back of who looks, as the host says it or this browser has it. */
export function wayBack(me) {
  if (me.way_back) return me.way_back;
  const [person, way] = (kept(WAY_BACK) ?? "").split(" ");
  return Number(person) === me.person && way ? way : null;
}

const ofTab = new Map();

/** What this tab keeps, over sleep and reloads where the browser lets it. */
export function draft(name) {
  if (ofTab.has(name)) return ofTab.get(name);
  try {
    return sessionStorage.getItem(`draft-${name}`) ?? "";
  } catch {
    return "";
  }
}

export function setDraft(name, text) {
  ofTab.set(name, text);
  try {
    if (text) sessionStorage.setItem(`draft-${name}`, text);
    else sessionStorage.removeItem(`draft-${name}`);
  } catch {
    // It stays as long as the page does.
  }
}

/** Fetches the words, for ever if need be, and puts the page into their language. */
export async function loadWords(lang = wanted()) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
    try {
      const answer = await fetch(`/api/1/words?lang=${encodeURIComponent(lang)}`);
      if (answer.ok) {
        const given = await answer.json();
        words = given.words;
        tag = given.lang ?? lang;
        document.documentElement.lang = tag === "uk" ? "uk" : "en-GB";
        return;
      }
    } catch {
      // The host is away; it may come back.
    }
    await new Promise((go) => setTimeout(go, wait));
  }
}

/** Chooses a language for this reader, from now on. */
export async function speak(lang) {
  keep(KEPT, lang);
  await loadWords(lang);
}

/** A number with the one sign for minus; all else as it is. */
export const said = (value) =>
  typeof value === "number" ? String(value).replace("-", "−") : String(value);

/** The text of a key with what is set into it. */
export function t(key, args) {
  const text = words[key] ?? key;
  if (!args) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in args ? said(args[name]) : whole));
}

/** The text of a key that is made of a code, such as `page-role-` and `head`; the code where there is none. */
export const tOr = (key, other) => words[key] ?? other;

/** A list of names. */
export function list(names) {
  try {
    return new Intl.ListFormat(document.documentElement.lang, { type: "conjunction" }).format(
      names,
    );
  } catch {
    return names.join(", ");
  }
}

/** What a table is called: most have only a number. */
export const tableName = (name) => (/^\d+$/.test(name) ? t("page-table-n", { n: name }) : name);

/** A day as `YYYY-MM-DD`, or a day and an hour, in words. */
export function day(date) {
  const found = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(date ?? "");
  if (!found) return date ?? "";
  const when = new Date(Date.UTC(+found[1], found[2] - 1, +found[3]));
  const said = when.toLocaleDateString(document.documentElement.lang, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return said + found[4].replace("T", " ");
}

/** 0 to 100 as whole per cents: below 1 and above 99 are said so. */
export function percent(value) {
  if (value > 0 && value < 1) return t("page-percent", { n: "<1" });
  if (value > 99 && value < 100) return t("page-percent", { n: ">99" });
  return t("page-percent", { n: Math.round(value) });
}

/** Seconds as minutes and seconds. */
export function minutes(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
