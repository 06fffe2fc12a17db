//! Who works with the register (cán bộ dùng sổ) and what each may do. How the operating system keeps others out is no
//! matter of this room; see the command `server`.
//!
//! | file | subject |
//! |---|---|
//! | `check` | what can be wrong with a colleague, and with all of them together |
//! | `matter` | which changes of rows two people may have to see |
//! | `operation` | changes of colleagues and of the office's rules |
//! | `right` | what an operation asks of its author |
//! | `team` | all colleagues together: who may do what |

mod check;
mod matter;
mod operation;
mod right;
mod team;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::check::{ColleagueFault, ColleagueField, colleague_faults, rules_fault, team_fault};
pub use self::matter::{Matter, Side, is_weakening, matter_of};
pub use self::operation::ColleagueOperation;
pub use self::right::{Right, right_for, right_for_row};
pub use self::team::{Denied, Team};
use super::household::coded;
use super::id::HamletId;

coded! {
    /// What somebody may do. Each role may all that the ones before it may.
    Role {
        /// Reads and prints (người xem).
        Viewer = "viewer",
        /// Works on households, of all hamlets or of some (cán bộ).
        Officer = "officer",
        /// Works everywhere, brings in lists, and answers what needs a second person (người duyệt).
        Approver = "approver",
        /// Keeps the register itself: colleagues, the office's rules, the commune, programmes (người giữ sổ).
        Keeper = "keeper",
    }
}

/// Somebody who works with the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// The name under which they log in, and under which the journal knows them.
    pub login: String,
    /// Their name as people say it.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The hamlets in which an officer works; all where there is none here. Means nothing for other roles.
    pub hamlets: Vec<HamletId>,
    /// The last day on which they worked here.
    pub left_on: Option<NaiveDate>,
    /// Remarks.
    pub note: String,
}

impl Colleague {
    /// Somebody of a login name, of whom nothing else is known: an officer works in all hamlets.
    pub fn new(login: impl Into<String>, role: Role) -> Self {
        let (name, note) = (String::new(), String::new());
        Self { login: login.into(), name, role, hamlets: Vec::new(), left_on: None, note }
    }

    /// What others call them: the name with the login, else the login alone.
    pub fn called(&self) -> String {
        match self.name.as_str() {
            "" => self.login.clone(),
            name => format!("{name} ({})", self.login),
        }
    }

    /// Whether they still work here on a day.
    pub fn is_here(&self, on: NaiveDate) -> bool {
        self.left_on.is_none_or(|left| left >= on)
    }

    /// Whether they keep the register and no end of that is known.
    pub fn keeps_on(&self) -> bool {
        self.role == Role::Keeper && self.left_on.is_none()
    }

    /// Whether they may answer what others propose, and no end of that is known.
    pub fn answers_on(&self) -> bool {
        self.role >= Role::Approver && self.left_on.is_none()
    }

    /// Whether their work is in this hamlet.
    pub fn works_in(&self, hamlet: HamletId) -> bool {
        self.role != Role::Officer || self.hamlets.is_empty() || self.hamlets.contains(&hamlet)
    }
}

/// What the office wants seen by two people (bốn mắt). Both are off in a new register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OfficeRules {
    /// Recognising a household, and what changes that, waits for a second person.
    pub second_for_recognition: bool,
    /// Approving and handing over support, and paying, waits for a second person.
    pub second_for_money: bool,
    /// The day on which the only keeper there was asked for less, and nobody else saw it; stands until the office asks
    /// for a second person again.
    #[serde(default)]
    pub eased_on: Option<NaiveDate>,
}

impl OfficeRules {
    /// Whether a matter waits for a second person.
    pub fn asks_second(self, matter: Matter) -> bool {
        match matter {
            Matter::Recognition => self.second_for_recognition,
            Matter::Money => self.second_for_money,
        }
    }

    /// Whether anything waits for a second person.
    pub fn asks_any(self) -> bool {
        Matter::ALL.iter().any(|matter| self.asks_second(*matter))
    }

    /// Whether these no longer ask for a second person where those before them did.
    pub fn ask_less_than(self, before: Self) -> bool {
        Matter::ALL.iter().any(|matter| before.asks_second(*matter) && !self.asks_second(*matter))
    }
}
