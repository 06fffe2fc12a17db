//! Records that may be one: the list of them, two of them side by side, what is decided.

use super::{Compared, HealthJob};
use crate::app::dialogs::{At, Confirm, Dialog, Pick, PickItem, menu, reader};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::possible;
use crate::domain::duplicates::join::JoinPreview;
use crate::domain::duplicates::{Duplicate, NotTheSame, Pair, Side};
use crate::domain::health::HealthOperation;
use crate::domain::operation::Operation;
use crate::viet::fit;

/// Columns of one side of two.
const SIDE: usize = 36;

/// Lays the pairs over the screen, the likeliest first.
pub(super) fn list(model: &mut Model, found: &[Duplicate]) {
    let at = model.at();
    if found.is_empty() {
        return model.done(at.lang.duplicates_none());
    }
    let items = found.iter().map(|duplicate| item(duplicate, &at)).collect();
    let pick = Pick::new(at.lang.duplicates_title(found.len()), items, menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

fn item(duplicate: &Duplicate, at: &At) -> PickItem {
    let what = match duplicate.of {
        Pair::People(..) => at.lang.duplicates_people(),
        Pair::Households(..) => at.lang.duplicates_households(),
    };
    let [one, other] = duplicate.sides.each_ref().map(|side| format!("{} {}", side.code, side.name));
    let compare = HealthJob::Compare(Box::new(duplicate.clone()));
    PickItem {
        label: format!("{} {} · {other}", fit(what, 6), one),
        note: duplicate.score.points.to_string(),
        then: Ok(Msg::Agreed(vec![compare.effect()])),
    }
}

/// A page with both side by side, why they may be one, and what making one of them would do; from there the decision.
pub(super) fn compare(model: &mut Model, compared: &Compared) {
    let at = model.at();
    let mut lines = beside(&compared.duplicate.sides, &at);
    lines.push(String::new());
    lines.push(format!(" {}", at.lang.score(&compared.duplicate.score.code())));
    for (place, preview) in compared.previews.iter().enumerate() {
        lines.push(String::new());
        lines.extend(told(compared, place, preview, &at));
    }
    let why_not = possible::why_not_work(&at, compared.joins[0].kind());
    let onward = match why_not {
        None => Some((
            at.lang.duplicates_decide().to_owned(),
            Msg::Open(Dialog::Confirm(question(compared, &at))),
        )),
        Some(reason) => {
            lines.extend([String::new(), format!(" ! {reason}")]);
            None
        }
    };
    reader::show_leading(model, at.lang.duplicates_compare().to_owned(), lines, onward);
}

/// The two, line by line.
fn beside([one, other]: &[Side; 2], at: &At) -> Vec<String> {
    let (one, other) = (facts(one, at), facts(other, at));
    one.iter().zip(&other).map(|(one, other)| format!(" {} │ {other}", fit(one, SIDE))).collect()
}

fn facts(side: &Side, at: &At) -> [String; 5] {
    let born = side.born.map(|born| at.partial(born)).unwrap_or_default();
    let known = |words: String| if words.is_empty() { "—".to_owned() } else { words };
    [
        format!("{} · {}", side.code, side.name),
        known(born),
        known(side.number.clone()),
        side.hamlet.clone(),
        at.lang.duplicates_people_count(side.people),
    ]
}

/// What making one record of the two would do where one of them stays.
fn told(compared: &Compared, kept: usize, preview: &JoinPreview, at: &At) -> Vec<String> {
    let lang = at.lang;
    let moved = preview.moved.iter().map(|(table, count)| format!("{} ×{count}", lang.row_table(table)));
    let joined = preview.joined.iter().map(|name| lang.join_one(name));
    let gone_over = preview.gone_over.iter().map(|name| lang.join_goes_over(name));
    let mut lines = vec![format!(" {}", keeping(compared, kept, at))];
    lines.extend(moved.chain(joined).chain(gone_over).map(|words| format!("   {words}")));
    lines.extend(preview.faults.iter().map(|fault| format!("   ! {}", lang.join_fault(fault))));
    lines
}

/// `Giữ 0412, bỏ 0977`; people of one household are told apart by their names.
fn keeping(compared: &Compared, kept: usize, at: &At) -> String {
    let sides = &compared.duplicate.sides;
    let named = |side: &Side| match sides[0].code == sides[1].code {
        true => side.name.clone(),
        false => side.code.clone(),
    };
    let (stays, goes) = if kept == 0 { (&sides[0], &sides[1]) } else { (&sides[1], &sides[0]) };
    at.lang.duplicates_keep(named(stays), named(goes))
}

/// The careful answer stands first; a record that cannot be given up is not offered.
fn question(compared: &Compared, at: &At) -> Confirm {
    let perform = |operation: HealthOperation| {
        let save = Effect::Perform(Box::new(Operation::Health(operation)));
        Some(Msg::Agreed(vec![save]))
    };
    let apart = NotTheSame::of(compared.duplicate.of.apart(), "");
    let mut answers = vec![
        (at.lang.health_leave().to_owned(), None),
        (at.lang.duplicates_apart().to_owned(), perform(HealthOperation::TellApart(apart))),
    ];
    let joins = compared.joins.iter().zip(&compared.previews).enumerate();
    answers.extend(
        joins
            .filter(|(_, (_, preview))| preview.faults.is_empty())
            .map(|(kept, (join, _))| (keeping(compared, kept, at), perform(join.clone()))),
    );
    Confirm { question: at.lang.duplicates_question().to_owned(), answers, cursor: 0 }
}
