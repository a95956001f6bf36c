//! The table of endpoints: the router, the description for programs and the tests are made from it.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::api::{Acting, Previewing};
use super::doors::{Joining, Pairing, Returning, Ticket, TypedCode};
use crate::classroom::people::PersonRole;

/// Whom an endpoint is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whoever {
    /// Anybody who reaches the host.
    Anybody,
    /// Anybody with a credential.
    Known,
    /// These roles, once they have been let in.
    Roles(&'static [PersonRole]),
    /// The facilitator; everybody else once the report has been released.
    Released,
}

/// One endpoint.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Its path.
    pub path: &'static str,
    /// Whom it is for.
    pub whom: Whoever,
    /// What it is for.
    pub about: &'static str,
    /// What is sent to it, if anything is.
    body: Option<SchemaOf>,
}

/// Describes a type, and whatever it is made of.
type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

fn of<T: JsonSchema>(schemas: &mut SchemaGenerator) -> Schema {
    schemas.subschema_for::<T>()
}

const fn get(path: &'static str, whom: Whoever, about: &'static str) -> Endpoint {
    Endpoint { method: "GET", path, whom, about, body: None }
}

const fn post(path: &'static str, whom: Whoever, about: &'static str, body: SchemaOf) -> Endpoint {
    Endpoint { method: "POST", path, whom, about, body: Some(body) }
}

use PersonRole::{Agent, Facilitator, Member, Wall};
use Whoever::{Anybody, Known, Released, Roles};

/// All of them.
pub const ENDPOINTS: &[Endpoint] = &[
    get("/api/1/health", Anybody, "The version of the host."),
    get("/api/1/openapi.json", Anybody, "This description."),
    get("/api/1/words", Anybody, "The words of the pages, in a language."),
    get("/api/1/kinds", Anybody, "The kinds of act that a free move may be of."),
    post("/api/1/look", Anybody, "What a code opens.", of::<TypedCode>),
    post("/api/1/join", Anybody, "To come in.", of::<Joining>),
    post("/api/1/return", Anybody, "To come back on another device.", of::<Returning>),
    post(
        "/api/1/pair",
        Anybody,
        "To come in as wall, evaluator, observer, agent or console, confirmed by PIN.",
        of::<Pairing>,
    ),
    post(
        "/api/1/ticket",
        Anybody,
        "To come in as facilitator, by the link that the host printed.",
        of::<Ticket>,
    ),
    get("/api/1/view", Known, "Everything that one may see."),
    get("/api/1/events", Known, "What changes of it, as it changes."),
    post("/api/1/acts", Known, "To do something.", of::<Acting>),
    get(
        "/api/1/forecast",
        Roles(&[Member, Agent]),
        "The risk after orders, as one's seat knows it.",
    ),
    post(
        "/api/1/preview",
        Roles(&[Facilitator]),
        "What would come of the turn with draws decided so.",
        of::<Previewing>,
    ),
    get("/api/1/qr.svg", Roles(&[Facilitator, Wall]), "The address with the code, to be scanned."),
    get("/api/1/report.html", Released, "The after-action report, as a page."),
    get("/api/1/report.md", Released, "The exercise, as Markdown."),
    get("/api/1/report.zip", Released, "The whole report, with its pictures."),
    get("/api/1/report.json", Roles(&[Facilitator]), "The room and its game, as data."),
    get("/api/1/participation.csv", Roles(&[Facilitator]), "Who did how much: a row a person."),
];

/// The description of all endpoints for programs, in the form of OpenAPI 3.1.
pub fn openapi() -> Value {
    let mut settings = SchemaSettings::draft2020_12();
    settings.definitions_path = "/components/schemas".into();
    let mut schemas = settings.into_generator();
    let mut paths = Map::new();
    for endpoint in ENDPOINTS {
        let path = paths.entry(endpoint.path).or_insert_with(|| json!({}));
        let problem = json!({
            "description": "Not done, and why (RFC 9457).",
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
        });
        let mut operation = json!({
            "summary": endpoint.about,
            "responses": { "200": { "description": "Done." }, "default": problem },
        });
        if endpoint.whom != Anybody {
            operation["security"] = json!([{ "credential": [] }, { "cookie": [] }]);
        }
        if let Some(body) = endpoint.body {
            let content = json!({ "application/json": { "schema": body(&mut schemas) } });
            operation["requestBody"] = json!({ "required": true, "content": content });
        }
        path[endpoint.method.to_ascii_lowercase()] = operation;
    }
    let mut components = schemas.take_definitions(true);
    components.insert("Problem".into(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Offramp: a room", "version": "1", "description": "docs/classroom-protocol.md says what is in each." },
        "paths": paths,
        "components": {
            "securitySchemes": {
                "credential": { "type": "http", "scheme": "bearer" },
                "cookie": { "type": "apiKey", "in": "cookie", "name": "offramp_PORT" },
            },
            "schemas": components,
        },
    })
}

/// Why something was not done, as RFC 9457 has it.
fn problem_schema() -> Value {
    json!({
        "type": "object",
        "required": ["type", "title", "status", "detail", "help"],
        "properties": {
            "type": { "type": "string" }, "title": { "type": "string" },
            "status": { "type": "integer" }, "detail": { "type": "string" },
            "help": { "type": "string" }, "now": { "type": "object" },
        },
    })
}
