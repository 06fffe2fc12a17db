//! A villagers' meeting of a hamlet. Whether its result stands is said as the numbers are typed.

use super::super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use super::super::{choices, lines_in_one};
use super::{faults, hamlets_of, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::id::{HamletId, MeetingId};
use crate::domain::round::{Meeting, RoundDossier, RoundFault, RoundOperation, checks};
use crate::domain::stored::{Edit, Rev, Stored};

/// A new meeting of a round, or another wording of a known one.
#[derive(Debug)]
struct Held {
    round: String,
    base: Option<Stored<MeetingId, Meeting>>,
}

/// The form of a new meeting, of this hamlet where one is under the cursor.
pub fn open_new(round: &RoundDossier, hamlet: Option<HamletId>, at: &At) -> Dialog {
    let hamlet = hamlet.map(|hamlet| hamlet.0.to_string()).unwrap_or_default();
    let mut form = Form::new(fields(None, &hamlet, round, at));
    form.focus_on(if hamlet.is_empty() { "hamlet" } else { "held" });
    FormDialog::open(Held { round: round.round.code.clone(), base: None }, form, at)
}

/// The form of a known meeting.
pub fn open_edit(round: &RoundDossier, base: &Stored<MeetingId, Meeting>, at: &At) -> Dialog {
    let form = Form::new(fields(Some(base), &base.hamlet.0.to_string(), round, at));
    FormDialog::open(Held { round: round.round.code.clone(), base: Some(base.clone()) }, form, at)
}

fn fields(said: Option<&Meeting>, hamlet: &str, round: &RoundDossier, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let text = |of: fn(&Meeting) -> &String| said.map(|said| of(said).as_str()).unwrap_or_default();
    let number = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let note = said.map(|known| lines_in_one(&known.note)).unwrap_or_default();
    vec![
        Field::choice("hamlet", lang.field_hamlet(), hamlets_of(round, at), hamlet),
        Field::date("held", lang.field_held(), &at.day(said.map_or(at.today, |known| known.held))),
        Field::text("place", lang.field_meeting_place(), text(|known| &known.place)),
        Field::text("chair", lang.field_chair(), text(|known| &known.chair)),
        Field::text("secretary", lang.field_secretary(), text(|known| &known.secretary)),
        Field::number("called", lang.field_called(), &number(said.and_then(|known| known.called))),
        Field::number("present", lang.field_present(), &number(said.map(|known| known.present))),
        Field::number("agreed", lang.field_agreed(), &number(said.map(|known| known.agreed)))
            .hint(lang.hint_agreed()),
        Field::text("minutes_number", lang.field_minutes_number(), text(|known| &known.minutes_number)),
        Field::text("note", lang.field_note(), &note),
    ]
}

/// What was typed as a number; nothing while it cannot be read.
fn typed(form: &Form, code: &str) -> Option<u32> {
    form.text(code).replace('.', "").parse().ok()
}

/// How many of those present agreed, and whether that is enough.
fn outcome(form: &Form, at: &At) -> Vec<AsideLine> {
    let lang = at.lang;
    match (typed(form, "present").filter(|present| *present > 0), typed(form, "agreed")) {
        (Some(present), Some(agreed)) if agreed <= present => {
            let share = lang.aside_share(u64::from(agreed) * 100 / u64::from(present), agreed, present);
            let (weight, words) = match u64::from(agreed) * 2 >= u64::from(present) {
                true => (Weight::Strong, lang.meeting_stands()),
                false => (Weight::Warning, lang.meeting_again()),
            };
            vec![AsideLine::new(Weight::Plain, share), AsideLine::new(weight, words)]
        }
        _ => vec![AsideLine::new(Weight::Faint, lang.aside_half_is_enough())],
    }
}

/// A number that must be there.
fn count(reading: &mut Reading, code: &str) -> u32 {
    reading.required(code);
    reading.number(code).unwrap_or_default()
}

impl Held {
    /// What the fields say.
    fn read(&self, reading: &mut Reading) -> Meeting {
        Meeting {
            round: self.round.clone(),
            hamlet: choices::hamlet(&reading.chosen("hamlet")).unwrap_or(HamletId(0)),
            held: reading.day("held"),
            place: reading.text("place"),
            chair: reading.text("chair"),
            secretary: reading.text("secretary"),
            called: reading.number("called"),
            present: count(reading, "present"),
            agreed: count(reading, "agreed"),
            minutes_number: reading.text("minutes_number"),
            note: reading.lines("note"),
        }
    }

    fn check(&self, meeting: &Meeting, at: &At) -> Vec<RoundFault> {
        known(&self.round, at)
            .map(|round| checks::meeting(meeting, &round.round, at.today))
            .unwrap_or_default()
    }
}

impl Purpose for Held {
    fn title(&self, at: &At) -> String {
        match &self.base {
            None => at.lang.title_new_meeting().to_owned(),
            Some(base) => at.lang.title_edit_meeting(at.hamlet(base.hamlet), at.day(base.held)),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.base.as_ref().map_or(RoundForm::NewMeeting, |base| RoundForm::Meeting(base.id));
        Some(DraftOf::Round(self.round.clone(), form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn kind(&self) -> &'static str {
        "meeting"
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        outcome(form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let meeting = self.read(&mut reading);
        faults::note(&mut reading, &self.check(&meeting, at), "held", at);
        let edit = Edit { base: self.base.as_ref().map(|base| (base.id, base.rev)), value: meeting };
        reading.finish(perform(RoundOperation::SaveMeeting(edit)))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let meeting = self.read(&mut Reading::of(form, at));
        Some(at.lang.saved_meeting(at.hamlet(meeting.hamlet), &meeting, undo))
    }

    /// Under one half the meeting must be held again: that is said at once.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let meeting = self.read(&mut Reading::of(form, at));
        faults::warnings(&self.check(&meeting, at), at)
    }
}
