//! `survey add`: a survey with every indicator answered; those not named are not deprived. It gives
//! the computed class; the recognised one changes by decision only (`recognise`).

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::SurveyAddArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::{Rules, SurveyJson};
use crate::cli::session::{self, Session};
use crate::cli::typed::{self, Round};
use crate::domain::cause::{Causes, PovertyCause};
use crate::domain::checks::{self, FieldFault};
use crate::domain::class::Class;
use crate::domain::dossier::Dossier;
use crate::domain::operation::Operation;
use crate::domain::round::Round as Opened;
use crate::domain::standard::Standard;
use crate::domain::stored::Edit;
use crate::domain::survey::{Answers, Survey, TargetGroups};
use crate::i18n::Lang;
use crate::viet;

#[derive(Serialize)]
struct Saved<'a> {
    code: &'a str,
    head: &'a str,
    #[serde(flatten)]
    survey: SurveyJson,
}

/// Records a survey.
pub fn run(args: &SurveyAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let dossier = session::dossier(&register, &args.code)?;
    let rules = Rules::beside(register.path())?;
    let opened = register.opened_round(&round(&args.round, session.today())?.code())?;
    let survey = survey(args, session, &dossier, (&rules, opened.as_deref()))?;
    session.perform(&mut register, &Operation::SaveSurvey(Edit::new(survey.clone())))?;
    let head = dossier.head_name();
    let saved = SurveyJson::unrecognised(&survey, &rules.standards);
    let line = line(head, saved.computed.and_then(Class::from_code), session.lang);
    Ok(Answer::either(args.json, &Saved { code: &dossier.household.code, head, survey: saved }, [line]))
}

fn line(head: &str, computed: Option<Class>, lang: Lang) -> String {
    match computed {
        Some(class) => lang.done_survey(head, lang.class(class)),
        None => lang.done_survey_open(head),
    }
}

fn survey(
    args: &SurveyAddArgs,
    session: &Session,
    dossier: &Dossier,
    (rules, opened): (&Rules, Option<&Opened>),
) -> Result<Survey, Failure> {
    let round = round(&args.round, session.today())?;
    let date = match &args.date {
        Some(typed) => typed::day(Some(typed), session.today())?,
        None => round.usual_day(session.today()),
    };
    let said = args.date.clone().unwrap_or_else(|| date.to_string());
    checks::happened(date, session.today()).map_err(|fault| Misuse::Field(said, fault))?;
    let standard = standard(opened, rules, date)?;
    Ok(Survey {
        household: dossier.household.id,
        round: round.code(),
        date,
        standard: standard.code.clone(),
        area: dossier.hamlet.area,
        people: u32::try_from(dossier.current().count()).unwrap_or(u32::MAX),
        b1: b1(args.b1)?,
        income: args.income.as_deref().map(typed::money).transpose()?,
        answers: answers(&args.deprived, standard)?,
        overrides: Vec::new(),
        surveyor: viet::clean(&args.surveyor),
        note: viet::clean_lines(&args.note),
        causes: causes(&args.causes)?,
        groups: args.groups.as_deref().map(groups).transpose()?,
        b1_items: Default::default(),
        other_answers: Default::default(),
        verified: None,
    })
}

/// That of the round where it was opened, else the one in force.
fn standard<'r>(opened: Option<&Opened>, rules: &'r Rules, date: NaiveDate) -> Result<&'r Standard, Failure> {
    let named = opened.map_or("", |round| &round.standard);
    rules.standards.named(named, date).ok_or(Failure::NoStandard(date))
}

fn causes(typed: &str) -> Result<Causes, Misuse> {
    let known: Vec<&str> = PovertyCause::ALL.iter().map(|cause| cause.code()).collect();
    let words = typed::words(typed, &known)?;
    Ok(words.iter().filter_map(|word| PovertyCause::from_code(word)).collect())
}

fn groups(typed: &str) -> Result<TargetGroups, Misuse> {
    let words = typed::words(typed, &["no_labour", "merit", "social_protection"])?;
    let told = |group| words.contains(&group);
    Ok(TargetGroups {
        no_labour: told("no_labour"),
        merit: told("merit"),
        social_protection: told("social_protection"),
    })
}

fn round(typed: &str, today: NaiveDate) -> Result<Round, Misuse> {
    let round = Round::read(typed)?;
    match round.is_ahead_of(today) {
        true => Err(Misuse::Field(round.code(), FieldFault::Future)),
        false => Ok(round),
    }
}

fn b1(score: Option<u32>) -> Result<Option<u32>, Misuse> {
    if let Some(score) = score {
        checks::b1(score).map_err(|fault| Misuse::Field(score.to_string(), fault))?;
    }
    Ok(score)
}

/// Every indicator of the standard answered.
fn answers(deprived: &str, standard: &Standard) -> Result<Answers, Misuse> {
    let numbers = typed::indicators(deprived, standard.last_number())?;
    if let Some(unknown) = numbers.iter().find(|number| standard.indicator(**number).is_none()) {
        return Err(Misuse::Indicator { typed: unknown.to_string(), count: standard.last_number() });
    }
    Ok(Answers::all_answered(standard.last_number(), numbers))
}
