//! The rounds of hand-over: how far each has come, what it is worth.

use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::form::hand_over::plan;
use crate::app::msg::Msg;
use crate::app::work::Printed;
use crate::domain::hand_over::{HandOverOperation, HandOverRow, Progress, RoundStage};
use crate::domain::id::{HandOverId, HouseholdId};
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on the bar and the model show.
const ROOMY: u16 = 100;
/// Signs of a whole bar.
const BAR: u32 = 10;

/// The board.
#[derive(Debug)]
pub struct HandOvers {
    rows: Vec<HandOverRow>,
}

impl HandOvers {
    /// These rounds, in their order.
    pub fn new(rows: Vec<HandOverRow>) -> Self {
        Self { rows }
    }

    fn row(&self, on: &On) -> Option<&HandOverRow> {
        on.line.and_then(|line| self.rows.get(line))
    }
}

/// How a stage is meant.
pub(super) fn tone(stage: RoundStage) -> Tone {
    match stage {
        RoundStage::UnderWay => Tone::Strong,
        RoundStage::HandedOver | RoundStage::Settled => Tone::Fine,
        RoundStage::Cancelled | RoundStage::Empty => Tone::Dim,
        RoundStage::Planned | RoundStage::Approved => Tone::Plain,
    }
}

/// `████······`: households that have it, of all.
fn bar(progress: &Progress) -> String {
    let (given, all) = (progress.given().lines, progress.all().lines.max(1));
    let full = (u64::from(given) * u64::from(BAR) / u64::from(all)) as usize;
    let rest = BAR as usize - full.min(BAR as usize);
    format!("{}{}", "█".repeat(full), "·".repeat(rest))
}

fn model_name(code: &str, at: &At) -> String {
    let known = at.register.and_then(|register| register.catalogue.model(code));
    known.map_or(code, |model| at.lang.label(&model.name)).to_owned()
}

impl Board for HandOvers {
    fn title(&self, at: &At) -> String {
        at.lang.hand_overs_title().to_owned()
    }

    fn stem(&self) -> String {
        "dot-cap-phat".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let open = |row: &&HandOverRow| row.progress.given().lines < row.progress.all().lines;
        let open = self.rows.iter().filter(open).count();
        let excepted: u32 = self.rows.iter().map(|row| row.progress.excepted).sum();
        let mut lines = vec![Headline::plain(at.lang.hand_overs_open(open))];
        if excepted > 0 {
            lines.push(Headline::new(at.lang.hand_overs_excepted(excepted), Tone::Warning));
        }
        lines
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.field_hand_over_name()),
            Column::fixed(lang.field_model(), 20).from(ROOMY).narrowing(),
            Column::fixed(lang.field_date(), 10),
            Column::fixed(lang.hand_overs_stage(), 14).narrowing(),
            Column::fixed(lang.hand_overs_given(), 9).right(),
            Column::fixed("", BAR as usize).from(ROOMY),
            Column::fixed(lang.hand_overs_value(), 15).right(),
        ]
    }

    fn len(&self) -> usize {
        self.rows.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.rows[line].round.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let HandOverRow { round, progress } = &self.rows[line];
        let (all, given, stage) = (progress.all(), progress.given(), progress.stage());
        vec![
            Cell::text(&round.name),
            Cell::text(model_name(&round.model, at)),
            Cell::day(Some(round.date)),
            Cell::text(at.lang.round_stage(stage)).toned(tone(stage)),
            Cell::text(format!("{}/{}", given.lines, all.lines)),
            Cell::text(bar(progress)).toned(Tone::Dim),
            Cell::money(all.value),
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let sum = self.rows.iter().fold(0_i64, |sum, row| sum.saturating_add(row.progress.all().value));
        let mut totals = vec![Cell::default(); 7];
        totals[0] = Cell::text(at.lang.board_total());
        totals[6] = Cell::money(sum);
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.hand_overs_empty().to_owned(), at.lang.hand_overs_empty_how().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        let round = &self.rows[line].round;
        format!("{} {} {} {}", round.model, round.place, round.decision_number, round.goods)
    }

    fn acts(&self) -> Vec<Offered> {
        let households = Offered::new(Action::Deed).on_line().reading();
        vec![
            Offered::new(Action::New).called(Lang::act_plan_hand_over, Lang::act_plan_hand_over_doc),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            households.called(Lang::act_households_of_round, Lang::act_households_of_round_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let lines = self.row(on).map_or(0, |row| row.progress.all().lines);
        match action {
            Action::Remove if lines > 0 => Some(at.lang.why_round_has_lines(lines)),
            Action::Deed if lines == 0 => Some(at.lang.round_without_households().to_owned()),
            _ => None,
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        match (action, self.row(on)) {
            (Action::New, _) => Deed::Dialog(plan::open_new(Vec::new(), at)),
            (Action::Edit, Some(row)) => Deed::Dialog(plan::open_edit(row, at)),
            (Action::Remove, Some(row)) => Deed::Dialog(remove(row, at)),
            (_, Some(row)) => Deed::Deeper(Subject::HandOver(row.round.id)),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _: &At) -> Deed {
        Deed::Deeper(Subject::HandOver(self.rows[line].round.id))
    }

    fn papers(&self, on: &On, at: &At) -> Vec<(String, Result<Printed, String>)> {
        let row = self.row(on);
        row.map(|row| vec![sign_off(row.round.id, &row.progress, at)]).unwrap_or_default()
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let known = form.id.and_then(|id| self.rows.iter().find(|row| row.round.id.0 == id));
        match form.form.as_str() {
            plan::PLAN => Some(plan::open_new(form.among.iter().map(|id| HouseholdId(*id)).collect(), at)),
            "round" => known.map(|row| plan::open_edit(row, at)),
            _ => None,
        }
    }
}

/// The sign-off list, or why there is none.
pub(super) fn sign_off(round: HandOverId, progress: &Progress, at: &At) -> (String, Result<Printed, String>) {
    let printed = match progress.all().lines {
        0 => Err(at.lang.round_without_households().to_owned()),
        _ => Ok(Printed::SignOff(round)),
    };
    (at.lang.sign_off_name().to_owned(), printed)
}

/// Asks before an empty round goes.
fn remove(row: &HandOverRow, at: &At) -> Dialog {
    let lang = at.lang;
    let name = &row.round.name;
    let operation = HandOverOperation::Remove(row.round.id, row.round.rev);
    let effect = Effect::Perform(Box::new(Operation::HandOver(operation)));
    let question = lang.ask_remove_hand_over(name);
    let go = Msg::Agreed(vec![effect]);
    Dialog::Confirm(Confirm::new(question, lang.answer_keep(), lang.answer_remove(), go))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hand_over::Share;
    use crate::domain::support::SupportState;

    #[test]
    fn the_bar_is_as_full_as_households_have_it() {
        let mut progress = Progress::default();
        assert_eq!(bar(&progress), "··········");
        progress.add(SupportState::Approved, Share { lines: 1, quantity: 0, value: 0 });
        progress.add(SupportState::HandedOver, Share { lines: 3, quantity: 0, value: 0 });
        assert_eq!(bar(&progress), "███████···");
    }
}
