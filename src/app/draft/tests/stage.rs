//! Every form there is, ready to be typed in, hung up on and opened again.

use std::sync::LazyLock;

use crate::app::dialogs::Dialog;
use crate::app::draft::{DraftId, DraftOf, HouseholdForm, KeptDraft, OpenDraft, RoundForm, open_drafts};
use crate::app::form::{FieldKind, FormDialog};
use crate::app::model::{Model, Section};
use crate::app::msg::Answer;
use crate::app::screens::household::Page;
use crate::app::screens::round::{Page as RoundPage, RoundMsg};
use crate::app::settings::Settings;
use crate::app::testing::village::rounds;
use crate::app::testing::{day, dossier, model, press, showing};
use crate::app::{Effect, Msg, update};
use crate::domain::dossier::Dossier;
use crate::domain::household::Ending;
use crate::domain::id::HouseholdId;
use crate::i18n::Lang;
use crate::keys::Action;

pub(super) const SMALL: (u16, u16) = (80, 24);

pub(super) fn top(model: &Model) -> &FormDialog {
    match model.dialogs.last() {
        Some(Dialog::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

pub(super) fn said(model: &Model) -> &str {
    model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// A household with something owed for a support of its own, so that every form can be opened on it.
pub(super) fn whole() -> Dossier {
    let mut dossier = dossier();
    let cow = dossier.supports.iter().find(|support| support.model == "bo-sinh-san");
    let mut owing = cow.unwrap().clone();
    owing.id.0 += 100;
    dossier.supports.push(owing);
    dossier
}

pub(super) fn on_page(page: Page, line: usize, action: Action) -> Model {
    let mut model = showing(whole(), SMALL, Lang::Vi);
    let screen = model.household.as_mut().unwrap();
    screen.page = page;
    let lines = screen.items().len();
    screen.pane.set_len(lines);
    screen.pane.move_to(line);
    update(&mut model, Msg::Do(action));
    model
}

pub(super) fn in_section(section: Section, action: Action) -> Model {
    let mut model = model(SMALL, Lang::Vi);
    update(&mut model, Msg::Section(section));
    model.households.ids = vec![HouseholdId(1), HouseholdId(2)];
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    update(&mut model, Msg::Do(action));
    model
}

pub(super) fn of_place(line: usize) -> Model {
    let mut model = in_section(Section::System, Action::Help);
    press(&mut model, "<Esc>");
    (0..line).for_each(|_| drop(press(&mut model, "<Down>")));
    press(&mut model, "<Enter>");
    model
}

pub(super) fn picked(page: Page, script: &str) -> Model {
    let mut model = on_page(page, 0, Action::New);
    press(&mut model, script);
    model
}

pub(super) fn gone_household() -> Dossier {
    let mut dossier = dossier();
    let reason = crate::domain::household::EndReason::ALL[0];
    dossier.household.value.ended = Some(Ending { on: day("2026-01-05"), reason });
    dossier
}

/// Every form of a review round; each opens where the cursor stands.
/// Opens one form.
pub(super) type Opening = Box<dyn Fn() -> Model + Send + Sync>;

fn opening_a_round() -> Model {
    let mut opening = model(SMALL, Lang::Vi);
    update(&mut opening, Msg::Section(Section::Reviews));
    update(&mut opening, Msg::Do(Action::OpenRound));
    opening
}

fn adding_to_a_round() -> Model {
    let mut adding = in_section(Section::Households, Action::Help);
    press(&mut adding, "<Esc>");
    update(&mut adding, Msg::Answer(Answer::Rounds(rounds::lines(24))));
    update(&mut adding, Msg::Do(Action::AddToRound));
    adding
}

fn correcting_a_decision() -> Model {
    let mut correcting = rounds::showing(24, SMALL, Lang::Vi);
    update(&mut correcting, Msg::Answer(Answer::Round(Some(Box::new(rounds::decided(24))))));
    update(&mut correcting, Msg::Round(RoundMsg::Page(RoundPage::Decisions)));
    press(&mut correcting, "<Down><Enter>2");
    correcting
}

fn of_round(page: RoundPage, script: &str, action: Action) -> Model {
    let mut model = rounds::showing(24, SMALL, Lang::Vi);
    update(&mut model, Msg::Round(RoundMsg::Page(page)));
    press(&mut model, script);
    update(&mut model, Msg::Do(action));
    model
}

fn forms_of_round() -> Vec<Opening> {
    let scripts = [
        (RoundPage::List, "", Action::EditRound),
        (RoundPage::List, "", Action::New),
        (RoundPage::List, "<Insert><Insert>", Action::Assign),
        (RoundPage::List, "0416", Action::Screening),
        (RoundPage::List, "0412", Action::Verdict),
        (RoundPage::Meetings, "<End>", Action::Meeting),
        (RoundPage::Meetings, "", Action::Open),
        (RoundPage::Meetings, "", Action::Posting),
        (RoundPage::Meetings, "", Action::ReportUpward),
        (RoundPage::Meetings, "", Action::Certificates),
        (RoundPage::Postings, "", Action::Open),
        (RoundPage::Meetings, "", Action::Complaint),
        (RoundPage::Postings, "<End>", Action::Open),
        (RoundPage::List, "", Action::Decide),
    ];
    let opened =
        scripts.map(|(page, script, action)| -> Opening { Box::new(move || of_round(page, script, action)) });
    let mut forms: Vec<Opening> =
        vec![Box::new(opening_a_round), Box::new(adding_to_a_round), Box::new(correcting_a_decision)];
    forms.extend(opened);
    forms
}

fn restored() -> Model {
    let mut restored = showing(gone_household(), SMALL, Lang::Vi);
    update(&mut restored, Msg::Do(Action::Restore));
    restored
}

fn creating() -> Model {
    let mut creating = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
    press(&mut creating, "1");
    creating
}

fn forms_of_household() -> Vec<Opening> {
    let lines = [
        (Page::Overview, 0, Action::Edit),
        (Page::Overview, 0, Action::New),
        (Page::Overview, 0, Action::Support),
        (Page::Overview, 0, Action::Survey),
        (Page::Overview, 0, Action::Visit),
        (Page::Overview, 0, Action::Recognise),
        (Page::Overview, 0, Action::HerdEvent),
        (Page::Overview, 0, Action::Split),
        (Page::Overview, 0, Action::Merge),
        (Page::Overview, 0, Action::Remove),
        (Page::Members, 1, Action::Edit),
        (Page::Members, 1, Action::Leave),
        (Page::Surveys, 0, Action::Edit),
        (Page::Surveys, 0, Action::SecondEntry),
        (Page::Surveys, 1, Action::Edit),
        (Page::Surveys, 2, Action::Edit),
        (Page::Supports, 0, Action::Edit),
        (Page::Herd, 0, Action::Edit),
        (Page::Visits, 0, Action::Edit),
    ];
    let open = |(page, line, action)| -> Opening { Box::new(move || on_page(page, line, action)) };
    lines.into_iter().map(open).collect()
}

/// Every form that there is: what opens it with nothing typed.
pub(super) static FORMS: LazyLock<Vec<Opening>> = LazyLock::new(|| {
    let mut forms = forms_of_household();
    forms.extend([
        Box::new(restored) as Opening,
        Box::new(creating),
        Box::new(|| picked(Page::Herd, "<Down><Enter>")),
        Box::new(|| picked(Page::Herd, "<Down><Down><Enter>")),
        Box::new(|| in_section(Section::Households, Action::New)),
        Box::new(|| in_section(Section::Households, Action::Support)),
        Box::new(|| in_section(Section::Households, Action::Visit)),
        Box::new(|| of_place(0)),
        Box::new(|| of_place(1)),
        Box::new(|| of_place(4)),
    ]);
    forms.extend(forms_of_round());
    forms
});

/// A program for every form that there is, the form open and nothing typed.
pub(super) fn every_form() -> Vec<Model> {
    FORMS.iter().map(|open| open()).collect()
}

/// Types something into every field, those included that come while typing.
pub(super) fn fill(model: &mut Model) {
    (0..200).for_each(|_| drop(press(model, "<Up>")));
    for number in 0..200 {
        let dialog = top(model);
        let (focus, field) = (dialog.form.focus, &dialog.form.fields[dialog.form.focus]);
        let typed = match (&field.kind, field.code.as_ref()) {
            (FieldKind::Date, _) => "<Ctrl-u>1/2/2020".to_owned(),
            (FieldKind::Money, _) => "<Ctrl-u>12tr5".to_owned(),
            (FieldKind::Number, _) => "<Ctrl-u>3".to_owned(),
            (FieldKind::Text, "round") => "<Ctrl-u>2020".to_owned(),
            (FieldKind::Text, _) => format!("<Ctrl-u>Chữ số {number}"),
            (FieldKind::Marks(_), _) => "2".to_owned(),
            (FieldKind::Choice(_) | FieldKind::Digit(_), _) => "<Right>".to_owned(),
        };
        press(model, &typed);
        press(model, "<Down>");
        if top(model).form.focus == focus {
            return;
        }
    }
}

pub(super) fn shown(model: &Model) -> Vec<(String, String)> {
    top(model).form.fields.iter().map(|f| (f.code.to_string(), f.line.text().to_owned())).collect()
}

/// What the private file gives back.
pub(super) fn kept(open: OpenDraft, at: &str) -> KeptDraft {
    let text = serde_json::to_string(&open.draft).unwrap();
    KeptDraft {
        id: open.from.unwrap_or(DraftId("20261121T140500000-7-1".into())),
        at: at.parse().unwrap(),
        draft: serde_json::from_str(&text).unwrap(),
    }
}

pub(super) fn hung_up(model: &mut Model) -> KeptDraft {
    let effects = update(model, Msg::HangUp);
    assert_eq!(effects, [Effect::Quit]);
    let mut open = open_drafts(model);
    assert_eq!(open.len(), 1);
    kept(open.remove(0), "2026-11-21T14:05:00")
}

/// The next start, on the next day, with what the register holds by then.
pub(super) fn next_day(kept: &KeptDraft, now: Option<Dossier>) -> Model {
    let mut model = model(SMALL, Lang::Vi);
    if kept.draft.of == DraftOf::NewCommune {
        model = Model::new(day("2026-11-22"), "lan.tt".into(), Settings::default());
    }
    model.today = day("2026-11-22");
    if matches!(kept.draft.of, DraftOf::AddToRound(_)) {
        update(&mut model, Msg::Answer(Answer::Rounds(rounds::lines(24))));
    }
    update(&mut model, Msg::Answer(Answer::Drafts(vec![kept.clone()])));
    assert_eq!(press(&mut model, "<Enter>"), [Effect::TakeDraft(kept.id.clone())]);
    let effects = update(&mut model, Msg::Answer(Answer::DraftTaken(Box::new(kept.clone()))));
    if let DraftOf::Household(id, _) = &kept.draft.of {
        assert_eq!(effects, [Effect::Dossier(*id)]);
        update(&mut model, Msg::Answer(Answer::Dossier(now.map(Box::new))));
    }
    if let DraftOf::Round(code, _) = &kept.draft.of {
        assert_eq!(effects, [Effect::Round(code.clone())]);
        let dossier = match kept.draft.of {
            DraftOf::Round(_, RoundForm::Decision(_)) => rounds::decided(24),
            _ => rounds::dossier(24),
        };
        update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(dossier)))));
    }
    model
}

pub(super) fn register_then(kept: &KeptDraft) -> Dossier {
    if matches!(kept.draft.of, DraftOf::Household(_, HouseholdForm::Restore)) {
        gone_household()
    } else {
        whole()
    }
}
