//! The lines of the filter panel: every criterion in its group, in the order of the field's forms.

use super::Criterion;
use crate::app::as_of;
use crate::app::dialogs::At;
use crate::domain::class::{Class, State};
use crate::domain::ethnicity;
use crate::domain::query::{Filter, Flag};
use crate::i18n::Lang;
use crate::viet::fold;

/// How many ends of years have a line.
const YEAR_ENDS: usize = 3;

/// A line of the panel.
#[derive(Debug, Clone)]
pub struct Line {
    /// The group that it stands in.
    pub group: Group,
    /// What it asks for.
    pub criterion: Criterion,
    /// What it is called.
    pub label: String,
    /// Group and label folded, for narrowing.
    pub(super) folded: String,
}

/// A group of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Bộ lọc đã lưu.
    Saved,
    /// Diện.
    State,
    /// Tính đến ngày.
    Day,
    /// Thôn.
    Hamlet,
    /// Thiếu hụt.
    Deprivation,
    /// Đặc điểm.
    Flag,
    /// Hỗ trợ.
    Support,
    /// Dân tộc chủ hộ.
    Ethnicity,
    /// Khác.
    Other,
}

impl Group {
    /// Its heading.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Saved => lang.filter_group_saved(),
            Self::State => lang.filter_group_state(),
            Self::Day => lang.filter_group_day(),
            Self::Hamlet => lang.filter_group_hamlet(),
            Self::Deprivation => lang.filter_group_deprivation(),
            Self::Flag => lang.filter_group_flag(),
            Self::Support => lang.filter_group_support(),
            Self::Ethnicity => lang.filter_group_ethnicity(),
            Self::Other => lang.filter_group_other(),
        }
    }
}

/// Every line there is.
pub(super) fn all(at: &At, saved: &[(String, Filter)]) -> Vec<Line> {
    let lang = at.lang;
    let line = |group: Group, criterion: Criterion, label: String| Line {
        group,
        criterion,
        folded: fold(&format!("{} {label}", group.name(lang))),
        label,
    };
    let saved = saved.iter().map(|(name, filter)| {
        let criterion = Criterion::Saved(name.clone(), Box::new(filter.clone()));
        line(Group::Saved, criterion, saved_words(name, filter, at))
    });
    let states =
        State::ALL.iter().map(|s| line(Group::State, Criterion::State(*s), state_words(*s, lang).to_owned()));
    let flags = Flag::ALL.iter().map(|f| line(Group::Flag, Criterion::Flag(*f), lang.flag(*f).to_owned()));
    let ethnicities = ethnicity::all()
        .map(|name| line(Group::Ethnicity, Criterion::Ethnicity(name.to_owned()), name.to_owned()));
    let ended = line(Group::Other, Criterion::WithEnded, lang.filter_with_ended().to_owned());
    saved
        .chain(states)
        .chain(days(at).into_iter().map(|(criterion, name)| line(Group::Day, criterion, name)))
        .chain(hamlets(at).map(|(id, name)| line(Group::Hamlet, Criterion::Hamlet(id), name)))
        .chain(deprivations(at).map(|(n, name)| line(Group::Deprivation, Criterion::Deprived(n), name)))
        .chain(flags)
        .chain([line(Group::Support, Criterion::Unsupported, lang.filter_unsupported().to_owned())])
        .chain(supports(at).map(|(code, name)| line(Group::Support, Criterion::Support(code), name)))
        .chain(ethnicities)
        .chain([ended])
        .collect()
}

/// A saved filter by its name, with the day that it is of.
fn saved_words(name: &str, filter: &Filter, at: &At) -> String {
    filter.on.map_or_else(|| name.to_owned(), |day| format!("{name} · {}", at.day(day)))
}

/// The ends of the last years, and any other day.
fn days(at: &At) -> Vec<(Criterion, String)> {
    let ends: Vec<_> = as_of::year_ends(at.today, YEAR_ENDS).collect();
    let other = (Criterion::OtherDay(ends.clone()), at.lang.as_of_other().to_owned());
    ends.into_iter().map(|day| (Criterion::On(day), at.day(day))).chain([other]).collect()
}

fn hamlets<'a>(at: &'a At) -> impl Iterator<Item = (crate::domain::id::HamletId, String)> + 'a {
    at.register.into_iter().flat_map(|r| &r.hamlets).map(|h| (h.id, h.name.clone()))
}

fn deprivations<'a>(at: &'a At) -> impl Iterator<Item = (u8, String)> + 'a {
    let standard = at.register.and_then(|r| r.standards.in_force_on(at.today));
    let indicators = standard.into_iter().flat_map(|s| &s.indicators);
    indicators.map(|i| (i.number, format!("{} {}", i.number, at.lang.label(&i.name))))
}

fn supports<'a>(at: &'a At) -> impl Iterator<Item = (String, String)> + 'a {
    let models = at.register.into_iter().flat_map(|r| r.catalogue.models());
    models.map(|m| (m.code.clone(), at.lang.label(&m.name).to_owned()))
}

/// The short words of lists, except where they say too little on their own.
fn state_words(state: State, lang: Lang) -> &'static str {
    match state {
        State::Average => lang.class(Class::Average),
        State::None => lang.class(Class::None),
        state => lang.state(state),
    }
}
