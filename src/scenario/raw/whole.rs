//! What all files of a scenario say together.

use super::{
    Actor, Agreement, Choice, Claim, Debrief, Ending, Flag, Hint, Historic, Indicator, Inject,
    Ladder, Map, Meta, NamedDate, Norm, Objective, Place, Question, Reference, Relation, Rules,
    Spanned, Theory, Timer, Variant,
};

/// All parts joined. Once it has been resolved, a card that several have stands there with its copies, and so
/// do the cards of agreements: position for position what the scenario has.
#[derive(Debug, Default)]
pub struct Whole {
    /// `format` of the file.
    pub format: Option<Spanned<u32>>,
    /// `meta` of the file.
    pub meta: Option<Spanned<Meta>>,
    /// `rules` of the file.
    pub rules: Option<Spanned<Rules>>,
    /// `ladder` of the file.
    pub ladder: Option<Spanned<Ladder>>,
    /// `debrief` of the file.
    pub debrief: Option<Spanned<Debrief>>,
    /// `map` of the file.
    pub map: Option<Spanned<Map>>,
    /// `places` of the file.
    pub places: Vec<Place>,
    /// `dates` of the file.
    pub dates: Vec<NamedDate>,
    /// `indicators` of the file.
    pub indicators: Vec<Indicator>,
    /// `flags` of the file.
    pub flags: Vec<Flag>,
    /// `timers` of the file.
    pub timers: Vec<Timer>,
    /// `norms` of the file.
    pub norms: Vec<Norm>,
    /// `actors` of the file.
    pub actors: Vec<Actor>,
    /// `relations` of the file.
    pub relations: Vec<Relation>,
    /// `options` of the file.
    pub options: Vec<Choice>,
    /// `agreements` of the file.
    pub agreements: Vec<Agreement>,
    /// `injects` of the file.
    pub injects: Vec<Inject>,
    /// `questions` of the file.
    pub questions: Vec<Question>,
    /// `claims` of the file.
    pub claims: Vec<Claim>,
    /// `reference` of the file.
    pub reference: Vec<Reference>,
    /// `theories` of the file.
    pub theories: Vec<Theory>,
    /// `toll` of the file.
    pub toll: Vec<Objective>,
    /// `variants` of the file.
    pub variants: Vec<Variant>,
    /// `history` of the file.
    pub history: Vec<Historic>,
    /// `endings` of the file.
    pub endings: Vec<Ending>,
    /// `guide` of the file.
    pub guide: Vec<Hint>,
}
