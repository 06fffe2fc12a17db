//! What an action opens on the page of a round.

use super::{Criterion, Item, Narrowed, Page, RoundMsg, RoundScreen, closing, printing, standard_of};
use crate::app::Model;
use crate::app::dialogs::{At, Confirm, Dialog, Pick, PickItem};
use crate::app::effect::Effect;
use crate::app::entry::{self, Pass};
use crate::app::form::round::{
    adding, assigning, complaint, correcting, deciding, meeting, opening, screening, step, verdict,
};
use crate::app::msg::Msg;
use crate::app::possible;
use crate::app::screens::household;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::round::{RoundDossier, RoundOperation, StepKind};
use crate::keys::{Action, Context};

/// An action of the page; `None` where it has no use for it.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let screen = model.round.as_ref()?;
    let household = screen.household();
    match action {
        Action::HouseholdPage => return Some(household::open(model, household?)),
        Action::Survey => return Some(enter_forms(model, screen.papers(), Pass::First)),
        Action::SecondEntry => return Some(enter_forms(model, screen.verified_again(), Pass::Second)),
        Action::Open if screen.finds() => {
            return Some(enter_forms(model, vec![household?], Pass::First));
        }
        Action::Print => printing::open(model),
        Action::CloseRound => closing::open(model),
        Action::Open => return Some(open_line(model)),
        _ => {
            let dossier = screen.dossier.as_deref()?;
            let dialog = dialog(screen, dossier, action, &model.at())?;
            model.dialogs.push(dialog);
        }
    }
    Some(Vec::new())
}

/// Enters the forms B of these households of the round, one after the other; in the second pass once more, to be
/// compared.
fn enter_forms(model: &mut Model, papers: Vec<HouseholdId>, pass: Pass) -> Vec<Effect> {
    let round = model.round.as_ref().map(|screen| screen.code.clone());
    let papers = papers.into_iter().filter(|household| is_own(model, *household)).collect();
    entry::open_in_order(model, papers, round, pass)
}

/// The household lives where the person works: others' papers have no place in the pile.
fn is_own(model: &Model, household: HouseholdId) -> bool {
    let facts = model.round.as_ref().and_then(|screen| screen.facts(household));
    possible::own_hamlets(model).is_none_or(|own| facts.is_none_or(|facts| own.contains(&facts.hamlet)))
}

fn dialog(screen: &RoundScreen, dossier: &RoundDossier, action: Action, at: &At) -> Option<Dialog> {
    let facts = || screen.household().and_then(|household| screen.facts(household));
    let hamlet = screen.hamlet();
    Some(match action {
        Action::New => return new(screen, dossier, at),
        Action::EditRound => opening::open_edit(dossier.round.clone(), at),
        Action::Screening => screening::open(facts()?, at),
        Action::Verdict => verdict::open(dossier, facts()?, standard_of(dossier, at)?, at),
        Action::Assign => {
            let tasks: Vec<_> = screen.chosen().iter().map(|facts| facts.task.id).collect();
            assigning::open(dossier, &tasks, at)
        }
        Action::Meeting => meeting::open_new(dossier, hamlet, at),
        Action::Posting => step::open_new(dossier, StepKind::Posting, hamlet, at),
        Action::Complaint => complaint::open_new(dossier, screen.household(), at),
        Action::ReportUpward => step::open_new(dossier, StepKind::Report, None, at),
        Action::Certificates => step::open_new(dossier, StepKind::Certificates, None, at),
        Action::Decide => deciding::open(dossier, at),
        Action::Remove => return removal(screen, dossier, at),
        _ => return None,
    })
}

/// F4: what fits the page.
fn new(screen: &RoundScreen, dossier: &RoundDossier, at: &At) -> Option<Dialog> {
    let (lang, hamlet) = (at.lang, screen.hamlet());
    match screen.open_page() {
        Page::List | Page::Progress | Page::Standards => Some(adding::open_one(dossier, at)),
        Page::Meetings => Some(meeting::open_new(dossier, hamlet, at)),
        Page::Postings => Some(Pick::of_dialogs(
            lang.what_new(),
            vec![
                (lang.key_posting(), step::open_new(dossier, StepKind::Posting, hamlet, at)),
                (lang.key_complaint(), complaint::open_new(dossier, None, at)),
            ],
        )),
        Page::Decisions => Some(Pick::of_dialogs(
            lang.what_new(),
            vec![
                (lang.key_report_upward(), step::open_new(dossier, StepKind::Report, None, at)),
                (lang.key_decide(), deciding::open(dossier, at)),
                (lang.key_certificates(), step::open_new(dossier, StepKind::Certificates, None, at)),
            ],
        )),
    }
}

/// Enter on a line that is no household of the list: its form, or the households behind it.
fn open_line(model: &mut Model) -> Vec<Effect> {
    let Some(screen) = &model.round else { return Vec::new() };
    let behind = match screen.open_page() {
        Page::Progress => screen.behind(),
        _ => screen.item().and_then(Item::behind),
    };
    if let Some(narrowed) = behind {
        return super::told(model, RoundMsg::Show(narrowed));
    }
    let dossier = screen.dossier.as_deref();
    if let (Some(dossier), Some(Item::Decision(place))) = (dossier, screen.item()) {
        model.dialogs.extend(decision(dossier, place, model));
        return Vec::new();
    }
    if let Some(form) =
        dossier.zip(screen.item()).and_then(|(dossier, item)| form(dossier, item, &model.at()))
    {
        model.dialogs.push(form);
    }
    Vec::new()
}

/// Enter on a decision: the households that it recognised, or its form.
fn decision(dossier: &RoundDossier, place: usize, model: &Model) -> Option<Dialog> {
    let (at, decision) = (model.at(), dossier.decisions.get(place)?);
    let lang = at.lang;
    let show = RoundMsg::Show(Narrowed::to([Criterion::Recognised(decision.id)]));
    let correct = match possible::why_not(model, Action::Decide) {
        None => Ok(Msg::Open(correcting::open(dossier, decision, &at))),
        Some(why) => Err(why),
    };
    let count = lang.households_count(dossier.recognised_by(decision.id).count());
    let items = vec![
        PickItem { label: lang.decision_look().to_owned(), note: count, then: Ok(Msg::Round(show)) },
        PickItem { label: lang.decision_correct().to_owned(), note: String::new(), then: correct },
    ];
    Some(Dialog::Pick(Pick::new(&decision.number, items, 2)))
}

/// The form of a line: of what was done, or of what is to be done.
fn form(dossier: &RoundDossier, item: Item, at: &At) -> Option<Dialog> {
    Some(match item {
        Item::NotMet(hamlet) => meeting::open_new(dossier, Some(hamlet), at),
        Item::Meeting(place) => meeting::open_edit(dossier, dossier.meetings.get(place)?, at),
        Item::NotPosted(hamlet) => step::open_new(dossier, StepKind::Posting, Some(hamlet), at),
        Item::NotDone(kind) => step::open_new(dossier, kind, None, at),
        Item::Step(place) => step::open_edit(dossier, dossier.steps.get(place)?, at),
        Item::Complaint(place) => complaint::open_edit(dossier, dossier.complaints.get(place)?, at),
        Item::Decision(_) | Item::Ready | Item::LeftOut(_) => return None,
    })
}

/// Asks before something goes, naming it.
fn removal(screen: &RoundScreen, dossier: &RoundDossier, at: &At) -> Option<Dialog> {
    let lang = at.lang;
    let (what, operation) = match (screen.open_page(), screen.item()) {
        (Page::List, _) => {
            let facts = screen.current_task()?;
            let what = lang.named_task(&facts.code, &facts.head);
            (what, RoundOperation::RemoveTask(facts.task.id, facts.task.rev))
        }
        (_, Some(Item::Meeting(place))) => {
            let row = dossier.meetings.get(place)?;
            let what = lang.named_meeting(at.hamlet(row.hamlet), at.day(row.held));
            (what, RoundOperation::RemoveMeeting(row.id, row.rev))
        }
        (_, Some(Item::Step(place))) => {
            let row = dossier.steps.get(place)?;
            (
                lang.named_step(lang.step_kind(row.kind), at.day(row.on)),
                RoundOperation::RemoveStep(row.id, row.rev),
            )
        }
        (_, Some(Item::Complaint(place))) => {
            let row = dossier.complaints.get(place)?;
            (lang.named_complaint(at.day(row.received)), RoundOperation::RemoveComplaint(row.id, row.rev))
        }
        _ => return None,
    };
    Some(asked(what, operation, at))
}

fn asked(what: String, operation: RoundOperation, at: &At) -> Dialog {
    let go = Msg::Agreed(vec![Effect::Perform(Box::new(Operation::Round(operation)))]);
    let question = at.lang.remove_question(what, at.keymap.key(Context::Round, Action::Undo));
    Dialog::Confirm(Confirm::new(question, at.lang.answer_keep(), at.lang.answer_remove(), go))
}
