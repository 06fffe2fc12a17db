//! Boards of passing on: what is owed, who waits, the trees of households, one tree.

pub mod obligations;
pub mod tree;
pub mod trees;
pub mod waiting;

#[cfg(test)]
mod tests;

use crate::app::board::Tone;
use crate::app::dialogs::At;
use crate::domain::pass_on::{Progress, Standing};

/// From this room on hamlets and what is owed show.
const USUAL: u16 = 80;
/// From this room on everything shows.
const ROOMY: u16 = 110;

/// How urgency is meant.
fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Overdue => Tone::Problem,
        Standing::Soon => Tone::Warning,
        Standing::Ready => Tone::Fine,
        Standing::Running => Tone::Plain,
        Standing::Settled | Standing::Voided => Tone::Dim,
    }
}

/// Urgency in a word, with a sign where something is to be done, and how far a part is settled: `! quá hạn 1/2`.
fn said(standing: Standing, progress: Progress, at: &At) -> String {
    let sign = if standing == Standing::Overdue { "! " } else { "" };
    format!("{sign}{} {}", at.lang.standing(standing), at.lang.settled_so_far(progress)).trim_end().to_owned()
}

/// The name of a model, or its code where no catalogue knows it.
fn model_name(code: &str, at: &At) -> String {
    let model = at.register.and_then(|register| register.catalogue.model(code));
    model.map_or_else(|| code.to_owned(), |model| at.lang.label(model.short()).to_owned())
}

/// Heads by species: `bò ×2, dê ×1`.
fn heads(holds: &[(String, u32)]) -> String {
    holds.iter().map(|(species, heads)| format!("{species} ×{heads}")).collect::<Vec<_>>().join(", ")
}
