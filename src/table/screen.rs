//! One screen that all who play share: whose eyes it shows the game to, and who sits down next.

use super::Table;
use crate::rules::{Command, Viewer};
use crate::scenario::{ActorIx, Seats};
use crate::session::{Role, Session};

/// Who sits before the screen. Between two people nobody does.
#[derive(Clone, Debug, Default)]
pub struct OneScreen {
    people: Vec<ActorIx>,
    facilitated: bool,
    here: Option<Role>,
    briefed: Seats,
    /// Whether everybody can see the screen.
    pub projector: bool,
    /// Whether whoever sits here looks at what is their own for as long as they hold a key, while the others look away.
    pub peeks: bool,
}

/// Where a game goes on, on one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Hidden, until whoever is in this role sits down.
    Veil(Role),
    /// A seat's brief, which it has not read.
    Brief(ActorIx),
    /// A seat's turn.
    Seat(ActorIx),
    /// The facilitator's screen.
    Helm,
    /// Nobody plays: it can be watched.
    Watch,
    /// The game is over.
    Debrief,
}

impl OneScreen {
    /// For a game. Whoever plays alone sits before it.
    pub fn of(session: &Session) -> Self {
        let people: Vec<_> = session.people().collect();
        let facilitated = session.setup().facilitator;
        let here = match people.as_slice() {
            [one] if !facilitated => Some(Role::Seat(*one)),
            _ => None,
        };
        Self { people, facilitated, here, ..Self::default() }
    }

    /// Seats that people play here.
    pub fn people(&self) -> &[ActorIx] {
        &self.people
    }

    /// Whether somebody runs the game.
    pub fn facilitated(&self) -> bool {
        self.facilitated
    }

    /// Who sits before the screen.
    pub fn here(&self) -> Option<Role> {
        self.here
    }

    /// Whose seat that is.
    pub fn seat(&self) -> Option<ActorIx> {
        match self.here {
            Some(Role::Seat(actor)) => Some(actor),
            _ => None,
        }
    }

    /// Whether several people take turns.
    pub fn shared(&self) -> bool {
        self.people.len() + usize::from(self.facilitated) > 1
    }

    /// Who looks at the screen: everybody does at a projector, and in a shared game between two people.
    pub fn viewer(&self) -> Viewer {
        match self.here {
            _ if self.projector && !self.peeks => Viewer::Public,
            Some(role) => role.viewer(),
            // With no person at the table there is nobody to hide anything from.
            None if self.people.is_empty() && !self.facilitated => Viewer::Facilitator,
            None => Viewer::Public,
        }
    }

    /// Who looks at an adjudication: everybody does in a shared game.
    pub fn audience(&self) -> Viewer {
        match self.people.as_slice() {
            _ if self.projector => Viewer::Public,
            _ if self.shared() => Viewer::Public,
            [one] => Viewer::Seat(*one),
            _ => Viewer::Facilitator,
        }
    }

    /// Whether hands are covered, because everybody can see the screen.
    pub fn covered(&self) -> bool {
        self.projector && !self.peeks && (self.facilitated || !self.people.is_empty())
    }

    /// The role in which a command of whoever sits here is given. Where nobody runs the game, the people at
    /// the screen do it together.
    pub fn role(&self, command: &Command) -> Role {
        match (command, self.here) {
            // A move is weighed at its seat's table, with whoever runs the game beside it.
            (
                Command::Adjudicate { .. } | Command::Inject { .. } | Command::Amend { .. },
                Some(here),
            ) if self.facilitated => here,
            _ => Role::of(command),
        }
    }

    /// Where the game goes on: to whoever is next.
    pub fn place(&mut self, table: &Table) -> Whereabouts {
        self.peeks = false;
        let session = table.session();
        if session.state().over() {
            return Whereabouts::Debrief;
        }
        let next = match session.waiting_for() {
            Some(actor) => Role::Seat(actor),
            None if self.facilitated => Role::Facilitator,
            None => return Whereabouts::Watch,
        };
        if self.shared() && self.here != Some(next) {
            self.here = None;
            return Whereabouts::Veil(next);
        }
        self.sit_down(next)
    }

    /// Somebody sits down, and goes to this place.
    pub fn sit_down(&mut self, role: Role) -> Whereabouts {
        self.peeks = false;
        self.here = Some(role);
        match role {
            Role::Seat(actor) if !self.briefed.has(actor) => Whereabouts::Brief(actor),
            Role::Seat(actor) => Whereabouts::Seat(actor),
            Role::Facilitator => Whereabouts::Helm,
            Role::Observer | Role::Public => Whereabouts::Watch,
        }
    }

    /// Whoever sits here has read the brief.
    pub fn ready(&mut self) {
        if let Some(seat) = self.seat() {
            self.briefed = self.briefed.with(seat);
        }
    }

    /// Whoever sits here leaves the screen to all.
    pub fn stand_up(&mut self) {
        self.peeks = false;
        if self.shared() {
            self.here = None;
        }
    }
}
