//! The papers of a round: the decision with its lists, the minutes and the posted list of a hamlet.

use std::collections::HashMap;

use super::{PapersError, Printing};
use crate::domain::class::Class;
use crate::domain::id::HamletId;
use crate::domain::member::Resident;
use crate::domain::place::Hamlet;
use crate::domain::round::{Decision, RoundDossier, RoundStep, Stage, StepKind, TaskFacts, posted_until};
use crate::domain::standard::Standard;
use crate::domain::stored::Stored;
use crate::paper::forms::Issue;
use crate::paper::forms::decision::{Decided, DecisionPaper, decision};
use crate::paper::forms::minutes::{Discussed, MinutesPaper, minutes};
use crate::paper::forms::posted::{Posted, PostedList, posted};
use crate::paper::{Document, PaperError};
use crate::store::{Register, StoreError};

/// A round with the standard by which it is judged.
pub struct Opened<'a> {
    pub dossier: RoundDossier,
    pub standard: &'a Standard,
}

impl<'a> Opened<'a> {
    /// Reads a round.
    ///
    /// # Errors
    /// [`PapersError::NoRound`], [`PapersError::NoStandard`], and those of the register.
    pub fn read(register: &Register, code: &str, printing: &Printing<'a>) -> Result<Self, PapersError> {
        let dossier = register.round(code)?.ok_or_else(|| PapersError::NoRound(code.to_owned()))?;
        let standard = printing.rules.standards.by_code(&dossier.round.standard);
        let standard = standard.ok_or_else(|| PapersError::NoStandard(code.to_owned()))?;
        Ok(Self { dossier, standard })
    }

    /// The households of a hamlet, those left out who are gone or whom form A ruled out.
    fn of_hamlet(&self, hamlet: HamletId) -> impl Iterator<Item = &TaskFacts> {
        self.dossier.tasks.iter().filter(move |task| {
            let left_out = |stage| matches!(stage, Stage::Gone | Stage::ScreenedOut);
            task.hamlet == hamlet && !left_out(self.dossier.stage(task, self.standard))
        })
    }
}

/// The decision of a number, else the last one, else a draft of what the meetings agreed on.
pub fn decision_paper(
    register: &Register,
    round: &Opened<'_>,
    number: Option<&str>,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let decided = chosen(round, number)?;
    let tasks = tasks_of(round, decided);
    if tasks.is_empty() {
        return Err(PapersError::NothingAgreed(round.dossier.round.code.clone()));
    }
    let hamlets = hamlet_names(register)?;
    let heads = tasks.iter().map(|(task, _)| head(register, task)).collect::<Result<Vec<_>, _>>()?;
    let households: Vec<Decided<'_>> = tasks
        .iter()
        .zip(&heads)
        .map(|((task, class), head)| Decided {
            head: &task.head,
            born: head.as_ref().and_then(|head| head.member.born),
            hamlet: hamlets.get(&task.hamlet).map(String::as_str).unwrap_or_default(),
            people: task.people,
            before: task.before,
            class: *class,
            codes: task.survey.as_ref().map(|survey| survey.answers.deprived().collect()),
        })
        .collect();
    let decision_facts = decided.map(|decision| &decision.value);
    let paper = DecisionPaper {
        round: &round.dossier.round,
        standard: round.standard,
        decision: decision_facts,
        households: &households,
    };
    Ok(decision(&paper, issue))
}

type StoredDecision = Stored<crate::domain::id::DecisionId, Decision>;

fn chosen<'r>(
    round: &'r Opened<'_>,
    number: Option<&str>,
) -> Result<Option<&'r StoredDecision>, PapersError> {
    let decisions = &round.dossier.decisions;
    let Some(number) = number else { return Ok(decisions.last()) };
    let found = decisions.iter().rfind(|decision| decision.number == number.trim());
    found.map(Some).ok_or_else(|| {
        let known: Vec<&str> = decisions.iter().map(|decision| decision.number.as_str()).collect();
        PapersError::NoDecision { number: crate::viet::clean(number), known: known.join("; ") }
    })
}

/// The households of a decision with the class recognised; of a draft, those whose meeting agreed.
fn tasks_of<'r>(round: &'r Opened<'_>, decided: Option<&StoredDecision>) -> Vec<(&'r TaskFacts, Class)> {
    let class = |task: &TaskFacts| match decided {
        Some(decision) => {
            let recognised = task.recognised.as_ref()?;
            (recognised.decision == Some(decision.id)).then_some(recognised.class)
        }
        None => match round.dossier.stage(task, round.standard) {
            Stage::Agreed(class) => Some(class),
            _ => None,
        },
    };
    round.dossier.tasks.iter().filter_map(|task| Some((task, class(task)?))).collect()
}

/// The minutes of a hamlet's last meeting; before it, the paper to be filled in there.
pub fn minutes_paper(
    register: &Register,
    round: &Opened<'_>,
    hamlet: HamletId,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let hamlet_facts = hamlet_of(register, hamlet)?;
    let meeting = round.dossier.meeting_of(hamlet).map(|meeting| &meeting.value);
    let discussed = |task| discussed(task, round.standard, meeting.is_some());
    let households: Vec<Discussed<'_>> = round.of_hamlet(hamlet).map(discussed).collect();
    if households.is_empty() {
        return Err(PaperError::Nothing.into());
    }
    let paper =
        MinutesPaper { round: &round.dossier.round, hamlet: &hamlet_facts, meeting, households: &households };
    Ok(minutes(&paper, issue))
}

fn discussed<'t>(task: &'t TaskFacts, standard: &Standard, held: bool) -> Discussed<'t> {
    let verdict = task.task.verdict.as_ref();
    let computed = task.computed(standard).and_then(Result::ok).map(|judged| judged.class);
    Discussed {
        code: &task.code,
        head: &task.head,
        people: task.people,
        computed,
        agreed: verdict.map(|verdict| verdict.class).or(computed.filter(|_| held)),
        votes: verdict.and_then(|verdict| verdict.agreed),
        reason: verdict.map_or("", |verdict| &verdict.reason),
    }
}

/// The posted list of a hamlet: every household whose result is known.
pub fn posted_paper(
    register: &Register,
    round: &Opened<'_>,
    hamlet: HamletId,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let hamlet_facts = hamlet_of(register, hamlet)?;
    let known = round.of_hamlet(hamlet).filter_map(|task| Some((task, result(task, round.standard)?)));
    let with_heads = known.map(|(task, class)| Ok((task, class, head(register, task)?)));
    let results: Vec<Resulted<'_>> = with_heads.collect::<Result<_, StoreError>>()?;
    if results.is_empty() {
        return Err(PaperError::Nothing.into());
    }
    let households: Vec<Posted<'_>> = results.iter().map(posted_line).collect();
    let step = posting(&round.dossier, hamlet);
    let days = step.map(|step| (step.on, step.until.unwrap_or_else(|| posted_until(step.on))));
    let list =
        PostedList { round: &round.dossier.round, hamlet: &hamlet_facts, days, households: &households };
    Ok(posted(&list, issue))
}

/// A household with its result and its head.
type Resulted<'r> = (&'r TaskFacts, Class, Option<Resident>);

/// The class recognised, else the one proposed.
fn result(task: &TaskFacts, standard: &Standard) -> Option<Class> {
    let recognised = task.recognised.as_ref().map(|recognised| recognised.class);
    recognised.or_else(|| task.proposed(standard))
}

fn posted_line<'r>((task, class, head): &'r Resulted<'_>) -> Posted<'r> {
    Posted {
        head: &task.head,
        citizen_number: head.as_ref().map_or("", |head| &head.member.citizen_number),
        people: task.people,
        before: task.before,
        class: *class,
    }
}

/// The last posting of a hamlet, or of all at once.
fn posting(round: &RoundDossier, hamlet: HamletId) -> Option<&RoundStep> {
    let of_hamlet = |step: &RoundStep| step.hamlet.is_none_or(|other| other == hamlet);
    let mut steps = round.steps.iter().rev().map(|step| &step.value);
    steps.find(|step| step.kind == StepKind::Posting && of_hamlet(step))
}

/// The head of a household as a person.
fn head(register: &Register, task: &TaskFacts) -> Result<Option<Resident>, StoreError> {
    Ok(register.residents(task.task.household)?.into_iter().find(Resident::is_head))
}

fn hamlet_of(register: &Register, id: HamletId) -> Result<Hamlet, PapersError> {
    let hamlets = register.hamlets()?;
    let found = hamlets.into_iter().find(|hamlet| hamlet.id == id).map(|hamlet| hamlet.value);
    found.ok_or_else(|| PaperError::Nothing.into())
}

fn hamlet_names(register: &Register) -> Result<HashMap<HamletId, String>, StoreError> {
    Ok(register.hamlets()?.into_iter().map(|hamlet| (hamlet.id, hamlet.value.name)).collect())
}
