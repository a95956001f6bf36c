//! A device: what a page does over HTTP, without the page.

use std::time::Duration;

use serde_json::{Value, json};

/// An answer of the host.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.body))
    }

    /// The word for why something was not done; the number of the status if it was done.
    pub fn word(&self) -> String {
        if self.status < 300 {
            return self.status.to_string();
        }
        self.json()["type"].as_str().unwrap_or("?").to_owned()
    }

    /// That it was done.
    #[track_caller]
    pub fn done(self) -> Self {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.body);
        self
    }

    /// That it was not done, and why.
    #[track_caller]
    pub fn refused(&self, word: &str) {
        assert_eq!(self.word(), word, "{} {}", self.status, self.body);
    }
}

/// A device with what it keeps: its cookie.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    pub port: u16,
    /// `name=credential`, as the browser keeps it.
    pub cookie: Option<String>,
    /// What a program shows instead.
    pub bearer: Option<String>,
    /// Which page asks: `play`, `wall`, `host`.
    pub page: &'static str,
}

/// A key as a page makes one for each press.
pub fn key() -> String {
    format!("{:032x}", rand::random::<u128>())
}

impl Client {
    pub fn new(port: u16) -> Self {
        let config = ureq::Agent::config_builder();
        let config = config.http_status_as_error(false).proxy(None).max_redirects(0);
        let agent = config.timeout_global(Some(Duration::from_secs(60))).build().into();
        Self { agent, port, cookie: None, bearer: None, page: "play" }
    }

    pub fn url(&self, path: &str) -> String {
        let and = if path.contains('?') { '&' } else { '?' };
        format!("http://127.0.0.1:{}{path}{and}as={}", self.port, self.page)
    }

    /// The headers that say who it is.
    fn own(&self) -> Vec<(&'static str, String)> {
        let cookie = self.cookie.clone().map(|cookie| ("cookie", cookie));
        let bearer =
            self.bearer.as_ref().map(|bearer| ("authorization", format!("Bearer {bearer}")));
        cookie.into_iter().chain(bearer).collect()
    }

    pub fn try_get(&self, path: &str) -> Result<Answer, ureq::Error> {
        let mut request = self.agent.get(self.url(path));
        for (name, value) in self.own() {
            request = request.header(name, value);
        }
        answer(request.call()?)
    }

    #[track_caller]
    pub fn get(&self, path: &str) -> Answer {
        self.try_get(path).unwrap_or_else(|error| panic!("GET {path}: {error}"))
    }

    pub fn try_post(&self, path: &str, key: &str, body: &str) -> Result<Answer, ureq::Error> {
        let origin = ("origin", format!("http://127.0.0.1:{}", self.port));
        let said = [("content-type", "application/json".to_owned()), origin];
        let key = Some(("idempotency-key", key.to_owned())).filter(|(_, key)| !key.is_empty());
        self.send(path, said.into_iter().chain(self.own()).chain(key), body)
    }

    /// Posts with exactly these headers.
    pub fn send<'a>(
        &self,
        path: &str,
        headers: impl IntoIterator<Item = (&'a str, String)>,
        body: &str,
    ) -> Result<Answer, ureq::Error> {
        let mut request = self.agent.post(self.url(path));
        for (name, value) in headers {
            request = request.header(name, value);
        }
        answer(request.send(body)?)
    }

    #[track_caller]
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.try_post(path, "", &body.to_string())
            .unwrap_or_else(|error| panic!("POST {path}: {error}"))
    }

    /// Comes in by one of the doors, and keeps the cookie.
    #[track_caller]
    pub fn enter(&mut self, door: &str, body: &Value) -> Value {
        let answer = self.post(door, body).done();
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        self.cookie = cookie.map(str::to_owned).or(self.cookie.take());
        let said = answer.json();
        self.bearer = said["credential"].as_str().map(str::to_owned);
        said
    }

    /// Does something under a key of its own.
    #[track_caller]
    pub fn act_with(&self, key: &str, act: &Value, against: &Value) -> Answer {
        let body = json!({ "act": act, "against": against }).to_string();
        self.try_post("/api/1/acts", key, &body).unwrap_or_else(|error| panic!("{act}: {error}"))
    }

    /// Does something that is about no turn.
    #[track_caller]
    pub fn act(&self, act: Value) -> Answer {
        self.act_with(&key(), &act, &json!({}))
    }

    /// Does something in the turn that the device shows.
    #[track_caller]
    pub fn play(&self, act: Value) -> Answer {
        self.act_with(&key(), &act, &self.against())
    }

    /// The game and turn that the device shows.
    pub fn against(&self) -> Value {
        let whole = self.whole();
        json!({ "game": whole["me"]["game"], "turn": whole["view"]["turn"] })
    }

    /// All that it may see. Whoever looks too often looks again a little later.
    #[track_caller]
    pub fn whole(&self) -> Value {
        let mut answer = self.get("/api/1/view?lang=en");
        while answer.status == 429 {
            std::thread::sleep(Duration::from_millis(100));
            answer = self.get("/api/1/view?lang=en");
        }
        answer.done().json()
    }

    pub fn me(&self) -> Value {
        self.whole()["me"].take()
    }

    pub fn room(&self) -> Value {
        self.whole()["room"].take()
    }

    pub fn game(&self) -> Value {
        self.whole()["view"].take()
    }

    pub fn console(&self) -> Value {
        self.whole()["console"].take()
    }

    /// Options on the seat's menu.
    pub fn menu(&self) -> Vec<u64> {
        let game = self.game();
        let cards = game["menu"].as_array().cloned().unwrap_or_default();
        cards.iter().filter_map(|card| card["option"].as_u64()).collect()
    }

    /// Proposes and returns the number.
    #[track_caller]
    pub fn propose(&self, orders: &[u64], reason: &str) -> u64 {
        self.play(json!({ "do": "propose", "orders": orders, "reason": reason })).done();
        let me = self.me();
        let proposals = me["proposals"].as_array().unwrap();
        proposals.iter().rev().find(|one| one["mine"] == true).unwrap()["number"].as_u64().unwrap()
    }

    /// Proposes and seals: what the head of a delegation does alone.
    #[track_caller]
    pub fn decide(&self, orders: &[u64]) {
        let number = self.propose(orders, "");
        self.play(json!({ "do": "seal", "proposal": number })).done();
    }
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let status = response.status().as_u16();
    let text = |value: &ureq::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.as_str().to_owned(), text(value))).collect();
    let body = response.body_mut().read_to_string()?;
    Ok(Answer { status, headers, body })
}
