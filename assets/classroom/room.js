// What passes between a page and the room: views as they change, and acts until they are answered.

import { build, draft, language, setDraft } from "./words.js";

const API = "/api/1";
// Seconds without anything heard after which it is asked anew: the host beats every 10.
const SILENCE = 25;
// Milliseconds after which a request without an answer is taken for lost.
const PATIENCE = 10000;
const AGAIN = [1, 2, 4, 8];

const sleep = (ms) => new Promise((go) => setTimeout(go, ms));

/** 32 hex digits that nobody else has. */
function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

/** What the host says is wrong, as RFC 9457 has it. */
class Problem extends Error {
  constructor(said, status) {
    super(said.detail ?? said.title ?? String(status));
    this.type = said.type ?? "";
    this.help = said.help ?? "";
    this.now = said.now;
    this.status = status;
  }
}

async function problem(answer) {
  const said = await answer.json().catch(() => ({}));
  const wrong = new Problem(said, answer.status);
  wrong.after = Number(answer.headers.get("retry-after")) || 0;
  return wrong;
}

/** Posts once; a network that fails is an error without `status`. */
export async function post(path, body, headers = {}) {
  const answer = await fetch(API + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw await problem(answer);
  return answer.json().catch(() => ({}));
}

/** A room as one page sees it. `as` is `play`, `wall` or `host`; `table` the one looked at, null for one's own. */
export class Room {
  constructor(as, table = null) {
    this.as = as;
    this.table = table;
    // connecting, live, reconnecting, polling, closed, none (no credential)
    this.link = "connecting";
    this.why = "";
    this.view = this.room = this.me = this.console = this.evaluation = null;
    this.id = "";
    this.offset = 0;
    this.listeners = new Set();
    // Tries in a row that came to nothing, and streams that said nothing though the host was there.
    this.fails = 0;
    this.mute = 0;
    this.wakers = new Set();
    this.turnOfStream = 0;
    this.heard = Date.now();
  }

  /** Calls `listener` after each change, until what it returns is called. */
  listen(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  /** The host's time, in ms since the epoch. */
  now() {
    return Date.now() + this.offset;
  }

  anchor(now) {
    if (typeof now === "number") this.offset = now - Date.now();
  }

  path(path, more = {}) {
    const query = new URLSearchParams({ lang: language(), as: this.as, ...more });
    if (this.table !== null) query.set("table", this.table);
    return `${API}${path}?${query}`;
  }

  /** Begins, and never gives up by itself. */
  start() {
    const wake = () => {
      if (document.hidden) {
        this.stop();
      } else {
        this.fails = 0;
        this.open();
      }
      for (const waker of this.wakers) waker();
    };
    document.addEventListener("visibilitychange", wake);
    addEventListener("pageshow", (event) => event.persisted && wake());
    addEventListener("online", wake);
    document.addEventListener("resume", wake);
    addEventListener("pagehide", () => this.stop());
    // A second that took longer than five was sleep, which no event may have told of.
    let last = Date.now();
    setInterval(() => {
      const slept = Date.now() - last > 5000;
      last = Date.now();
      if (slept) wake();
      else this.watch();
    }, 1000);
    if (!document.hidden) this.open();
  }

  /** Puts everything into the language now spoken. */
  renew() {
    this.id = "";
    this.open();
  }

  stop() {
    this.turnOfStream += 1;
    this.stream?.close();
    this.stream = null;
  }

  /** Whatever it waits for, it does not wait longer than this. */
  watch() {
    if (document.hidden || ["none", "closed"].includes(this.link)) return;
    if (Date.now() - this.heard > SILENCE * 1000) this.lost();
  }

  async open() {
    if (this.link === "closed") return;
    this.stop();
    this.heard = Date.now();
    const turn = this.turnOfStream;
    this.reached = !this.id && (await this.whole());
    if (turn !== this.turnOfStream) return;
    if (!this.id) {
      if (!["none", "closed"].includes(this.link)) this.lost();
      return;
    }
    if (this.mute >= 2) {
      this.poll(turn);
      return;
    }
    this.told = false;
    this.heard = Date.now();
    const stream = new EventSource(this.path("/events", { since: this.id }));
    this.stream = stream;
    for (const name of ["hello", "view", "room", "me", "console", "evaluation", "beat", "bye"]) {
      stream.addEventListener(name, (event) => {
        if (turn !== this.turnOfStream) return;
        this.heard = Date.now();
        this.told = true;
        this.fails = this.mute = 0;
        this.take(name, JSON.parse(event.data));
      });
    }
    stream.onerror = () => turn === this.turnOfStream && this.lost();
  }

  /** The stream is gone: again after half a second to five, a little apart from all others. */
  async lost() {
    if (this.stream && this.reached && !this.told) this.mute += 1;
    this.stop();
    this.heard = Date.now();
    const turn = this.turnOfStream;
    this.fails += 1;
    if (this.link !== "closed") this.link = this.view || this.me ? "reconnecting" : "connecting";
    this.changed();
    await sleep(Math.min(5000, 500 * 2 ** Math.min(this.fails, 4)) * (0.5 + Math.random() / 2));
    if (turn !== this.turnOfStream || document.hidden) return;
    // A stream does not say why it was refused; the view does.
    if (this.fails >= 1) this.id = "";
    this.open();
  }

  /** Asks instead of listening, and tries a stream again after a minute. */
  async poll(turn) {
    const until = Date.now() + 60000;
    this.link = "polling";
    this.changed();
    while (turn === this.turnOfStream && !document.hidden) {
      if (Date.now() > until) {
        this.mute = 0;
        this.open();
        return;
      }
      try {
        const path = this.path("/events", { since: this.id, poll: 1 });
        const answer = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) });
        if (turn !== this.turnOfStream) return;
        if (!answer.ok) throw await problem(answer);
        this.heard = Date.now();
        const events = await answer.json();
        if (turn !== this.turnOfStream) return;
        for (const { event, data } of events) this.take(event, data);
        if (this.link === "closed" || turn !== this.turnOfStream) return;
        this.link = "polling";
      } catch {
        if (turn === this.turnOfStream) this.lost();
        return;
      }
      await sleep(250);
    }
  }

  /** Fetches the whole; false where that did not work. */
  async whole() {
    try {
      const answer = await fetch(this.path("/view"), { signal: AbortSignal.timeout(PATIENCE) });
      if (answer.status === 401 || answer.status === 403 || answer.status === 410) {
        const wrong = await problem(answer);
        this.link = wrong.type === "gone" || answer.status === 410 ? "closed" : "none";
        this.why = wrong.type;
        this.changed();
        return false;
      }
      if (!answer.ok) return false;
      const all = await answer.json();
      if (this.older(all.build)) return false;
      this.id = all.id ?? "";
      this.anchor(all.now);
      this.view = all.view;
      this.room = all.room;
      this.me = all.me;
      this.console = all.console ?? null;
      this.evaluation = all.evaluation ?? null;
      this.changed();
      return true;
    } catch {
      return false;
    }
  }

  /** A page of another build loads itself anew, once a minute at most. */
  older(other) {
    if (!build || !other || other === build) return false;
    if (Date.now() - Number(draft("reloaded")) < 60000) return false;
    setDraft("reloaded", String(Date.now()));
    location.reload();
    return true;
  }

  take(name, data) {
    if (name === "hello") {
      if (this.older(data.build)) return;
      this.anchor(data.now);
      this.link = "live";
    } else if (name === "beat") {
      this.anchor(data.now);
    } else if (name === "view") {
      if (!this.merge(data)) return;
    } else if (name === "bye" && data.why === "closed" && this.room?.phase !== "closed") {
      // The host stops, and may come back; only a room that the teacher has closed does not.
      this.lost();
      return;
    } else if (name === "bye") {
      this.link = "closed";
      this.why = data.why;
      this.stop();
    } else {
      this[name] = data;
      // Let in just now: what could not be seen before is fetched.
      if (name === "me" && data.admitted && !(this.view && this.room)) this.whole();
    }
    this.changed();
  }

  /** Sets a difference into the view; where it does not fit, the whole is fetched. */
  merge({ id, from, whole, set, news }) {
    if (whole !== undefined) {
      this.view = whole;
    } else if (from !== this.id || !this.view) {
      this.whole();
      return false;
    } else {
      const view = { ...this.view, ...set };
      if (news) view.news = [...this.view.news.slice(0, news.keep), ...news.add];
      this.view = view;
    }
    this.id = id;
    return true;
  }

  /** Looks at another table. */
  look(table) {
    this.table = table;
    this.renew();
    this.changed();
  }

  /** What is asked for once. */
  async get(path, more) {
    const answer = await fetch(this.path(path, more));
    if (!answer.ok) throw await problem(answer);
    return answer.json();
  }

  /** Posts as who this page is for. */
  post(path, body, headers) {
    return post(`${path}?lang=${language()}&as=${this.as}`, body, headers);
  }

  /** Does something in the room. Comes back when the host has it for good, or refused it. */
  async act(act, against) {
    const headers = { "idempotency-key": key() };
    const body = against ? { act, against } : { act };
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.post("/acts", body, headers);
      } catch (wrong) {
        const busy = wrong.status === undefined || wrong.status >= 500 || wrong.status === 429;
        if (!busy || this.link === "closed") throw wrong;
        await this.nap(Math.max(AGAIN[Math.min(tries, 3)], wrong.after ?? 0));
      }
    }
  }

  /** Sleeps so many seconds, or until the page is woken. */
  nap(seconds) {
    return new Promise((go) => {
      const done = () => {
        clearTimeout(timer);
        this.wakers.delete(done);
        go();
      };
      const timer = setTimeout(done, seconds * 1000);
      this.wakers.add(done);
    });
  }

  /** Fetches a file as soon as it is made: a URL of it. */
  async file(path) {
    for (;;) {
      const answer = await fetch(this.path(`/${path}`));
      if (answer.status === 200) return URL.createObjectURL(await answer.blob());
      const wrong = await problem(answer);
      if (wrong.type !== "working") throw wrong;
      await sleep(1000);
    }
  }

  /** The risk with these orders, as this seat knows it. `working` is asked whether to go on. */
  async forecast(orders, working) {
    for (;;) {
      const said = await this.get("/forecast", { orders: orders.join(",") });
      if (!said.working) return said;
      if (!working()) return null;
      await sleep(700);
    }
  }
}
