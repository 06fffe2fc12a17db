//! The chairman's decision: what it would recognise, by movement, and how many it would leave out, stand beside the
//! form before it is saved.

use std::collections::BTreeMap;

use super::super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, lines_in_one};
use super::{faults, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::app::screens::round::standard_of;
use crate::domain::class::Class;
use crate::domain::round::{
    Decision, Proposal, RoundDossier, RoundFault, RoundOperation, StageKind, TaskFacts, checks,
};

/// A decision of a round on all that is ready.
#[derive(Debug)]
struct Decide {
    round: String,
}

/// The form of a new decision; who signed the last one is proposed.
pub fn open(round: &RoundDossier, at: &At) -> Dialog {
    let lang = at.lang;
    let last = round.decisions.last();
    let signer = last.map_or("", |last| last.signer.as_str());
    let title = last.map_or(lang.chairman(), |last| last.signer_title.as_str());
    let proposed = Decision {
        round: round.round.code.clone(),
        number: String::new(),
        decided: at.today,
        signer: signer.to_owned(),
        signer_title: title.to_owned(),
        note: String::new(),
    };
    FormDialog::open(Decide { round: round.round.code.clone() }, Form::new(fields(&proposed, at)), at)
}

/// The fields of a decision.
pub(super) fn fields(said: &Decision, at: &At) -> Vec<Field> {
    let lang = at.lang;
    vec![
        Field::text("number", lang.field_decision_number(), &said.number)
            .verbatim()
            .hint(lang.hint_decision_number()),
        Field::date("decided", lang.field_decided(), &at.day(said.decided)),
        Field::text("signer", lang.field_signer(), &said.signer),
        Field::text("signer_title", lang.field_signer_title(), &said.signer_title),
        Field::text("note", lang.field_note(), &lines_in_one(&said.note)),
    ]
}

/// What the fields say of a decision of a round.
pub(super) fn read(round: &str, reading: &mut Reading) -> Decision {
    Decision {
        round: round.to_owned(),
        number: reading.text("number"),
        decided: reading.day("decided"),
        signer: reading.text("signer"),
        signer_title: reading.text("signer_title"),
        note: reading.lines("note"),
    }
}

impl Decide {
    /// What the fields say.
    fn read(&self, reading: &mut Reading) -> Decision {
        read(&self.round, reading)
    }

    fn check(&self, decision: &Decision, at: &At) -> Vec<RoundFault> {
        let found = known(&self.round, at)
            .and_then(|round| Some(checks::decision(decision, round, standard_of(round, at)?, at.today)));
        found.unwrap_or_else(|| vec![RoundFault::NothingToRecognise])
    }

    fn proposal(&self, decision: &Decision, at: &At) -> Option<Proposal> {
        let round = known(&self.round, at)?;
        Some(round.proposal(decision, standard_of(round, at)?))
    }
}

/// Households by the class that they had and the one that they get.
fn movements(proposal: &Proposal, tasks: &[TaskFacts]) -> BTreeMap<(Class, Class), usize> {
    let before: BTreeMap<_, _> = tasks.iter().map(|facts| (facts.task.household, facts.before)).collect();
    let mut movements = BTreeMap::new();
    for recognition in &proposal.recognitions {
        let had = before.get(&recognition.household).copied().unwrap_or(Class::None);
        *movements.entry((had, recognition.class)).or_default() += 1;
    }
    movements
}

fn preview(proposal: &Proposal, tasks: &[TaskFacts], at: &At) -> Vec<AsideLine> {
    let lang = at.lang;
    let movement = |((had, gets), count): ((Class, Class), usize)| {
        let words = match had == gets {
            true => lang.aside_stays(lang.class_short(had)),
            false => lang.aside_moves(lang.class_short(had), lang.class_short(gets)),
        };
        AsideLine::new(Weight::Plain, format!("{count:>4}  {words}"))
    };
    let mut lines = vec![AsideLine::new(Weight::Strong, lang.aside_recognises(proposal.recognitions.len()))];
    lines.extend(movements(proposal, tasks).into_iter().map(movement));
    if !proposal.left_out.is_empty() {
        lines.push(AsideLine::new(Weight::Plain, ""));
        lines.push(AsideLine::new(Weight::Warning, lang.aside_left_out(proposal.left_out.len())));
        let mut stages: BTreeMap<usize, (StageKind, usize)> = BTreeMap::new();
        for kind in proposal.left_out.iter().map(|(_, stage)| stage.kind()) {
            stages.entry(kind as usize).or_insert((kind, 0)).1 += 1;
        }
        lines.extend(stages.into_values().map(|(stage, count)| {
            AsideLine::new(Weight::Faint, format!("{count:>4}  {}", lang.stage(stage)))
        }));
    }
    lines
}

impl Purpose for Decide {
    fn title(&self, at: &At) -> String {
        at.lang.title_decide(&self.round)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Round(self.round.clone(), RoundForm::Decide))
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let decision = self.read(&mut Reading::of(form, at));
        let tasks = known(&self.round, at).map(|round| round.tasks.as_slice()).unwrap_or_default();
        self.proposal(&decision, at).map(|proposal| preview(&proposal, tasks, at)).unwrap_or_default()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let decision = self.read(&mut reading);
        faults::note(&mut reading, &self.check(&decision, at), "decided", at);
        let recognitions =
            self.proposal(&decision, at).map(|proposal| proposal.recognitions).unwrap_or_default();
        reading.finish(perform(RoundOperation::Decide { decision, recognitions }))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let decision = self.read(&mut Reading::of(form, at));
        let count = self.proposal(&decision, at)?.recognitions.len();
        Some(at.lang.saved_decision(&decision.number, count, undo))
    }

    /// A decision changes the class of many: what it brings is said once more.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let decision = self.read(&mut Reading::of(form, at));
        let proposal = self.proposal(&decision, at)?;
        let (all, left) = (proposal.recognitions.len(), proposal.left_out.len());
        let asked = at.lang.warn_decide(&decision.number, at.day(decision.decided), all, left);
        let unusual = faults::warnings(&self.check(&decision, at), at);
        Some([asked].into_iter().chain(unusual).collect::<Vec<_>>().join(" "))
    }
}
