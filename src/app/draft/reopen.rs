//! The form of a draft, opened anew from what the register holds by then.

use super::offer::sure;
use super::reopen_round::in_round;
use super::{Draft, DraftOf, HouseholdForm, KeptDraft, TypedField};
use crate::app::dialogs::{At, Dialog, reader};
use crate::app::effect::Effect;
use crate::app::form::{
    FormDialog, colleague, herd, household, leave, member, merge, place, plan, recognition, round, split,
    strike_off, support, survey, visit,
};
use crate::app::screens::household as page;
use crate::app::screens::round as round_page;
use crate::app::{Model, Msg, board};
use crate::domain::dossier::Dossier;
use crate::domain::id::MembershipId;
use crate::domain::member::Resident;
use crate::domain::place::Commune;
use crate::domain::stored::Stored;

/// Opens the form of a draft: at once, or as soon as everything of its household is fetched.
pub(in crate::app) fn reopen(model: &mut Model, kept: KeptDraft) -> Vec<Effect> {
    // No register is open: nothing would ever be fetched.
    if model.register.is_none() && kept.draft.of != DraftOf::NewCommune {
        show_typed(model, &kept);
        return Vec::new();
    }
    match kept.draft.of.clone() {
        DraftOf::Household(id, _) => page::open_for_draft(model, id, kept),
        DraftOf::Round(code, _) => round_page::open_for_draft(model, code, kept),
        DraftOf::Board(subject, _) => board::open_for_draft(model, subject, kept),
        _ => resume(model, &kept),
    }
}

/// What the form of a draft is about was fetched; nothing where it is gone.
pub(in crate::app) fn resume(model: &mut Model, kept: &KeptDraft) -> Vec<Effect> {
    let dialog = anew(model, &kept.draft.of);
    lay_or_show(model, dialog, kept)
}

/// The form opened anew from what is on the screen; nothing where what it is about is not there, or gone.
pub(in crate::app) fn anew(model: &Model, of: &DraftOf) -> Option<Dialog> {
    let at = model.at();
    match of {
        DraftOf::Household(id, form) => {
            let dossier = model.household.as_ref().and_then(|screen| screen.dossier.as_deref());
            in_household(*form, dossier.filter(|dossier| dossier.household.id == *id)?, &at)
        }
        DraftOf::Round(code, form) => {
            let dossier = model.round.as_ref().and_then(|screen| screen.dossier.as_deref());
            let open = dossier.filter(|dossier| dossier.round.code == *code && dossier.round.is_open())?;
            in_round(form, open, &at)
        }
        DraftOf::Board(_, form) => board::top(model)?.board.as_deref()?.reopen(form, &at),
        of => without_household(of, &at),
    }
}

/// Shows the form with what was typed; where it cannot be opened any more, what was typed.
fn lay_or_show(model: &mut Model, dialog: Option<Dialog>, kept: &KeptDraft) -> Vec<Effect> {
    let same = |form: &FormDialog| form.purpose.draft_of().as_ref() == Some(&kept.draft.of);
    match dialog {
        Some(Dialog::Form(mut form)) if same(&form) => {
            let left_over = form.lay(&kept.draft, &model.at());
            form.kept = Some(kept.id.clone());
            show(model, form, &kept.draft, left_over)
        }
        _ => {
            show_typed(model, kept);
            Vec::new()
        }
    }
}

/// Shows a form that a draft was laid over, and over it what found no place in it.
pub(super) fn show(
    model: &mut Model,
    form: Box<FormDialog>,
    draft: &Draft,
    left_over: Vec<String>,
) -> Vec<Effect> {
    let (effects, lang) = (effects(&form, model), model.lang());
    model.hint(match (form.has_moved(draft), form.clashes().is_empty()) {
        (false, _) => lang.draft_reopened(),
        (true, true) => lang.draft_moved_elsewhere(),
        (true, false) => lang.draft_moved(),
    });
    model.dialogs.push(Dialog::Form(form));
    show_left_over(model, left_over);
    effects
}

/// What found no place in a form any more, to be copied.
pub(super) fn show_left_over(model: &mut Model, left_over: Vec<String>) {
    if !left_over.is_empty() {
        let lang = model.lang();
        let lines = [lang.draft_left_over().to_owned(), String::new()].into_iter().chain(left_over);
        reader::show(model, lang.draft_gone_title().to_owned(), lines.collect());
    }
}

/// What the form must ask of the register: the household of a typed code, the rows of those that are served.
pub(super) fn effects(form: &FormDialog, model: &Model) -> Vec<Effect> {
    let known = &model.households.rows;
    let missing: Vec<_> =
        form.purpose.marked().iter().filter(|id| !known.contains_key(id)).copied().collect();
    let rows = (!missing.is_empty()).then_some(Effect::Rows(missing));
    form.purpose.asks(&form.form).into_iter().chain(rows).collect()
}

/// The record is gone: what was typed is shown, so that it can be copied, and leads to throwing it away.
fn show_typed(model: &mut Model, kept: &KeptDraft) {
    let (lang, draft) = (model.lang(), &kept.draft);
    let head = [draft.name(), lang.draft_gone().to_owned(), String::new()];
    let typed = draft.fields.iter().filter_map(TypedField::words);
    let lines = head.into_iter().chain(typed).collect();
    let leads_to =
        (lang.draft_throw_away().to_owned(), Msg::Open(Dialog::Confirm(sure(vec![kept.id.clone()], lang))));
    reader::show_leading(model, lang.draft_gone_title().to_owned(), lines, Some(leads_to));
}

fn without_household(of: &DraftOf, at: &At) -> Option<Dialog> {
    Some(match of {
        DraftOf::NewHousehold => household::open_new(at),
        DraftOf::Visits(households) => visit::open_new(households.clone(), at),
        DraftOf::Supports(households) => support::open_many(households.clone(), at),
        DraftOf::NewCommune => place::commune_form(Commune::default(), true, at),
        DraftOf::Commune => place::commune_form(at.register?.commune.clone(), false, at),
        DraftOf::NewHamlet => place::hamlet_form(None, at.register?.commune.area, at),
        DraftOf::Hamlet(id) => {
            let register = at.register?;
            let hamlet = register.hamlets.iter().find(|hamlet| hamlet.id == *id)?;
            place::hamlet_form(Some(hamlet.clone()), register.commune.area, at)
        }
        DraftOf::NewColleague => colleague::open_new(at),
        DraftOf::Colleague(id) => {
            let team = &at.register?.team;
            colleague::open_edit(team.colleagues.iter().find(|known| known.id == *id)?, at)
        }
        DraftOf::NewRound => round::opening::open_new(at),
        DraftOf::AddToRound(households) => round::adding::open_many(households.clone(), at),
        DraftOf::Household(..) | DraftOf::Round(..) | DraftOf::Board(..) => return None,
    })
}

fn in_household(form: HouseholdForm, dossier: &Dossier, at: &At) -> Option<Dialog> {
    use HouseholdForm as Of;
    Some(match form {
        Of::Edit => household::open_edit(dossier, at),
        Of::AddMember => member::open_add(dossier, at),
        Of::NewSurvey => survey::open_new(dossier, at),
        Of::NewRecognition => recognition::open_new(dossier, at),
        Of::NewSupport => support::open_one(dossier, at),
        Of::NewPlan => plan::open_new(dossier, at),
        Of::NewVisit => visit::open_one(dossier, at),
        Of::NewAnimal => herd::animal::open_new(dossier, at),
        Of::HerdEvent => herd::event::open(dossier, None, at),
        Of::Birth => herd::birth::open(dossier, None, at),
        Of::Replacement => herd::replacement::open(dossier, None, at),
        Of::Split => split::open(dossier, at),
        Of::Merge => merge::open(dossier, at),
        Of::StrikeOff => strike_off::open(dossier, at),
        Of::Restore => strike_off::open_restore(dossier, at),
        of_row => return of_known(of_row, dossier, at),
    })
}

/// The form of a row of the dossier; nothing where the row is gone.
fn of_known(form: HouseholdForm, dossier: &Dossier, at: &At) -> Option<Dialog> {
    use HouseholdForm as Of;
    Some(match form {
        Of::Member(id) => member::open_edit(resident(dossier, id)?, at),
        Of::Leave(id) => leave::open(dossier, resident(dossier, id).filter(|who| who.is_current())?, at),
        Of::Survey(id) => survey::open_edit(dossier, row(&dossier.surveys, id)?, at),
        Of::SecondSurvey(id) => survey::open_second_of(dossier, row(&dossier.surveys, id)?, at),
        Of::Recognition(id) => recognition::open_edit(dossier, row(&dossier.recognitions, id)?, at),
        Of::Support(id) => support::open_edit(dossier, row(&dossier.supports, id)?, at),
        Of::Plan(id) => plan::open_edit(row(&dossier.plans, id)?, &dossier.household.code, at),
        Of::Visit(id) => visit::open_edit(dossier, row(&dossier.visits, id)?, at),
        Of::Animal(id) => herd::animal::open_edit(dossier, row(&dossier.animals, id)?, at),
        _ => return None,
    })
}

fn row<I: PartialEq, T>(rows: &[Stored<I, T>], id: I) -> Option<&Stored<I, T>> {
    rows.iter().find(|row| row.id == id)
}

fn resident(dossier: &Dossier, id: MembershipId) -> Option<&Resident> {
    dossier.residents.iter().find(|resident| resident.membership.id == id)
}
