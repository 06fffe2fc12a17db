//! The page of supports; its columns serve the first page too.

use super::Scene;
use super::list::{Lines, Remark, remark};
use crate::app::screens::household::Item;
use crate::domain::support::{Support, SupportState};
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::ui::widgets::table::{Column, Row};
use crate::viet::{format_quantity, group};

/// Thousandths in one of the unit.
const ONE: i64 = 1000;

/// The lines of the page.
pub(super) struct Supports<'a>(pub Scene<'a>);

/// Day, what and how much, value, fund, how far it has come.
pub(super) fn brief_columns(scene: &Scene) -> Vec<Column> {
    let lang = scene.look.lang;
    vec![
        Column::fixed(lang.field_date(), 10),
        Column::share(lang.field_model()),
        Column::fixed(lang.field_value(), 11).right(),
        Column::fixed(lang.field_fund(), 14).from(72).until(100),
        Column::share(lang.field_fund()).from(100),
        Column::fixed(lang.field_minutes_number(), 12).from(100),
        Column::fixed(lang.field_state(), 13),
    ]
}

/// A support in brief.
pub(super) fn brief(support: &Support, scene: &Scene) -> Row {
    let lang = scene.look.lang;
    let role = if support.state == SupportState::Cancelled { Role::Dim } else { Role::Text };
    let state_role = if support.state.is_given() { Role::Fine } else { Role::Hint };
    let fund = scene.fund_name(&support.fund);
    Row::Cells(vec![
        (scene.look.day(support.date), role),
        (what(support, scene), role),
        (group(support.value), role),
        (fund.clone(), role),
        (fund, role),
        (support.minutes_number.clone(), role),
        (lang.support_state(support.state).to_owned(), if role == Role::Dim { role } else { state_role }),
    ])
}

/// The model, and how much of it where that is not one.
fn what(support: &Support, scene: &Scene) -> String {
    let name = scene.model_name(&support.model);
    if support.quantity == ONE { name } else { format!("{name} ×{}", format_quantity(support.quantity)) }
}

impl Lines for Supports<'_> {
    fn columns(&self) -> Vec<Column> {
        brief_columns(&self.0)
    }

    fn row(&self, item: Item) -> Row {
        match item {
            Item::Support(i) => self.0.dossier.supports.get(i).map(|support| brief(support, &self.0)),
            _ => None,
        }
        .unwrap_or_else(|| Row::Text(String::new(), Role::Text))
    }

    fn remarks(&self, item: Item) -> Vec<Remark> {
        let Item::Support(i) = item else { return Vec::new() };
        self.0.dossier.supports.get(i).map(|support| self.about(support)).unwrap_or_default()
    }

    fn empty(&self) -> String {
        self.0.look.lang.empty_supports(self.0.key(Action::Support))
    }
}

impl Supports<'_> {
    fn about(&self, support: &Support) -> Vec<Remark> {
        let lang = self.0.look.lang;
        let mut remarks = vec![
            remark(lang.field_quantity(), format!("{} {}", format_quantity(support.quantity), support.unit)),
            remark(lang.field_fund(), self.0.fund_name(&support.fund)),
            remark(lang.field_minutes_number(), support.minutes_number.clone()),
            remark(lang.field_receiver(), support.receiver.clone()),
            remark(lang.field_until(), support.until.map(|day| self.0.look.day(day)).unwrap_or_default()),
        ];
        remarks.extend(self.details(support));
        remarks.push(remark(lang.field_note(), support.note.clone()));
        remarks
    }

    /// What the model asked beyond that, under the catalogue's names.
    fn details(&self, support: &Support) -> Vec<Remark> {
        let model = self.0.model.register.as_ref().and_then(|r| r.catalogue.model(&support.model));
        let name = |code: &str| {
            let field = model.and_then(|model| model.field(code));
            field.map_or(code, |field| self.0.look.lang.label(&field.name)).to_owned()
        };
        support.details.iter().map(|(code, text)| remark(name(code), text.clone())).collect()
    }
}
