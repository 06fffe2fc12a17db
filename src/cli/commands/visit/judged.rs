//! What a visit judges, as the command line tells it: answers to criteria, and the milestone.

use crate::cli::args::VisitFoundArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::domain::dossier::Dossier;
use crate::domain::visit::{Asked, CriterionAnswer, How, Visit, VisitKnown};
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet;

/// The word for a visit that judges no milestone.
const NONE: &str = "none";

/// The visit with its answers and its milestone: the one that was named, else the one whose time holds the day.
pub(super) fn judged(
    args: &VisitFoundArgs,
    visit: Visit,
    dossier: &Dossier,
    register: &Register,
) -> Result<Visit, Failure> {
    let rules = Rules::beside(register.path())?;
    let scheme = register.visit_scheme(&rules.visits, &rules.catalogue)?;
    let known = VisitKnown::of(dossier, &rules.criteria, rules.watching(), &scheme, visit.date);
    let milestone = args.milestone.as_deref().map(|typed| milestone(typed, &known)).transpose()?;
    let mut answers: Vec<CriterionAnswer> = Vec::new();
    for typed in &args.answers {
        let told = answer(typed, &known.criteria)?;
        answers.retain(|answer| answer.criterion != told.criterion);
        answers.push(told);
    }
    Ok(Visit { milestone: milestone.unwrap_or(known.milestone), answers, ..visit })
}

fn milestone(typed: &str, known: &VisitKnown) -> Result<Option<u16>, Misuse> {
    let typed = viet::clean(typed);
    if typed == NONE {
        return Ok(None);
    }
    let months = typed.parse().ok().filter(|months| known.milestones.contains(months));
    let words = || known.milestones.iter().map(u16::to_string).chain([NONE.to_owned()]).collect::<Vec<_>>();
    months.map(Some).ok_or_else(|| Misuse::Word { typed, known: words().join(", ") })
}

/// `CODE=yes|no[:asked|:seen][:evidence]`.
fn answer(typed: &str, criteria: &[Asked]) -> Result<CriterionAnswer, Misuse> {
    let bad = || Misuse::Answer(viet::clean(typed));
    let (code, told) = typed.split_once('=').ok_or_else(bad)?;
    let (met, rest) = told.split_once(':').unwrap_or((told, ""));
    let met = match met.trim() {
        "yes" => true,
        "no" => false,
        _ => return Err(bad()),
    };
    let asked = criteria.iter().find(|asked| asked.code == code.trim()).ok_or_else(|| {
        let codes: Vec<_> = criteria.iter().map(|asked| asked.code.as_str()).collect();
        Misuse::Word { typed: viet::clean(code), known: codes.join(", ") }
    })?;
    let (word, after) = rest.split_once(':').unwrap_or((rest, ""));
    let (how, evidence) = match How::from_code(word.trim()) {
        Some(how) => (how, after),
        None => (asked.how, rest),
    };
    Ok(CriterionAnswer { criterion: asked.code.clone(), met, how, evidence: viet::clean(evidence) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::data_file::Label;

    fn told(typed: &str) -> Option<(bool, How, String)> {
        let name = Label { vi: "Đủ ăn quanh năm".into(), en: "Enough to eat all year".into() };
        let criteria = [Asked { code: "du-an".into(), name, how: How::Asked, needed: true }];
        let answer = answer(typed, &criteria).ok()?;
        Some((answer.met, answer.how, answer.evidence))
    }

    #[test]
    fn an_answer_says_whether_how_and_what_shows_it() {
        assert_eq!(told("du-an=yes"), Some((true, How::Asked, String::new())));
        assert_eq!(told("du-an=no:seen"), Some((false, How::Seen, String::new())));
        assert_eq!(told("du-an=yes:seen:ảnh 12"), Some((true, How::Seen, "ảnh 12".into())));
        assert_eq!(told("du-an=yes:sổ: trang 3"), Some((true, How::Asked, "sổ: trang 3".into())));
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        for typed in ["du-an", "du-an=", "du-an=maybe", "khac=yes", "=yes"] {
            assert_eq!(told(typed), None, "{typed}");
        }
    }
}
