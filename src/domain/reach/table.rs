//! The support table of a period: what was given, by model, kind, fund, programme or hamlet.

use super::reached::in_order;
use super::{Home, Reach, Reached, Record, part};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::household::coded;
use crate::domain::id::{HamletId, ProgrammeId};
use crate::domain::report::Period;

coded! {
    /// By what the support table is parted.
    By {
        /// Mô hình.
        Model = "model",
        /// Loại hỗ trợ.
        Kind = "kind",
        /// Nguồn vốn.
        Fund = "fund",
        /// Chương trình, dự án.
        Programme = "programme",
        /// Thôn.
        Hamlet = "hamlet",
    }
}

/// A line of the support table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Code of a model, which may be in no catalogue any more.
    Model(String),
    /// A kind; `None` for models that no catalogue knows.
    Kind(Option<ModelKind>),
    /// Code of a fund; empty where supports name none.
    Fund(String),
    /// A programme, project or sub-project; `None` where supports name none.
    Programme(Option<ProgrammeId>),
    /// A hamlet, by its name and identity.
    Hamlet(String, HamletId),
}

impl Group {
    fn of(home: &Home, support: &Record, by: By, catalogue: &Catalogue) -> Self {
        match by {
            By::Model => Self::Model(support.model.clone()),
            By::Kind => Self::Kind(catalogue.model(&support.model).map(|model| model.kind)),
            By::Fund => Self::Fund(support.fund.clone()),
            By::Programme => Self::Programme(support.part_of.programme),
            By::Hamlet => Self::Hamlet(home.hamlet_name.clone(), home.hamlet),
        }
    }

    /// The name of the hamlet, where it is one.
    fn hamlet(&self) -> Option<&str> {
        match self {
            Self::Hamlet(name, _) => Some(name),
            _ => None,
        }
    }

    /// What it is known by in files and to cursors.
    pub fn code(&self) -> String {
        match self {
            Self::Model(code) | Self::Fund(code) => code.clone(),
            Self::Kind(kind) => kind.map(ModelKind::code).unwrap_or_default().to_owned(),
            Self::Programme(id) => id.map(|id| id.0.to_string()).unwrap_or_default(),
            Self::Hamlet(_, id) => id.0.to_string(),
        }
    }
}

/// What was handed over in a period. Lines add up to [`super::total`] in supports and value; in households only where
/// none stands in two lines.
pub fn table(reach: &Reach, period: Period, by: By, catalogue: &Catalogue) -> Vec<(Group, Reached)> {
    let parts = part(reach, period, |home, support| Group::of(home, support, by, catalogue));
    let kept = parts.into_iter().map(|(group, reached)| in_kept_units(group, reached, catalogue));
    in_order(kept.collect(), Group::hamlet)
}

/// One unit written in two languages is one.
fn in_kept_units(group: Group, mut reached: Reached, catalogue: &Catalogue) -> (Group, Reached) {
    let model = if let Group::Model(code) = &group { code.as_str() } else { "" };
    reached.unite_units(|written| catalogue.kept_unit(model, written).to_owned());
    (group, reached)
}
