//! Agreements: their cards as options of each party, and what binds whom.

use super::dice::MOST_EFFECTS;
use super::{Resolver, codes, terms};
use crate::diagnostics::{Span, quoted};
use crate::scenario::agreement::{self, Agreement, AgreementStep, Duty, MOST_PARTIES, Refrain};
use crate::scenario::expr::{Change, Cond, Effect};
use crate::scenario::ix::{ActorIx, AgreementIx, OptionIx, PartyIx, Seats};
use crate::scenario::model::Choice;
use crate::scenario::names::copy_id;
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name, Text};
use crate::scenario::thing::Thing;
use crate::syntax::decode::Spanned;

/// Most agreements.
pub(super) const MOST_AGREEMENTS: usize = 12;
/// Most items of any other list of one.
const MOST: usize = 20;
/// What an agreement does to the odds of what it forbids, unless it says so.
const BOUND: f64 = 0.25;

/// The cards by which agreements come about and end, as options of the file: one each, which all parties have;
/// and behind them those by which a party gives way on its terms.
pub(super) fn cards(whole: &Whole) -> Vec<raw::Choice> {
    let known = |name: &&Name| whole.actors.iter().any(|actor| actor.id.value == name.value);
    let mut all = Vec::new();
    for given in &whole.agreements {
        let mut parties: Vec<Name> = Vec::new();
        for party in given.parties.iter().filter(known) {
            if !parties.contains(party) {
                parties.push(party.clone());
            }
        }
        if parties.is_empty() {
            continue;
        }
        let lowest = whole.ladder.as_ref().and_then(|ladder| ladder.rungs.first());
        let rung = lowest.filter(|_| given.secret).map(|rung| rung.id.clone());
        // With one party there would be nobody to see it, which is reported as too few parties.
        let private = given.secret && parties.len() > 1;
        let private = private.then_some(Spanned { value: true, span: given.id.span });
        let steps = AgreementStep::ALL.map(|step| step_card(given, step, &parties));
        for card in steps.into_iter().chain(terms::cards(given, &parties)) {
            all.push(raw::Choice { rung: rung.clone(), private, ..card });
        }
    }
    all
}

/// What a card has that its agreement does not say.
pub(super) struct Usual<'a> {
    pub title: &'a str,
    pub told: &'a str,
    pub kind: &'a str,
}

fn step_card(given: &raw::Agreement, step: AgreementStep, parties: &[Name]) -> raw::Choice {
    let own = match step {
        AgreementStep::Offer => &given.offer,
        AgreementStep::Accept => &given.accept,
        AgreementStep::Refuse => &given.refuse,
        AgreementStep::Denounce => &given.denounce,
    };
    let (title, told, kind) = match step {
        AgreementStep::Offer => ("Offer", "It is on the table.", "peace_talks"),
        AgreementStep::Accept => ("Accept", "It is accepted.", "security_agreement"),
        AgreementStep::Refuse => ("Refuse", "It is refused.", "reject_talks"),
        AgreementStep::Denounce => ("Denounce", "It is denounced.", "reject_talks"),
    };
    let id = format!("{}_{}", given.id.value, step.word());
    let id = Name::new(id, own.as_ref().map_or(given.id.span, |own| own.span));
    let usual = Usual { title, told, kind };
    raw::Choice {
        actors: raw::ActorList::Named(parties.to_vec()),
        toward: parties.to_vec(),
        ..card(&given.text, &given.title, id, own.as_ref(), usual)
    }
}

/// A card of an agreement with this text, about what is called `about`.
pub(super) fn card(
    says: &Text,
    about: &Text,
    id: Name,
    own: Option<&Spanned<raw::AgreementCard>>,
    usual: Usual<'_>,
) -> raw::Choice {
    let at = id.span;
    let own = own.map(|own| &own.value);
    let text = |own: Option<&Text>, value: String, span: Span| {
        own.cloned().unwrap_or_else(|| Text::new(value, span))
    };
    let title = format!("{} “{}”", usual.title, about.value);
    let outcome = raw::Outcome {
        id: Name::new("done".to_owned(), at),
        text: text(own.and_then(|own| own.told.as_ref()), usual.told.to_owned(), at),
        ..raw::Outcome::default()
    };
    raw::Choice {
        id,
        title: text(own.and_then(|own| own.title.as_ref()), title, about.span),
        text: text(own.and_then(|own| own.text.as_ref()), says.value.clone(), says.span),
        kind: text(own.and_then(|own| own.kind.as_ref()), usual.kind.to_owned(), at),
        uses: own.and_then(|own| own.uses),
        weight: own.and_then(|own| own.weight.clone()),
        factors: own.map(|own| own.factors.clone()).unwrap_or_default(),
        outcomes: vec![outcome],
        ..raw::Choice::default()
    }
}

impl Resolver<'_> {
    /// Gives agreements their names, and notes their parties.
    pub(super) fn name_agreements(&mut self, whole: &Whole) {
        for (at, given) in whole.agreements.iter().enumerate() {
            self.name(&given.id, Thing::Agreement(at.into()));
            let mut parties: Vec<ActorIx> = Vec::new();
            for name in &given.parties {
                let actor = self.names.get(&name.value).and_then(Thing::actor);
                parties.extend(actor.filter(|actor| !parties.contains(actor)));
            }
            self.names.parties.push(parties);
        }
    }

    /// Of a secret one only its parties know; its cards are private acts.
    pub(super) fn agreement_secrets(&mut self, whole: &Whole) {
        for (at, given) in whole.agreements.iter().enumerate() {
            let parties = self.names.parties.get(at).cloned().unwrap_or_default();
            let known_to = match given.secret {
                true => parties.into_iter().collect(),
                false => Seats::ALL,
            };
            self.secrets.set(Thing::Agreement(at.into()), known_to);
        }
    }

    fn cards_of(&self, id: &Name) -> [Vec<OptionIx>; 4] {
        AgreementStep::ALL.map(|step| {
            let copies = self.names.shared(&format!("{}_{}", id.value, step.word()));
            copies.unwrap_or_default().to_vec()
        })
    }

    /// What is agreed; its cards among `options` get their conditions.
    pub(super) fn agreements(&mut self, whole: &Whole, options: &mut [Choice]) -> Vec<Agreement> {
        let all = whole.agreements.iter().enumerate();
        all.map(|(at, given)| self.agreement(given, at.into(), options)).collect()
    }

    fn agreement(
        &mut self,
        given: &raw::Agreement,
        ix: AgreementIx,
        options: &mut [Choice],
    ) -> Agreement {
        self.within("agreement", &given.id);
        self.count(given.parties.len(), 2..=MOST_PARTIES, &given.id, "parties");
        self.at_most(given.refrains.len(), MOST, given.id.span, "refrains");
        self.at_most(given.does.len(), MOST, given.id.span, "does");
        let parties = self.actor_list(&given.parties);
        let lasts = given.lasts.as_ref().map(|lasts| self.number(lasts, 1..=30, "lasts"));
        let lasts = lasts.and_then(|lasts| u16::try_from(lasts).ok());
        let terms = self.terms(given, &parties);
        let needs = self.needs(given, terms.len());
        let bound = self.positive_or(given.bound.as_ref(), BOUND, "bound");
        if let Some(given) = given.bound.as_ref().filter(|_| bound > 1.0) {
            let message = format!("`bound` is {bound}, which would invite breaking it");
            self.error(codes::ODDS, given.span, message).help =
                Some("write a factor of at most 1: 0.25 makes it a quarter as likely".to_owned());
        }
        let made = Agreement {
            id: given.id.value.clone(),
            title: self.label(&given.title),
            text: self.markdown(&given.text),
            known_to: self.secrets.of_thing(Thing::Agreement(ix)),
            cards: self.cards_of(&given.id),
            refrains: given
                .refrains
                .iter()
                .map(|one| self.refrain(given, one, &parties, options))
                .collect(),
            does: given
                .does
                .iter()
                .filter_map(|one| self.duty(given, one, &parties, lasts, options))
                .collect(),
            terms,
            needs,
            lasts,
            in_force_at_start: given.in_force_at_start,
            bound,
            begun: self.agreed_effects(given, &given.begun, None, "begun"),
            kept: self.agreed_effects(given, &given.kept, None, "kept"),
            broken: given
                .parties
                .iter()
                .map(|party| self.agreed_effects(given, &given.broken, Some(party), "broken"))
                .collect(),
            denounced: given
                .parties
                .iter()
                .map(|party| self.agreed_effects(given, &given.denounced, Some(party), "denounced"))
                .collect(),
            parties,
        };
        self.agreement_menus(given, ix, &made, options);
        self.terms_move(&made, options);
        made
    }

    /// When its cards are on menus, and which can't be ordered together.
    fn agreement_menus(
        &mut self,
        given: &raw::Agreement,
        ix: AgreementIx,
        made: &Agreement,
        options: &mut [Choice],
    ) {
        let mut never = false;
        for (at, name) in given.parties.iter().enumerate() {
            let Some(actor) = made.parties.get(at).copied() else { return };
            self.me = Some(name.value.clone());
            let may = self.cond_opt(given.when.as_ref(), Some(actor));
            self.me = None;
            never |= may == Some(Cond::Const(false));
            for (step, copies) in AgreementStep::ALL.into_iter().zip(&made.cards) {
                let option = copies.get(at).and_then(|copy| options.get_mut(copy.at()));
                let Some(option) = option else { return };
                let own = agreement::on_menu(step, ix, PartyIx::from(at), made.parties.len());
                let enough = || agreement::enough_moved(&made.terms, made.needs);
                let also = match step {
                    AgreementStep::Offer => may.clone(),
                    AgreementStep::Accept => enough(),
                    AgreementStep::Refuse | AgreementStep::Denounce => None,
                };
                option.when = Some(agreement::with(own, also));
            }
            for term in made.terms.iter().filter(|term| term.by.at() == at) {
                if let Some(option) = options.get_mut(term.card.at()) {
                    option.when = Some(agreement::with(agreement::can_yield(ix), may.clone()));
                }
            }
            let [_, accept, refuse, _] = &made.cards;
            let pair = accept.get(at).zip(refuse.get(at)).filter(|_| self.orders > 1);
            for (one, other) in pair.into_iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]) {
                options[one.at()].excludes.push(other);
                options[one.at()].excludes.sort_unstable();
            }
        }
        if let Some(when) = given.when.as_ref().filter(|_| never && !given.in_force_at_start) {
            let message = format!("{} can never be in force: it is never offered", self.owner);
            self.warning(codes::NO_EFFECT, when.span, message).help =
                Some("mend `when`, or add `in_force_at_start: true`".to_owned());
        }
    }

    /// A party of it, which it `binds`, or what else it does with it.
    pub(super) fn party(
        &mut self,
        name: &Name,
        parties: &[ActorIx],
        binds: &str,
    ) -> Option<PartyIx> {
        let actor = self.actor(name)?;
        let at = parties.iter().position(|party| *party == actor);
        if at.is_none() {
            let message =
                format!("{} {binds} {}, which is no party", self.owner, quoted(&name.value));
            self.error(codes::MISFIT, name.span, message).help =
                Some("name one of its `parties`".to_owned());
        }
        at.map(PartyIx::from)
    }

    /// Options by their names; of a card that several have, the copies of these actors.
    fn options_of_parties(
        &mut self,
        names: &[Name],
        actors: &[ActorIx],
        options: &[Choice],
    ) -> Vec<OptionIx> {
        let mut found = Vec::new();
        for name in self.each_once(names) {
            let of_parties = |ix: &OptionIx| {
                options.get(ix.at()).is_none_or(|option| actors.contains(&option.actor))
            };
            let named = self.option_list(std::slice::from_ref(name), |ix| of_parties(&ix));
            if named.is_empty() {
                continue;
            }
            let before = found.len();
            found.extend(named.into_iter().map(|(ix, _)| ix).filter(of_parties));
            if found.len() == before && !actors.is_empty() {
                let message = format!(
                    "{} names {}, which whoever it binds can't choose",
                    self.owner,
                    quoted(&name.value)
                );
                self.error(codes::MISFIT, name.span, message).help =
                    Some("name an option of a party that the clause binds".to_owned());
            }
        }
        found
    }

    fn refrain(
        &mut self,
        of: &raw::Agreement,
        given: &raw::Refrain,
        parties: &[ActorIx],
        options: &[Choice],
    ) -> Refrain {
        self.at_most(given.kinds.len(), MOST, of.id.span, "kinds");
        self.at_most(given.options.len(), MOST, of.id.span, "options");
        let lost = ["kinds", "options"].iter().any(|field| self.lost.somewhere(field));
        if given.kinds.is_empty() && given.options.is_empty() && !lost {
            let message = format!("`refrains` of {} forbids nothing", self.owner);
            self.error(codes::COUNT, of.id.span, message).help =
                Some("add `kinds: […]`, or `options: […]` of its parties".to_owned());
        }
        let who: Vec<PartyIx> = match given.who.is_empty() {
            true => PartyIx::all(parties.len()).collect(),
            false => {
                let names = self.each_once(&given.who);
                names.into_iter().filter_map(|name| self.party(name, parties, "binds")).collect()
            }
        };
        let actors: Vec<ActorIx> = who.iter().map(|party| parties[party.at()]).collect();
        let mut kinds = Vec::new();
        for name in self.each_once(&given.kinds) {
            let Some(kind) = self.kind(name) else { continue };
            kinds.push(kind.id.clone());
            let does =
                |option: &Choice| actors.contains(&option.actor) && option.kind.id == kind.id;
            if !self.names.argued && self.errors == 0 && !options.iter().any(does) {
                let message = format!(
                    "{} forbids {}, which whoever it binds can't do anyway",
                    self.owner,
                    quoted(&name.value)
                );
                self.warning(codes::NO_EFFECT, name.span, message).help =
                    Some("take it out, or name a kind of what they can do".to_owned());
            }
        }
        let options = self.options_of_parties(&given.options, &actors, options);
        Refrain { who, kinds, options }
    }

    fn duty(
        &mut self,
        of: &raw::Agreement,
        given: &raw::Duty,
        parties: &[ActorIx],
        lasts: Option<u16>,
        options: &[Choice],
    ) -> Option<Duty> {
        let who = self.party(&given.who, parties, "binds");
        if given.options.is_empty() && !self.lost.of(&of.id, "does") {
            let message = format!("`does` of {} names nothing to do", self.owner);
            self.error(codes::COUNT, given.who.span, message).help =
                Some("add `options: […]` of that party".to_owned());
        }
        self.at_most(given.options.len(), MOST, given.who.span, "options");
        let within = self.number(&given.within, 1..=30, "within");
        let within = u16::try_from(within).unwrap_or(1);
        if lasts.is_some_and(|lasts| lasts < within) {
            let message = format!("{} ends before this is due", self.owner);
            self.warning(codes::NO_EFFECT, given.within.span, message).help =
                Some("write a `within` of at most `lasts`".to_owned());
        }
        let who = who?;
        let named = self.options_of_parties(&given.options, &[parties[who.at()]], options);
        for name in &given.options {
            let ids = [copy_id(&name.value, &given.who.value), name.value.clone()];
            let one = named.iter().filter_map(|ix| options.get(ix.at()));
            if one.clone().any(|option| option.covert.is_some() && ids.contains(&option.id)) {
                let message =
                    format!("{} asks for {}, which is covert", self.owner, quoted(&name.value));
                self.error(codes::MISFIT, name.span, message).help =
                    Some("name an open one: others have to see that it is done".to_owned());
            }
        }
        Some(Duty { who, options: named, within })
    }

    /// Effects of what becomes of it; `party`, if one brought it about, is `self`.
    fn agreed_effects(
        &mut self,
        of: &raw::Agreement,
        given: &[Text],
        party: Option<&Name>,
        list: &str,
    ) -> Vec<Effect> {
        self.at_most(given.len(), MOST_EFFECTS, of.id.span, list);
        self.me = party.map(|party| party.value.clone());
        self.after_orders = true;
        let mut effects = Vec::new();
        for text in given {
            for effect in self.effects(std::slice::from_ref(text)) {
                if matches!(effect.change, Change::Attribute(_)) {
                    let message = format!("`{list}` of {} attributes an act", self.owner);
                    self.error(codes::MISFIT, text.span, message).help = Some(
                        "give that effect to an option or an inject: what is found out decides who broke it"
                            .to_owned(),
                    );
                }
                effects.push(effect);
            }
        }
        self.after_orders = false;
        self.me = None;
        effects
    }
}
