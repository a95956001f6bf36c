//! JSON that can be changed in one place.

/// JSON as it was written: in its order, numbers by their digits.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Object(Vec<(String, Json)>),
    List(Vec<Json>),
    Leaf(String),
}

impl Json {
    pub fn read(text: &str) -> Self {
        let mut rest = text;
        let json = Self::value(&mut rest);
        assert_eq!(rest, "");
        json
    }

    fn value(rest: &mut &str) -> Self {
        match rest.as_bytes()[0] {
            b'{' => Self::Object(Self::all(rest, |rest| {
                let key = Self::leaf(rest);
                *rest = rest.strip_prefix(':').unwrap();
                (key.trim_matches('"').to_owned(), Self::value(rest))
            })),
            b'[' => Self::List(Self::all(rest, Self::value)),
            _ => Self::Leaf(Self::leaf(rest)),
        }
    }

    fn all<T>(rest: &mut &str, one: impl Fn(&mut &str) -> T) -> Vec<T> {
        let mut all = Vec::new();
        *rest = &rest[1..];
        while !rest.starts_with(['}', ']']) {
            all.push(one(rest));
            *rest = rest.strip_prefix(',').unwrap_or(rest);
        }
        *rest = &rest[1..];
        all
    }

    fn leaf(rest: &mut &str) -> String {
        let mut escaped = false;
        let end = if let Some(text) = rest.strip_prefix('"') {
            1 + text
                .find(|c| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends
                })
                .unwrap()
                + 1
        } else {
            rest.find([',', '}', ']', ':']).unwrap()
        };
        let (leaf, more) = rest.split_at(end);
        *rest = more;
        leaf.to_owned()
    }

    pub fn written(&self) -> String {
        let join = |all: Vec<String>| all.join(",");
        match self {
            Self::Object(all) => {
                let member =
                    |(key, value): &(String, Json)| format!("\"{key}\":{}", value.written());
                format!("{{{}}}", join(all.iter().map(member).collect()))
            }
            Self::List(all) => format!("[{}]", join(all.iter().map(Self::written).collect())),
            Self::Leaf(leaf) => leaf.clone(),
        }
    }

    /// Every JSON that differs in one place, with the place.
    pub fn changes(&self) -> Vec<(String, Json)> {
        let mut found = Vec::new();
        match self {
            Self::Leaf(leaf) => {
                let other = others(leaf).into_iter().filter(|other| other != leaf);
                found.extend(other.map(|other| (String::new(), Self::Leaf(other))));
            }
            Self::Object(all) => {
                for (at, (key, value)) in all.iter().enumerate() {
                    let put = |changed: Option<Json>| {
                        let mut all = all.clone();
                        match changed {
                            Some(changed) => all[at].1 = changed,
                            None => drop(all.remove(at)),
                        }
                        Self::Object(all)
                    };
                    found.push((format!(".{key}"), put(None)));
                    let below = value.changes().into_iter();
                    found
                        .extend(below.map(|(path, new)| (format!(".{key}{path}"), put(Some(new)))));
                }
            }
            Self::List(all) => {
                for (at, value) in all.iter().enumerate() {
                    let put = |new: &[Json]| Self::List([&all[..at], new, &all[at + 1..]].concat());
                    found.push((format!("[{at}]"), put(&[])));
                    found.push((format!("[{at}]"), put(&[value.clone(), value.clone()])));
                    let below = value.changes().into_iter();
                    found.extend(below.map(|(path, new)| (format!("[{at}]{path}"), put(&[new]))));
                }
            }
        }
        found
    }
}

/// What could stand there instead.
fn others(leaf: &str) -> Vec<String> {
    let own = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
    match leaf {
        "true" => own(&["false"]),
        "false" => own(&["true"]),
        "null" => own(&["0", "\"x\""]),
        "\"Person\"" => own(&["{\"Computer\":\"Temperament\"}", "\"Nobody\""]),
        "\"Temperament\"" => own(&["\"Random\"", "\"Lookahead\""]),
        _ if leaf.starts_with('"') => {
            let inside = &leaf[1..leaf.len() - 1];
            let digits = inside.parse::<u64>().map(|n| format!("\"{}\"", n ^ 1)).ok();
            let time = inside.ends_with('Z').then(|| leaf.replace("20", "19"));
            let mut all = vec![format!("\"{inside}x\""), "\"\"".to_owned()];
            all.push("\"\\u001b[2J\u{202e}\"".to_owned());
            all.extend(digits.into_iter().chain(time));
            all
        }
        _ => {
            let float = leaf.contains('.').then(|| leaf.parse::<f64>().unwrap());
            let near = match float {
                Some(value) => format!("{:?}", value + 0.001),
                None => (leaf.parse::<i64>().unwrap() + 1).to_string(),
            };
            let mut all = own(if float.is_some() { &["-1.0"] } else { &["65535", "-1"] });
            all.push(near);
            all
        }
    }
}
