//! What is told at the fields of any form in which money is entered: over a budget, a fund that ended, a programme
//! that has not begun. Forms of supports, activities and rounds of hand-over mark their fields so.

use super::{Form, part_of};
use crate::app::dialogs::At;
use crate::domain::programme::spending::{Spending, warnings};

/// Words with the code of the field at which they stand.
pub(in crate::app) type Told = Vec<(&'static str, String)>;

/// The field of [`Spending`]s in which the money stands, where the form calls it so.
const VALUE: &str = "value";

/// Marks the field of the money, and `fund` and `programme`, with what is told of them; what is told of nothing loses
/// its mark.
pub(in crate::app) fn mark(form: &mut Form, money: &'static str, told: &Told) {
    for code in [money, "fund", "programme"] {
        let words: Vec<_> =
            told.iter().filter(|(field, _)| *field == code).map(|(_, w)| w.as_str()).collect();
        if let Some(field) = form.field_mut(code) {
            field.warning = (!words.is_empty()).then(|| words.join(". "));
        }
    }
}

/// Everything to be told of money that stands in the field `money`. `before` is the record as the register holds it.
pub(in crate::app) fn told(
    money: &'static str,
    spending: &Spending,
    before: Option<&Spending>,
    at: &At,
) -> Told {
    let Some((register, known)) = at.register.zip(part_of::framework(at)) else { return Vec::new() };
    let found = warnings(spending, before, &known.tally, known.tree(), &register.catalogue);
    let words = |warning| at.lang.spending_warning(warning, known, &register.catalogue, |day| at.day(day));
    let field = |code| if code == VALUE { money } else { code };
    found.iter().map(|warning| (field(warning.field()), words(warning))).collect()
}
