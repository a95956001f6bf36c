//! Chromium by WebDriver, and how a person uses a page: by what stands on its buttons.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Looks for what keeps people out of a page.
const AXE: &str = include_str!("../axe/axe.min.js");

/// A running chromedriver; its browsers end with it, and what they have left in their folder.
pub struct Driver {
    child: Child,
    port: u16,
    browsers: Mutex<Vec<String>>,
    _folder: TempDir,
}

impl Driver {
    /// Starts one; none where there is no Chromium.
    pub fn start() -> Option<Self> {
        let found = |name: &str| {
            let mut tried = Command::new(name);
            tried.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
            tried.status().is_ok_and(|status| status.success())
        };
        if !found("chromedriver") || !found("chromium") {
            return None;
        }
        let folder = tempfile::tempdir().ok()?;
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let lines = BufReader::new(child.stdout.take()?).lines();
        // "ChromeDriver was started successfully on port 41235."
        let port = lines.map_while(Result::ok).find_map(|line| {
            line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
        })?;
        Some(Self { child, port, browsers: Mutex::default(), _folder: folder })
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let (url, agent) = (self.url(path), agent());
        let answer = match method {
            "GET" => agent.get(&url).call(),
            "DELETE" => agent.delete(&url).call(),
            _ => agent
                .post(&url)
                .header("content-type", "application/json")
                .send(body.to_string().as_str()),
        };
        let text =
            answer.unwrap().body_mut().with_config().limit(50 << 20).read_to_string().unwrap();
        let mut answer: Value = serde_json::from_str(&text).unwrap();
        let value = answer["value"].take();
        assert!(value.get("error").is_none(), "{method} {path}: {value}");
        value
    }

    /// A browser of its own, so many points wide and high.
    pub fn open(&self, width: u32, height: u32) -> Tab<'_> {
        let phone = width < 600;
        let mut options = json!({ "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en", "--hide-scrollbars",
            format!("--window-size={width},{height}"),
        ] });
        if phone {
            let metrics = json!({ "width": width, "height": height, "pixelRatio": 2.0 });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let asked = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" } } } });
        let session = self.call("POST", "/session", &asked);
        let id = session["sessionId"].as_str().unwrap().to_owned();
        self.browsers.lock().unwrap().push(id.clone());
        Tab { driver: self, id }
    }
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    config.timeout_global(Some(Duration::from_secs(60))).build().into()
}

impl Drop for Driver {
    fn drop(&mut self) {
        for id in std::mem::take(&mut *self.browsers.lock().unwrap()) {
            // One that was closed before is closed.
            let _ = agent().delete(self.url(&format!("/session/{id}"))).call();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What is on the screen, and what may be pressed: of a dialogue that is open, only its own.
const FIND: &str = "
    const text = arguments[0];
    const open = document.querySelector('dialog[open]') || document;
    const all = [...open.querySelectorAll('button, [role=tab], summary, a')]
        .filter((one) => one.getClientRects().length && !one.disabled && one.getAttribute('aria-disabled') !== 'true');
    const said = (one) => (one.getAttribute('aria-label') || one.innerText).trim().replace(/\\s+/g, ' ');
    const found = all.find((one) => said(one) === text) || all.find((one) => said(one).startsWith(text));
";

/// A browser with one page.
pub struct Tab<'a> {
    driver: &'a Driver,
    id: String,
}

impl Tab<'_> {
    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        self.driver.call(method, &format!("/session/{}{path}", self.id), body)
    }

    pub fn go(&self, url: &str) {
        self.call("POST", "/url", &json!({ "url": url }));
    }

    pub fn run(&self, script: &str, argument: &str) -> Value {
        self.call("POST", "/execute/sync", &json!({ "script": script, "args": [argument] }))
    }

    pub fn text(&self) -> String {
        self.run("return document.body.innerText", "").as_str().unwrap_or_default().to_owned()
    }

    /// Whether a button that begins so can be pressed now.
    pub fn offers(&self, button: &str) -> bool {
        self.run(&format!("{FIND} return Boolean(found)"), button) == true
    }

    /// Presses what begins so, once it is there.
    pub fn press(&self, button: &str) {
        let script = format!(
            "{FIND} if (!found) return false; found.scrollIntoView({{block: 'center'}}); found.click(); return true"
        );
        self.until(&format!("a button “{button}”"), || self.run(&script, button) == true);
    }

    /// Presses until the next button is there: a page that is still loading hears nothing.
    pub fn press_until(&self, button: &str, next: &str) {
        self.until(&format!("“{next}” after “{button}”"), || {
            let script = format!("{FIND} if (found) found.click(); return true");
            self.offers(next) || {
                self.run(&script, button);
                false
            }
        });
    }

    /// Presses whichever comes first, while a page waits for its answer; whether it was the first.
    pub fn press_either(&self, first: &str, second: &str) -> bool {
        let press = format!("{FIND} if (!found) return false; found.click(); return true");
        let mut which = false;
        self.until(&format!("a button “{first}” or “{second}”"), || {
            which = self.run(&press, first) == true;
            which || self.run(&press, second) == true
        });
        which
    }

    /// Presses and holds, as sealing asks for.
    pub fn hold(&self, button: &str) {
        let down = format!(
            "{FIND} if (!found) return false; found.scrollIntoView({{block: 'center'}});
             const box = found.getBoundingClientRect();
             return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]"
        );
        let mut place = Value::Null;
        self.until(&format!("a button “{button}”"), || {
            place = self.run(&down, button);
            place.is_array()
        });
        let (x, y) = (place[0].clone(), place[1].clone());
        let actions = json!({ "actions": [{ "type": "pointer", "id": "finger",
            "parameters": { "pointerType": "mouse" }, "actions": [
                { "type": "pointerMove", "duration": 0, "x": x, "y": y },
                { "type": "pointerDown", "button": 0 }, { "type": "pause", "duration": 1_200 },
                { "type": "pointerUp", "button": 0 } ] }] });
        self.call("POST", "/actions", &actions);
    }

    /// Writes into the first field that there is, of a dialogue if one is open.
    pub fn write(&self, field: &str, text: &str) {
        self.write_at(field, 0, text);
    }

    /// Writes into the so manyth field, from 0.
    pub fn write_at(&self, field: &str, at: usize, text: &str) {
        let script = format!(
            "const open = document.querySelector('dialog[open]') || document;
             const field = [...open.querySelectorAll('{field}')].filter((one) => one.getClientRects().length)[{at}];
             if (!field) return false;
             const kind = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
             Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, arguments[0]);
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));
             return true"
        );
        self.until(&format!("a field {field}"), || self.run(&script, text) == true);
    }

    /// Ticks what is called so.
    pub fn tick(&self, label: &str) {
        let script = "
            const open = document.querySelector('dialog[open]') || document;
            const found = [...open.querySelectorAll('label')].find((one) => one.innerText.trim().startsWith(arguments[0]));
            if (!found) return false;
            found.click();
            return true";
        self.until(&format!("something called “{label}”"), || self.run(script, label) == true);
    }

    /// Waits until the page says something.
    pub fn sees(&self, text: &str) {
        self.until(&format!("“{text}”"), || self.text().contains(text));
    }

    /// Waits longer: for what is worked out.
    pub fn sees_in_the_end(&self, text: &str) {
        let found = || self.text().contains(text);
        self.until_within(Duration::from_secs(400), &format!("“{text}”"), found);
    }

    fn until(&self, what: &str, holds: impl FnMut() -> bool) {
        self.until_within(Duration::from_secs(40), what, holds);
    }

    fn until_within(&self, most: Duration, what: &str, mut holds: impl FnMut() -> bool) {
        let start = Instant::now();
        while !holds() {
            let waited = start.elapsed();
            assert!(waited < most, "{what} never came; there was:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// A command of Chromium's own.
    pub fn chromium(&self, command: &str, params: &Value) -> Value {
        self.call("POST", "/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    /// Says to the page whether anybody can see it, as a phone does that is put away and taken out again. A headless
    /// Chromium that is really frozen draws nothing from then on.
    pub fn seen(&self, seen: bool) {
        let script = format!(
            "Object.defineProperty(document, 'hidden', {{ value: {}, configurable: true }});
             Object.defineProperty(document, 'visibilityState', {{ value: '{}', configurable: true }});
             document.dispatchEvent(new Event('visibilitychange'));",
            !seen,
            if seen { "visible" } else { "hidden" }
        );
        self.run(&script, "");
    }

    /// The network of this browser is there, or gone.
    pub fn offline(&self, gone: bool) {
        let params = json!({ "offline": gone, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.chromium("Network.enable", &json!({}));
        self.chromium("Network.emulateNetworkConditions", &params);
    }

    /// What the page complained of, but for refusals that the host is meant to give, and that a script's press is no
    /// touch, after which a phone may be shaken.
    pub fn complaints(&self) -> Vec<String> {
        let all = self.call("POST", "/se/log", &json!({ "type": "browser" }));
        let all = all.as_array().cloned().unwrap_or_default();
        let messages = all.iter().filter_map(|one| one["message"].as_str().map(str::to_owned));
        messages
            .filter(|one| {
                !one.contains("Failed to load resource")
                    && !one.contains("net::ERR")
                    && !one.contains("navigator.vibrate")
            })
            .collect()
    }

    /// What axe finds that keeps people out of the page as it stands, by WCAG 2.2 AA: the rule, and where.
    pub fn barriers(&self) -> Vec<String> {
        if self.run("return Boolean(window.axe)", "") != true {
            self.run(&format!("{AXE}; return true"), "");
        }
        let script = "
            const done = arguments[arguments.length - 1];
            const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const moving = document.getAnimations().filter((one) => one.effect.getTiming().iterations < Infinity);
            Promise.all(moving.map((one) => one.finished.catch(() => {}))).then(() => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).then(
                (found) => done(found.violations.map((one) =>
                    `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`)),
                (wrong) => done([String(wrong)]));";
        let found = self.call("POST", "/execute/async", &json!({ "script": script, "args": [] }));
        let found = found.as_array().cloned().unwrap_or_default();
        found.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    }

    /// The page as PDF, at the sizes that it asks for.
    pub fn print(&self) -> Vec<u8> {
        let how = json!({ "preferCSSPageSize": true, "printBackground": true });
        let printed = self.chromium("Page.printToPDF", &how);
        decode(printed["data"].as_str().unwrap_or_default())
    }

    /// A picture of what is on the screen.
    pub fn picture(&self, folder: &Path, name: &str) {
        let shot = self.call("GET", "/screenshot", &Value::Null);
        let bytes = decode(shot.as_str().unwrap_or_default());
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), bytes).unwrap();
    }

    /// The browser is closed, as a tab is.
    pub fn close(self) {
        self.call("DELETE", "", &Value::Null);
    }
}

/// Base 64.
fn decode(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u8> = text.bytes().filter(|c| *c != b'=' && !c.is_ascii_whitespace()).collect();
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4);
    for four in digits.chunks(4) {
        let bits = four.iter().fold(0_u32, |bits, c| bits << 6 | u32::from(value(*c)));
        let bits = bits << (6 * (4 - four.len()));
        bytes.extend(&bits.to_be_bytes()[1..four.len()]);
    }
    bytes
}
