//! The warning for the same content twice, with the earlier record (Circular 60/2026/TT-BTC).

use super::super::Form;
use crate::app::dialogs::At;
use crate::domain::catalogue::{Catalogue, Once, SupportModel};
use crate::domain::duplicate_support::earlier_same_content;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::query::ListRow;
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::viet;

/// Households named in one warning; the rest are counted.
const MOST_NAMED: usize = 4;

/// The earlier record of one household, in words.
pub(super) fn one(existing: &[Stored<SupportId, Support>], draft: &Support, at: &At) -> Option<String> {
    let catalogue = &at.register?.catalogue;
    let earlier = earlier_same_content(existing, draft, catalogue)?;
    let name = catalogue.model(&earlier.model).map_or(earlier.model.as_str(), |m| at.lang.label(&m.name));
    let fund = catalogue.fund(&earlier.fund).map_or(earlier.fund.as_str(), |f| at.lang.label(&f.name));
    Some(at.lang.earlier_support(name, at.day(earlier.date), viet::format_money(earlier.value.value), fund))
}

/// The chosen households that already have the content, as far as their rows were fetched.
pub(super) fn many(chosen: &[HouseholdId], model: Option<&SupportModel>, at: &At) -> Option<String> {
    let (model, catalogue) = (model?, &at.register?.catalogue);
    let known = chosen.iter().filter_map(|id| at.households.rows.get(id));
    let had: Vec<_> = known.filter(|row| has_content(row, model, catalogue)).collect();
    if had.is_empty() || model.once == Once::Unlimited {
        return None;
    }
    let named: Vec<_> = had.iter().take(MOST_NAMED).map(|row| format!("{} {}", row.code, row.head)).collect();
    let more = if had.len() > MOST_NAMED { " …" } else { "" };
    Some(at.lang.earlier_supports(had.len(), format!("{}{more}", named.join(", "))))
}

fn has_content(row: &ListRow, model: &SupportModel, catalogue: &Catalogue) -> bool {
    let contents = row.supports.split(' ').filter_map(|code| catalogue.model(code));
    contents.into_iter().any(|given| given.content() == model.content())
}

/// Stands at the model while typing; asked once more when saving.
pub(super) fn mark(form: &mut Form, warning: Option<String>) {
    if let Some(field) = form.field_mut("model") {
        field.warning = warning;
    }
}
