//! The roles: what a piece of the screen is. Screens name these, never colours.

use ratatui::style::{Modifier, Style};

use crate::domain::class::State;

/// Makes the enum, the list of all, and the names that theme files use.
macro_rules! roles {
    ($($(#[doc = $doc:literal])* $role:ident $name:literal: $parent:ident;)*) => {
        /// What a piece of the screen is; its style is the theme's.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Role {
            $($(#[doc = $doc])* $role,)*
        }

        impl Role {
            /// Every role, in the order in which themes list them.
            pub const ALL: &[Self] = &[$(Self::$role),*];

            /// Its name in a theme's file.
            pub fn name(self) -> &'static str {
                match self { $(Self::$role => $name,)* }
            }

            /// The role whose style it takes where a theme says nothing of it: itself for the last.
            fn parent_or_self(self) -> Self {
                match self { $(Self::$role => Self::$parent,)* }
            }
        }
    };
}

roles! {
    /// What is read: names, values. Its ground is the ground of everything.
    Text "text": Text;
    /// Words of less weight, which must stay readable: hints, days of old entries.
    Dim "dim": Text;
    /// What only guides the eye: the dots of an empty scale. Nothing is lost where it cannot be seen.
    Faint "faint": Dim;
    /// Headings of parts, the name of the program.
    Title "title": Text;
    /// Headings of columns.
    Heading "heading": Label;
    /// A section or page that is not open.
    Section "section": Text;
    /// The section or page that is open.
    SectionOpen "section_open": Selection;
    /// Lines between parts and around boxes.
    Rule "rule": Dim;
    /// The line under the cursor, the answer that Enter gives.
    Selection "selection": Selection;
    /// What stands in a field.
    Field "field": Text;
    /// What stands in the field that is typed into.
    FieldFocus "field_focus": FieldFocus;
    /// What a field or a fact is called.
    Label "label": Dim;
    /// What was marked, a choice that is on.
    Mark "mark": Title;
    /// A key.
    Key "key": Title;
    /// What a key does.
    KeyName "key_name": Text;
    /// A poor household.
    Poor "poor": Text;
    /// A near-poor household.
    NearPoor "near_poor": Text;
    /// A newly escaped household.
    NewlyEscaped "newly_escaped": Text;
    /// A household of average living standard.
    Average "average": Text;
    /// A household of no class.
    Unlisted "unlisted": Dim;
    /// A deprivation.
    Deprived "deprived": Poor;
    /// What is as it should be.
    Fine "fine": NewlyEscaped;
    /// What was not asked.
    Unknown "unknown": Dim;
    /// Something was done.
    Done "done": Fine;
    /// What can be done, how something is typed.
    Hint "hint": Dim;
    /// What is wrong.
    Problem "problem": Poor;
    /// What is wrong in one line of a list: lists may have many.
    Wrong "wrong": Problem;
    /// What should be looked at.
    Warning "warning": NearPoor;
    /// The letters that were looked for; what weighs more than its neighbours.
    Found "found": Title;
    /// What lies over a screen.
    Dialog "dialog": Text;
    /// The title of what lies over a screen.
    DialogTitle "dialog_title": Title;
    /// Bars of a chart.
    BarChart "bar_chart": Section;
}

impl Role {
    /// How many there are.
    pub(super) const COUNT: usize = Self::ALL.len();

    /// The role of a name in a theme's file.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.name() == name)
    }

    /// The role whose style it takes where a theme says nothing of it.
    pub(super) fn parent(self) -> Option<Self> {
        Some(self.parent_or_self()).filter(|parent| *parent != self)
    }

    /// The style where neither a theme nor a parent has one: a cursor is never invisible.
    pub(super) fn last_resort(self) -> Style {
        match self {
            Self::Selection => Style::new().add_modifier(Modifier::REVERSED),
            Self::FieldFocus => Style::new().add_modifier(Modifier::UNDERLINED),
            _ => Style::new(),
        }
    }

    /// The role in which a household's state is written.
    pub fn of_state(state: State) -> Self {
        match state {
            State::Poor => Self::Poor,
            State::NearPoor => Self::NearPoor,
            State::NewlyEscaped => Self::NewlyEscaped,
            State::Average => Self::Average,
            State::None => Self::Unlisted,
        }
    }
}

/// The sign before a state's word: readable without colour.
pub fn state_sign(state: State) -> &'static str {
    match state {
        State::Poor => "●",
        State::NearPoor => "◐",
        State::NewlyEscaped => "○",
        State::Average => "◦",
        State::None => "·",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_roles_belong_to_each_other() {
        for role in Role::ALL {
            assert_eq!(Role::named(role.name()), Some(*role));
        }
        assert_eq!(Role::named("colour"), None);
    }

    #[test]
    fn every_role_has_an_end_of_its_parents() {
        for role in Role::ALL {
            let line = std::iter::successors(Some(*role), |role| role.parent());
            assert!(line.take(Role::COUNT + 1).count() <= Role::COUNT, "{role:?}");
        }
    }
}
