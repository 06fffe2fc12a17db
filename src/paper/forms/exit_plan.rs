//! The plan to leave poverty for the household's wall: one sheet, large letters, few words, and a pictogram before each
//! step for people who read little. A box is ticked by hand; what is done already is ticked.

use super::super::document::{Align, Block, Document, PosterStep, Signature, Style, Text};
use super::official::{Issue, short_date};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::dossier::Dossier;
use crate::domain::exit_plan::{ExitPlan, PlanStep};
use crate::viet;

/// Size of its letters.
const SIZE: f32 = 26.0;
/// Size to which they may shrink for one sheet.
const LEAST_SIZE: f32 = 13.0;

/// The plan of a household.
pub fn exit_plan(dossier: &Dossier, plan: &ExitPlan, catalogue: &Catalogue, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let (code, head) = (&dossier.household.code, dossier.head_name());
    let title = lang.plan_paper_subject(code, head);
    Document {
        body_size: SIZE,
        least_size: LEAST_SIZE,
        ..issue.official(title, lang.plan_paper(), blocks(dossier, plan, catalogue, issue))
    }
}

fn blocks(dossier: &Dossier, plan: &ExitPlan, catalogue: &Catalogue, issue: &Issue<'_>) -> Vec<Block> {
    let lang = issue.lang;
    let name = Text::bold(viet::upper(dossier.head_name()));
    let place = Text::from(format!("{} · {}", dossier.household.code, dossier.hamlet.name));
    let steps = plan.steps.iter().map(|step| poster_step(step, catalogue, issue)).collect();
    vec![
        Block::Title { name: lang.plan_paper_title().into(), under: vec![name, place] },
        Block::Large(lang.plan_paper_year(plan.target_year).into()),
        Block::Poster(steps),
        Block::Paragraph { text: Text::italic(&plan.note), align: Align::Left },
        Block::Signatures(vec![
            signed(lang.plan_paper_family(), &plan.agreed_with),
            signed(lang.plan_paper_officer(), &plan.officer),
        ]),
    ]
}

fn signed(role: &str, name: &str) -> Signature {
    Signature { office: Text::bold(role), name: Text::bold(name), ..Signature::default() }
}

fn poster_step(step: &PlanStep, catalogue: &Catalogue, issue: &Issue<'_>) -> PosterStep {
    let lang = issue.lang;
    let under = match (step.who.is_empty(), step.due) {
        (true, None) => String::new(),
        (false, None) => step.who.clone(),
        (true, Some(day)) => lang.plan_paper_by_day(short_date(day)),
        (false, Some(day)) => lang.plan_paper_by(&step.who, short_date(day)),
    };
    PosterStep {
        sign: Text::from(pictogram(step, catalogue).to_string()),
        text: Text::styled(&step.what, Style::Bold),
        under: under.into(),
        tick: if step.done_on.is_some() { "☑" } else { "☐" }.into(),
    }
}

/// What a step is about, as a drawn sign: by its support model, else by the indicator that it answers.
fn pictogram(step: &PlanStep, catalogue: &Catalogue) -> char {
    match catalogue.model(&step.model) {
        Some(model) => of_kind(model.kind),
        None => of_indicator(&step.indicator),
    }
}

fn of_kind(kind: ModelKind) -> char {
    match kind {
        ModelKind::Livestock => '♘',
        ModelKind::Crops => '♣',
        ModelKind::Labour | ModelKind::Group => '⚒',
        ModelKind::Housing => '⌂',
        ModelKind::Water => '∿',
        ModelKind::Food | ModelKind::Goods | ModelKind::Relief => '◡',
        ModelKind::Card => '✚',
        ModelKind::Monthly | ModelKind::Credit => '¤',
        ModelKind::Training => '✎',
        ModelKind::Information => '☎',
    }
}

fn of_indicator(code: &str) -> char {
    match code {
        "work" => '⚒',
        "nutrition" => '◡',
        "insurance" => '✚',
        "adult_schooling" | "child_schooling" => '✎',
        "housing_quality" | "housing_area" => '⌂',
        "water" | "latrine" | "waste" => '∿',
        "internet" | "devices" => '☎',
        _ => '★',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::paper::forms::sample::{dossier, issue, sheets};
    use crate::paper::to_text;

    fn plan(steps: usize) -> ExitPlan {
        let step = |number: usize| PlanStep {
            what: format!("Làm nhà tiêu hợp vệ sinh {number}"),
            indicator: "latrine".into(),
            model: "nha-tieu".into(),
            who: "Gia đình, tổ đổi công".into(),
            due: chrono::NaiveDate::from_ymd_opt(2027, 3, 1),
            done_on: (number == 1).then_some(chrono::NaiveDate::MIN),
        };
        ExitPlan {
            household: dossier().household.id,
            agreed_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            target_year: 2027,
            agreed_with: "Nguyễn Thị Lành".into(),
            officer: "Trần Thị Lan".into(),
            steps: (1..=steps).map(step).collect(),
            ended_on: None,
            note: String::new(),
        }
    }

    #[test]
    fn it_fills_one_sheet_however_many_steps_there_are() {
        let dossier = dossier();
        for steps in [1, 4, crate::domain::exit_plan::MOST_STEPS] {
            let paper = exit_plan(&dossier, &plan(steps), &Catalogue::embedded(), &issue(&dossier, Lang::Vi));
            assert_eq!(sheets(&paper).len(), 1, "{steps} steps");
        }
    }

    #[test]
    fn a_step_has_a_sign_its_words_who_and_when_and_a_box() {
        let dossier = dossier();
        let paper = exit_plan(&dossier, &plan(2), &Catalogue::embedded(), &issue(&dossier, Lang::Vi));
        let text = to_text(&paper, 80);
        for wanted in ["∿", "Làm nhà tiêu hợp vệ sinh 2", "tổ đổi công – trước ngày 01/03/2027", "2027"]
        {
            assert!(text.contains(wanted), "{wanted}: {text}");
        }
    }

    #[test]
    fn every_kind_and_every_indicator_has_a_sign_of_its_own_kind() {
        assert!(ModelKind::ALL.iter().all(|kind| of_kind(*kind) != '★'));
        let standards = crate::domain::standard::Standards::embedded();
        let codes = standards.all().flat_map(|standard| &standard.indicators).map(|i| i.code.as_str());
        let without: Vec<_> = codes.filter(|code| of_indicator(code) == '★').collect();
        assert_eq!(without, ["dependants", "dependants"]);
    }
}
