//! The movement ledger (diễn biến hộ nghèo): what each recognition means as an entry into or an exit
//! from a class. Official tables are views of it, so that they always balance. Deaths, moves and
//! splits are "other" and come from events, never from here. Standing at a date is
//! [`super::standing`].

use chrono::NaiveDate;

use super::class::Class;
use super::household::coded;
use super::recognition::Recognition;

coded! {
    /// What happened between two recognitions of a household (columns of the official tables).
    Movement {
        /// Hộ nghèo cũ: was and stays poor.
        OldPoor = "old_poor",
        /// Thoát nghèo, thành cận nghèo.
        PoorToNearPoor = "poor_to_near_poor",
        /// Thoát nghèo, vượt chuẩn cận nghèo.
        PoorToAbove = "poor_to_above",
        /// Cận nghèo thành nghèo: a column of its own, never "new".
        NearPoorToPoor = "near_poor_to_poor",
        /// Hộ nghèo phát sinh mới.
        NewPoor = "new_poor",
        /// Hộ tái nghèo.
        RelapsedPoor = "relapsed_poor",
        /// Hộ cận nghèo cũ.
        OldNearPoor = "old_near_poor",
        /// Thoát cận nghèo.
        NearPoorToAbove = "near_poor_to_above",
        /// Hộ cận nghèo phát sinh mới.
        NewNearPoor = "new_near_poor",
        /// Hộ tái cận nghèo.
        RelapsedNearPoor = "relapsed_near_poor",
        /// Was and stays above the lines: in no column.
        Above = "above",
    }
}

impl Movement {
    /// The movement from one class to the next. `worst_before` is the worst class in which the
    /// household was ever recognised before; it tells a relapse from a new case.
    pub fn between(from: Class, to: Class, worst_before: Class) -> Self {
        use Class::{NearPoor, Poor};
        let relapsed = has_escaped(to, worst_before);
        match (from, to) {
            (Poor, Poor) => Self::OldPoor,
            (Poor, NearPoor) => Self::PoorToNearPoor,
            (Poor, _) => Self::PoorToAbove,
            (NearPoor, Poor) => Self::NearPoorToPoor,
            (NearPoor, NearPoor) => Self::OldNearPoor,
            (NearPoor, _) => Self::NearPoorToAbove,
            (_, Poor) if relapsed => Self::RelapsedPoor,
            (_, Poor) => Self::NewPoor,
            (_, NearPoor) if relapsed => Self::RelapsedNearPoor,
            (_, NearPoor) => Self::NewNearPoor,
            _ => Self::Above,
        }
    }

    /// The class that it brings a household into, where it was not in it before.
    pub fn enters(self) -> Option<Class> {
        match self {
            Self::NearPoorToPoor | Self::NewPoor | Self::RelapsedPoor => Some(Class::Poor),
            Self::PoorToNearPoor | Self::NewNearPoor | Self::RelapsedNearPoor => Some(Class::NearPoor),
            _ => None,
        }
    }

    /// The class that it takes a household out of.
    pub fn leaves(self) -> Option<Class> {
        match self {
            Self::PoorToNearPoor | Self::PoorToAbove => Some(Class::Poor),
            Self::NearPoorToPoor | Self::NearPoorToAbove => Some(Class::NearPoor),
            _ => None,
        }
    }
}

/// Ever escaped: a household that stands above the lines has escaped `class` when it was once
/// recognised in that class or a worse one. One that was only ever near-poor and comes back poor is
/// therefore a new poor household, not a relapsed one.
fn has_escaped(class: Class, worst_before: Class) -> bool {
    worst_before <= class
}

/// One recognition as a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The day from which it holds.
    pub on: NaiveDate,
    /// The class before; [`Class::None`] before the first recognition.
    pub from: Class,
    /// The class recognised.
    pub to: Class,
    /// What it is in the official tables.
    pub movement: Movement,
}

/// The recognitions of one household as movements, oldest first. Of two on one day only the one
/// that stands later counts.
pub fn movements<'a>(recognitions: impl IntoIterator<Item = &'a Recognition>) -> Vec<Moved> {
    let (mut held, mut worst) = (Class::None, Class::None);
    let step = |r: &Recognition| {
        let moved = Moved {
            on: r.decided,
            from: held,
            to: r.class,
            movement: Movement::between(held, r.class, worst),
        };
        held = r.class;
        worst = worst.min(r.class);
        moved
    };
    in_order(recognitions).into_iter().map(step).collect()
}

/// The movements that put a household back onto the list after it had left it, oldest first. In the official tables one
/// that was only ever near-poor and comes back poor is a new poor household; it came back all the same.
pub fn returns<'a>(recognitions: impl IntoIterator<Item = &'a Recognition>) -> impl Iterator<Item = Moved> {
    let mut was_listed = false;
    movements(recognitions).into_iter().filter(move |moved| {
        was_listed |= moved.from.is_listed();
        was_listed && !moved.from.is_listed() && moved.to.is_listed()
    })
}

/// Recognitions by their day, one a day: a decision that was corrected on its own day never held.
pub(super) fn in_order<'a>(recognitions: impl IntoIterator<Item = &'a Recognition>) -> Vec<&'a Recognition> {
    let mut ordered: Vec<_> = recognitions.into_iter().collect();
    // The later one first among those of a day, so that it is the one that stays.
    ordered.reverse();
    ordered.sort_by_key(|r| r.decided);
    ordered.dedup_by_key(|r| r.decided);
    ordered
}

#[cfg(test)]
mod tests;
