//! Rows to households: who is a head, who is a member of whom, and what hangs on a rejected head.

use crate::domain::class::Class;
use crate::domain::intake::{
    ColumnMeaning as M, IntakeHousehold, IntakeMember, IntakeRecognition, IssueKind, Note, NoteKind,
};
use crate::domain::member::Relation;
use crate::tables::layout::{RowLayout, SheetLayout};
use crate::tables::read::{Cell, Row, Sheet};
use crate::viet;

use super::date_order::{self, DateOrder};
use super::line::{self, House};
use super::read::Reading;
use super::row_kind::{self, RowKind};
use super::standing::Standing;
use super::{ParseOptions, Parsed, remarks};

/// A walk over the rows of one sheet.
pub struct Walk<'a> {
    sheet: &'a Sheet,
    layout: &'a SheetLayout,
    options: ParseOptions,
    parsed: &'a mut Parsed,
    standing: Standing,
    order: DateOrder,
    signed: bool,
    open: Open,
    open_number: Option<String>,
}

/// The household that member rows belong to.
enum Open {
    /// None yet.
    Nobody,
    /// One that is in.
    Household(Box<IntakeHousehold>),
    /// One whose head's row, this one, was rejected.
    Rejected { head: u32, code: Option<String> },
}

/// What a row is within its household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Head,
    Member,
}

impl<'a> Walk<'a> {
    /// Before the first row: what the title says holds.
    pub fn new(
        sheet: &'a Sheet,
        layout: &'a SheetLayout,
        options: ParseOptions,
        parsed: &'a mut Parsed,
    ) -> Self {
        Self {
            sheet,
            layout,
            options,
            parsed,
            standing: Standing::of_sheet(layout),
            order: date_order::of(sheet, layout),
            signed: false,
            open: Open::Nobody,
            open_number: None,
        }
    }

    /// Walks all rows below the header.
    pub fn all_rows(mut self) {
        let first_note = self.parsed.notes.len();
        for row in self.sheet.rows.iter().filter(|row| row.number > self.layout.header.bottom) {
            match row_kind::kind(self.sheet, self.layout, row, self.signed) {
                RowKind::Data => self.data(row),
                title @ (RowKind::Hamlet(_) | RowKind::Class(_)) => self.title(&title),
                RowKind::Signature => self.signed = true,
                RowKind::Header => self.signed = false,
                RowKind::Total | RowKind::Remark => {}
            }
        }
        self.close();
        remarks::settle_ambiguous_dates(&mut self.parsed.notes, first_note);
    }

    /// A title ends the household above it.
    fn title(&mut self, title: &RowKind) {
        self.close();
        self.standing.hear(title);
    }

    fn data(&mut self, row: &Row) {
        self.parsed.rows_read += 1;
        let mut reading = Reading::new(self.sheet, row, self.layout, self.order);
        let person = line::person(&mut reading, self.options);
        let house = line::house(&mut reading, self.options);
        match self.role(&reading, person.as_ref(), &house) {
            Role::Head => self.head(reading, person, house),
            Role::Member => self.member(reading, person, &house),
        }
    }

    /// Head or member, by the surest sign that the row gives.
    fn role(&self, reading: &Reading, person: Option<&IntakeMember>, house: &House) -> Role {
        let head = match (self.layout.mapping.rows, person.and_then(|person| person.relation)) {
            (RowLayout::OneHouseholdARow, _) => true,
            (_, Some(relation)) => relation == Relation::Head,
            _ if reading.has(M::HeadNumber) => self.opens_number(reading),
            _ => self.looks_like_head(reading, person, house),
        };
        if head { Role::Head } else { Role::Member }
    }

    /// The row numbers a household that is not the open one. Some lists repeat the number on the rows of
    /// the members.
    fn opens_number(&self, reading: &Reading) -> bool {
        let Some(number) = reading.cell(M::HeadNumber).map(Cell::text) else { return false };
        let later = reading.cell(M::MemberNumber).is_none_or(|cell| cell.text().trim() != "1");
        let open = !matches!(self.open, Open::Nobody);
        !(open && later && self.open_number.as_deref() == Some(&*number))
    }

    /// Without a relation and a number of the household: the first of the household, the one who bears
    /// the head's name, the first row of a new code.
    fn looks_like_head(&self, reading: &Reading, person: Option<&IntakeMember>, house: &House) -> bool {
        let text = |meaning| reading.cell(meaning).map(|cell| cell.text().into_owned());
        let same_name =
            |head: String| person.is_some_and(|person| viet::fold(&head) == viet::fold(&person.name));
        match (text(M::MemberNumber), text(M::HeadName)) {
            (Some(number), _) => number.trim() == "1",
            (None, Some(head)) if reading.has(M::PersonName) => same_name(head),
            _ if reading.has(M::HouseholdCode) => {
                house.code.is_some() && house.code.as_deref() != self.open_code()
            }
            _ if reading.has(M::RowNumber) => text(M::RowNumber).is_some(),
            _ => matches!(self.open, Open::Nobody),
        }
    }

    fn open_code(&self) -> Option<&str> {
        match &self.open {
            Open::Household(household) => household.code.as_deref(),
            Open::Rejected { code, .. } => code.as_deref(),
            Open::Nobody => None,
        }
    }

    fn head(&mut self, mut reading: Reading, person: Option<IntakeMember>, house: House) {
        if let Some(first) = self.head_of_same_household(&reading, &house) {
            reading.reject_row(IssueKind::SecondHead { first });
            return self.report(reading);
        }
        self.close();
        self.open_number = reading.cell(M::HeadNumber).map(|cell| cell.text().into_owned());
        let hamlet = house.hamlet.clone().or_else(|| self.standing.hamlet.clone());
        if hamlet.is_none() {
            reading.reject(M::Hamlet, IssueKind::HamletMissing);
        }
        let row = reading.source().row;
        self.open = match (reading.issues.is_empty(), person, hamlet) {
            (true, Some(person), Some(hamlet)) => {
                Open::Household(Box::new(self.household(&mut reading, person, hamlet, house)))
            }
            _ => Open::Rejected { head: row, code: house.code },
        };
        self.report(reading);
    }

    /// The row of the head who stands above, when this row says that it is of the same household: the
    /// same code, or no number of a household of its own.
    fn head_of_same_household(&self, reading: &Reading, house: &House) -> Option<u32> {
        let first = match &self.open {
            Open::Household(household) if self.layout.mapping.rows != RowLayout::OneHouseholdARow => {
                household.source.row
            }
            _ => return None,
        };
        let same_code = house.code.is_some() && house.code.as_deref() == self.open_code();
        let blank = |meaning| reading.has(meaning) && reading.cell(meaning).is_none();
        let later = reading.cell(M::MemberNumber).is_some_and(|cell| cell.text().trim() != "1");
        (same_code || (blank(M::HeadNumber) && later)).then_some(first)
    }

    fn household(
        &self,
        reading: &mut Reading,
        mut head: IntakeMember,
        hamlet: String,
        house: House,
    ) -> IntakeHousehold {
        head.relation = Some(Relation::Head);
        let year = house.survey.year.or(self.layout.title.year);
        let titled_over_marks = self.standing.over_marks(self.layout).map(titled);
        let told = titled_over_marks.or(house.recognition).or_else(|| self.standing.class.map(titled));
        let recognition = told.map(|told| IntakeRecognition { year: told.year.or(year), ..told });
        let mut survey = house.survey;
        survey.year = year;
        let household = IntakeHousehold {
            source: reading.source(),
            code: house.code,
            hamlet,
            address: house.address,
            phone: house.phone,
            stated_people: house.people,
            flags: house.flags,
            notes: house.notes,
            survey,
            recognition,
            members: vec![head],
        };
        remarks::note_scores(reading, &household, self.options.k);
        household
    }

    fn member(&mut self, mut reading: Reading, person: Option<IntakeMember>, house: &House) {
        let other_code =
            house.code.is_some() && self.open_code().is_some() && house.code.as_deref() != self.open_code();
        match &mut self.open {
            Open::Rejected { head, .. } if !other_code => {
                let head = *head;
                reading.reject_row(IssueKind::HeadRejected { head });
            }
            Open::Household(household) if !other_code => match person {
                Some(person) if reading.issues.is_empty() => household.members.push(person),
                _ => reading.belongs_to(household.source.row),
            },
            _ => reading.reject_row(IssueKind::MemberBeforeHead),
        }
        self.report(reading);
    }

    fn report(&mut self, reading: Reading) {
        if reading.issues.is_empty() {
            self.parsed.notes.extend(reading.notes);
        }
        self.parsed.issues.extend(reading.issues);
    }

    /// The household above is complete.
    fn close(&mut self) {
        if let Open::Household(household) = std::mem::replace(&mut self.open, Open::Nobody) {
            self.note_people(&household);
            self.parsed.households.push(*household);
        }
    }

    /// A list of persons that states another number of people than it names.
    fn note_people(&mut self, household: &IntakeHousehold) {
        let listed = household.members.len() as u32;
        let persons = self.layout.mapping.rows != RowLayout::OneHouseholdARow;
        if let Some(stated) = household.stated_people.filter(|stated| persons && *stated != listed) {
            let (sheet, row) = (household.source.sheet.clone(), household.source.row);
            self.parsed.notes.push(Note { sheet, row, kind: NoteKind::PeopleAgainstRows { stated, listed } });
        }
    }
}

fn titled(class: Class) -> IntakeRecognition {
    IntakeRecognition { class, year: None, decision_number: String::new() }
}
