//! Form B in the order of the paper: a digit answers an indicator and moves on, what follows from the household's
//! people and house is filled in already, and the class stands beside it live. A second entry of the same paper starts
//! empty and is compared with the first.
//!
//! | file | subject |
//! |---|---|
//! | `subject` | whose form it is, and what follows from what is known of the household |
//! | `fields` | the fields in their order |
//! | `answers` | indicators, computed answers, reasons |
//! | `marks` | causes and target groups |
//! | `sheet` | score B1 by the commune's table |
//! | `rounds` | which round, by which standard, what stands against it |
//! | `draft` | the survey that the fields tell so far |
//! | `live` | the class beside the form, and what would change it |
//! | `second` | where two entries differ: which one the paper says |
//!
//! One paper after the other is [`crate::app::entry`].

mod answers;
mod draft;
mod fields;
mod live;
mod marks;
mod rounds;
mod second;
mod sheet;
mod subject;

use chrono::NaiveDate;

use super::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::app::entry::Pile;
use crate::domain::checks;
use crate::domain::classify::classify;
use crate::domain::dossier::Dossier;
use crate::domain::forms::B1Table;
use crate::domain::id::SurveyId;
use crate::domain::operation::Operation;
use crate::domain::rescore::asked_besides;
use crate::domain::second_entry::differences;
use crate::domain::standard::Standard;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::survey::{Answers, Survey, Verified};
use answers::Asked;
use sheet::Sheet;
use subject::Subject;

/// The kind of record whose last values are repeated.
const KIND: &str = "survey";

/// A new survey of a household, another wording of a known one, or its second entry.
#[derive(Debug)]
struct SurveyForm {
    subject: Subject,
    /// The survey that is corrected or entered a second time.
    base: Option<Stored<SurveyId, Survey>>,
    /// It is entered a second time: nothing is filled in, only what the paper says is asked.
    is_second: bool,
    /// Day and round of the household's other surveys.
    others: Vec<(NaiveDate, String)>,
}

/// The form of a household's survey in the round that is proposed: the one that is there already, else a new one.
pub fn open(dossier: &Dossier, at: &At) -> Dialog {
    let round = rounds::proposed(at);
    let is_work = rounds::opened(at, &round).is_some();
    match in_round(dossier, &round).filter(|_| is_work) {
        Some(base) => open_edit(dossier, base, at),
        None => open_new(dossier, at),
    }
}

/// The form of a new survey; the cursor stands on the first thing to type.
pub fn open_new(dossier: &Dossier, at: &At) -> Dialog {
    begun(SurveyForm::of(dossier, None, false), Form::new(fields::fields(None, at)), at)
}

/// The form of a known survey.
pub fn open_edit(dossier: &Dossier, base: &Stored<SurveyId, Survey>, at: &At) -> Dialog {
    begun(SurveyForm::of(dossier, Some(base.clone()), false), Form::new(fields::fields(Some(base), at)), at)
}

/// The empty form in which the survey of the pile's round is entered a second time; `None` where it was not entered
/// a first time.
pub fn open_second(dossier: &Dossier, at: &At) -> Option<Dialog> {
    let round = rounds::proposed(at);
    in_round(dossier, &round).map(|base| open_second_of(dossier, base, at))
}

/// The empty form in which a known survey is entered a second time.
pub fn open_second_of(dossier: &Dossier, base: &Stored<SurveyId, Survey>, at: &At) -> Dialog {
    begun(SurveyForm::of(dossier, Some(base.clone()), true), Form::new(fields::counted(None, at.lang)), at)
}

/// The cursor stands on the first thing to type: how B1 is entered is that of the form before.
fn begun(purpose: SurveyForm, form: Form, at: &At) -> Dialog {
    let mut dialog = FormDialog::new(purpose, form, at);
    let first = sheet::first(&dialog.form).to_owned();
    dialog.form.focus_on(&first);
    dialog.come_to_field();
    Dialog::Form(Box::new(dialog))
}

/// The last survey of a household in a round.
fn in_round<'d>(dossier: &'d Dossier, round: &str) -> Option<&'d Stored<SurveyId, Survey>> {
    dossier.surveys.iter().rev().find(|survey| survey.round == round)
}

impl SurveyForm {
    fn of(dossier: &Dossier, base: Option<Stored<SurveyId, Survey>>, is_second: bool) -> Self {
        let id = base.as_ref().map(|base| base.id);
        let others = dossier.surveys.iter().filter(|survey| Some(survey.id) != id);
        let others = others.map(|survey| (survey.date, survey.round.clone())).collect();
        Self { subject: Subject::of(dossier), base, is_second, others }
    }

    /// The day of the survey; a second entry does not ask it.
    fn day(&self, form: &Form, at: &At) -> NaiveDate {
        match &self.base {
            Some(base) if self.is_second => base.date,
            _ => fields::day(form, at.today),
        }
    }

    /// The code of its round.
    fn round(&self, form: &Form) -> String {
        match &self.base {
            Some(base) if self.is_second => base.round.clone(),
            _ => form.text("round"),
        }
    }

    fn standard<'a>(&self, form: &Form, at: &At<'a>) -> Option<&'a Standard> {
        rounds::standard(at, &self.round(form), self.day(form, at))
    }

    /// What the form asks under a standard.
    fn asked<'a>(&'a self, form: &Form, standard: &'a Standard, at: &At<'a>) -> Asked<'a> {
        let blind = self.is_second;
        let day = self.day(form, at);
        let second = rounds::second_standard(at, &self.round(form));
        let besides = second.map(|second| (second, asked_besides(standard, second).collect()));
        let follows =
            |standard| if blind { Answers::default() } else { self.subject.computed(standard, day) };
        Asked {
            standard,
            besides,
            computed: follows(standard),
            computed_besides: second.map(follows).unwrap_or_default(),
            base: self.base.as_deref().filter(|_| !blind),
            lang: at.lang,
        }
    }

    /// The commune's table of score B1, where it has one on the day; of a second entry, where the first used it.
    fn table<'a>(&self, form: &Form, at: &At<'a>) -> Option<&'a B1Table> {
        let used = self.base.as_ref().is_some_and(|base| !base.b1_items.is_empty());
        sheet::table(at, self.day(form, at)).filter(|_| used || !self.is_second)
    }

    /// The questions of score B1 and their total.
    fn revise_sheet(&self, form: &mut Form, at: &At) {
        let base = self.base.as_deref().filter(|_| !self.is_second);
        let table = self.table(form, at);
        let area = self.subject.area;
        let sheet = table.map(|table| Sheet { table, area, base, only: self.is_second });
        sheet::revise(form, sheet.as_ref(), at);
    }

    /// The first entry with what a second one confirms.
    fn verified(&self, base: &Stored<SurveyId, Survey>, at: &At) -> Survey {
        let verified = Some(Verified { by: at.user.to_owned(), on: at.today });
        Survey { verified, ..base.value.clone() }
    }

    /// The day of another survey of the household in this round.
    fn twin(&self, round: &str) -> Option<NaiveDate> {
        self.others.iter().find(|(_, other)| other == round).map(|(day, _)| *day)
    }

    /// The round to which the paper belongs with the pile in which it lies.
    fn round_of_pile<'a>(&self, at: &At<'a>) -> Option<&'a str> {
        let pile = at.entry.pile.as_ref()?;
        pile.round().filter(|_| pile.current() == Some(self.subject.household))
    }

    /// What stands against the form, beyond what its fields say.
    fn survey_read(&self, form: &Form, at: &At) -> Result<Survey, Faults> {
        let mut reading = Reading::of(form, at);
        reading.money("income");
        reading.number("b1").into_iter().for_each(|b1| reading.check("b1", checks::b1(b1)));
        if !self.is_second {
            let day = reading.past_day("date");
            reading.required("round");
            rounds::check(&mut reading, day, self.round_of_pile(at), at);
        }
        let Some(standard) = self.standard(form, at) else {
            reading.fault("date", at.lang.check_no_standard());
            return Err(reading.finish(()).err().unwrap_or_default());
        };
        let survey = draft::survey(self, form, standard, at);
        let unreasoned = survey.overrides.iter().filter(|o| o.reason.is_empty() && !self.is_second);
        for missing in unreasoned {
            reading.fault(&answers::reason_code(missing.number), at.lang.check_override_reason());
        }
        reading.finish(survey)
    }
}

impl Purpose for SurveyForm {
    fn title(&self, at: &At) -> String {
        let pile = at.entry.pile.as_ref().filter(|pile| pile.current() == Some(self.subject.household));
        match (pile, &self.base) {
            (Some(pile), _) => self.title_in(pile, at),
            (None, Some(_)) if self.is_second => at.lang.title_second_survey(&self.subject.code),
            (None, Some(base)) => at.lang.title_edit_survey(&self.subject.code, at.day(base.date)),
            (None, None) => at.lang.title_survey(&self.subject.code),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = match &self.base {
            None => HouseholdForm::NewSurvey,
            Some(base) if self.is_second => HouseholdForm::SecondSurvey(base.id),
            Some(base) => HouseholdForm::Survey(base.id),
        };
        Some(DraftOf::Household(self.subject.household, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    /// A second entry says nothing that the next form repeats.
    fn kind(&self) -> &'static str {
        if self.is_second { "" } else { KIND }
    }

    fn revise(&self, form: &mut Form, at: &At) {
        if !self.is_second {
            rounds::remark(form, self.day(form, at), at);
        }
        if self.base.is_none() {
            marks::fill_groups(form, self.subject.groups);
        }
        self.revise_sheet(form, at);
        // On a day without a standard what was typed stays where it is: saving says what is wrong.
        let standard = self.standard(form, at).or_else(|| rounds::standard(at, "", at.today));
        if let Some(standard) = standard {
            let asked = self.asked(form, standard, at);
            answers::revise(form, &asked);
        }
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        live::lines(self, form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let survey = self.survey_read(form, at)?;
        let value = match &self.base {
            Some(base) if self.is_second => self.verified(base, at),
            _ => survey,
        };
        let edit = Edit { base: self.base.as_ref().map(|base| (base.id, base.rev)), value };
        Ok(perform(Operation::SaveSurvey(edit)))
    }

    fn settle(&self, form: &Form, at: &At) -> Option<Dialog> {
        let base = self.base.as_ref().filter(|_| self.is_second)?;
        let entered = self.survey_read(form, at).ok()?;
        let parts = differences(base, &entered);
        (!parts.is_empty()).then(|| second::open(&self.subject, base, entered, &parts, at))
    }

    fn saved(&self, _form: &Form, at: &At, _undo: &str) -> Option<String> {
        self.is_second.then(|| at.lang.second_same().to_owned())
    }

    /// A survey that concludes nothing may be kept, as a paper half filled in, but not unawares; nor may a second one
    /// of the same round.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        if self.is_second {
            return None;
        }
        let survey = self.survey_read(form, at).ok()?;
        let twin = self.twin(&survey.round).filter(|_| self.base.is_none());
        let twin = twin.map(|day| at.lang.warn_second_survey(at.day(day), &survey.round));
        let stays = self.base.as_ref().is_some_and(|base| base.round == survey.round);
        let unopened = rounds::unopened(&survey.round, at).filter(|_| !stays);
        let why = classify(&survey, self.standard(form, at)?).err();
        let open = why.map(|why| at.lang.warn_not_concluded(at.lang.cannot_conclude(&why)));
        let warnings: Vec<_> = unopened.into_iter().chain(twin).chain(open).collect();
        (!warnings.is_empty()).then(|| warnings.join(" "))
    }
}

impl SurveyForm {
    /// Which paper of the pile it is, and whose follows.
    fn title_in(&self, pile: &Pile, at: &At) -> String {
        let ((place, all), name) = (pile.place(), &self.subject.name);
        let title = match self.is_second {
            true => at.lang.title_second_paper(place, all, name),
            false => at.lang.title_paper(place, all, name),
        };
        match pile.following() {
            Some(next) => at.lang.title_next_paper(title, pile.name(next)),
            None => title,
        }
    }
}

#[cfg(test)]
mod tests;
