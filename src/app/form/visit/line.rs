//! The visit of a line of a sheet, or why there was none, in the order of the paper. It enters what lies open, one
//! household after the other as the pile lies, and corrects what was entered.

use super::super::{
    AsideLine, Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, perform,
};
use super::fields;
use super::home::Home;
use crate::app::board::{BoardForm, LineKey, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::id::VisitSheetLineId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev};
use crate::domain::visit::{SheetWay, Stop, Visit, VisitOperation};
use crate::viet::{self, PartialDate};

/// The name of the form in drafts.
pub const RECORD: &str = "record";
/// Whether the household was met: a digit.
const MET: &str = "met";
const YES: &str = "1";
const NO: &str = "0";
/// Why it was not.
const WHY: &str = "why";
/// The kind of record whose last values are remembered: the day goes from line to line.
const KIND: &str = "sheet_visit";

/// Why the form of a line is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entering {
    /// It is the first that is entered: the form of the next open line follows.
    Pile,
    /// The line before it was just entered: the day of that one goes on.
    PileGoesOn,
    /// Nobody was met there.
    Missed,
    /// What was entered is corrected.
    Again,
}

impl Entering {
    fn is_pile(self) -> bool {
        matches!(self, Self::Pile | Self::PileGoesOn)
    }
}

/// The visit of a line.
#[derive(Debug)]
struct LineVisit {
    stop: Stop,
    /// Its place among so many lines.
    place: (u32, usize),
    entering: Entering,
    /// What the form says before anything is typed.
    before: Visit,
    next: Option<VisitSheetLineId>,
    /// How many lines are open once this one is entered.
    left: usize,
    /// The number of the sheet.
    sheet: u32,
    home: Home,
}

/// The form of a line. It proposes who goes by the sheet, and the day that was entered last.
pub fn open(way: &SheetWay, stop: &Stop, entering: Entering, at: &At) -> Dialog {
    let purpose = LineVisit::of(way, stop, entering, at);
    let met = if entering == Entering::Missed || !stop.line.missed.is_empty() { NO } else { YES };
    let mut form = Form::new(purpose.fields(met, at));
    form.focus_on(match entering {
        Entering::Pile if stop.visit.is_none() && way.last_entered().is_none() => "date",
        Entering::Missed => WHY,
        _ => MET,
    });
    FormDialog::open(purpose, form, at)
}

/// The day of the line that was just entered.
fn day_before(at: &At) -> Option<chrono::NaiveDate> {
    let typed = at.last.get(KIND, "date")?;
    viet::parse_date(typed, at.today).ok().and_then(PartialDate::day)
}

impl LineVisit {
    fn of(way: &SheetWay, stop: &Stop, entering: Entering, at: &At) -> Self {
        let entered = day_before(at).filter(|_| entering == Entering::PileGoesOn);
        let date = entered.or_else(|| way.last_entered()).unwrap_or(at.today);
        let blank = || Visit::of(stop.household(), date, &way.sheet.visitor);
        let open = way.stops.iter().filter(|other| other.is_open() && other.line.id != stop.line.id);
        Self {
            stop: stop.clone(),
            place: (stop.line.number, way.stops.len()),
            entering,
            before: stop.visit.as_ref().map_or_else(blank, |visit| visit.value.clone()),
            next: way.next_open(stop.line.id).map(|next| next.line.id),
            left: open.count(),
            sheet: way.sheet.number,
            home: Home::default(),
        }
    }

    /// The fields as far as they do not follow from the household: those of a visit, or why there was none.
    fn fields(&self, met: &str, at: &At) -> Vec<Field> {
        let lang = at.lang;
        let choices = vec![Choice::new(YES, lang.visit_was_met()), Choice::new(NO, lang.visit_was_not_met())];
        let asked = Field::new(MET, lang.field_visit_met(), FieldKind::Digit(choices), met);
        let why = Field::text(WHY, lang.field_visit_missed(), &self.stop.line.missed);
        let mut fields = fields::of_one(&self.before, at);
        let found = fields.split_off(2);
        fields.push(asked.hint(lang.hint_visit_was_met()));
        match met {
            NO if self.stop.line.missed.is_empty() => fields.push(why.hint(lang.hint_visit_missed())),
            NO => fields.push(why.hint(lang.hint_visit_missed_before())),
            _ => fields.extend(found),
        }
        fields
    }

    fn was_met(form: &Form) -> bool {
        form.choice(MET) != Some(NO)
    }

    /// The line as it is, why there was no visit instead of one that was entered.
    fn missed(&self, reading: &mut Reading, form: &Form) -> VisitOperation {
        let may_be_empty = !self.stop.line.missed.is_empty();
        let why = if may_be_empty { reading.text(WHY) } else { reading.required(WHY) };
        let own = ["visitor", "date", MET, WHY];
        if form.fields.iter().any(|field| field.is_changed() && !own.contains(&field.code.as_ref())) {
            reading.also(MET, reading.at.lang.visit_missed_but_found());
        }
        let instead_of = self.stop.visit.as_ref().map(|visit| visit.rev);
        VisitOperation::Miss { line: (self.stop.line.id, self.stop.line.rev), instead_of, why }
    }

    fn visited(&self, visit: Visit) -> Operation {
        match &self.stop.visit {
            Some(known) => Operation::SaveVisit(Edit::of(known, visit)),
            None => {
                let line = (self.stop.line.id, self.stop.line.rev);
                Operation::Visit(VisitOperation::Record { line, visit })
            }
        }
    }
}

impl Purpose for LineVisit {
    fn title(&self, at: &At) -> String {
        let (number, of) = self.place;
        at.lang.title_sheet_visit(number, of, &self.stop.code, &self.stop.head)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = BoardForm::of(RECORD, self.stop.line.id.0);
        Some(DraftOf::Board(Subject::VisitSheet(self.stop.line.sheet), form))
    }

    fn revs(&self) -> Vec<Rev> {
        [self.stop.line.rev].into_iter().chain(self.stop.visit.as_ref().map(|visit| visit.rev)).collect()
    }

    fn kind(&self) -> &'static str {
        KIND
    }

    fn leads_to(&self) -> Option<LineKey> {
        self.next.filter(|_| self.entering != Entering::Again).map(|next| LineKey::Id(next.0))
    }

    fn opens_next(&self) -> bool {
        self.entering.is_pile()
    }

    fn asks(&self, _form: &Form) -> Option<Effect> {
        self.home.asks(self.stop.household())
    }

    fn take_dossier(&mut self, dossier: &Dossier, _at: &At) {
        self.home.take(self.stop.household(), dossier);
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let met = Self::was_met(form);
        // What a visit found goes with it, unless something was typed there; criteria follow from the household.
        form.set_first(self.fields(if met { YES } else { NO }, at), |field| {
            field.code != WHY && (met || field.is_changed())
        });
        if met {
            self.home.revise(form, &self.before, self.stop.visit.is_none(), at);
        }
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        self.home.aside(form, at)
    }

    /// In a pile: how many are left, or that the sheet is done.
    fn saved(&self, _form: &Form, at: &At, undo: &str) -> Option<String> {
        match (self.entering, self.left) {
            (Entering::Again, _) => None,
            (_, 0) => Some(at.lang.saved_sheet_done(self.sheet, undo)),
            (_, left) => Some(at.lang.saved_sheet_line(&self.stop.code, &self.stop.head, left, undo)),
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let operation = match Self::was_met(form) {
            true => self.visited(self.home.read(&mut reading, form, &self.before)),
            false => Operation::Visit(self.missed(&mut reading, form)),
        };
        reading.finish(perform(operation))
    }
}

#[cfg(test)]
mod tests;
