//! One household on the sheet: who and where, what to look at, and what is filled in, in the order of the form in which it
//! is entered. It is never parted between pages.

use super::super::super::document::{Block, Fact, Text};
use super::super::official::Issue;
use super::{EMPTY, ToLookAt};
use crate::domain::visit::{IncomeChange, Sign, Stop};
use crate::i18n::Lang;

/// Lines for what was seen.
const SEEN_LINES: usize = 2;
/// Boxes side by side.
const TICKS: usize = 4;

/// A household.
pub(super) fn block(stop: &Stop, look: &ToLookAt, issue: &Issue<'_>) -> Block {
    let lang = issue.lang;
    let head = lang.visit_paper_stop(stop.line.number, &stop.code, &stop.head, lang.state(stop.state));
    let mut facts = who(stop, lang);
    facts.extend(to_look_at(look, lang));
    let mut blocks = vec![
        Block::Heading(Text::bold(head)),
        Block::Facts { columns: 2, facts },
        Block::Facts { columns: 2, facts: day_and_missed(lang) },
        Block::Facts { columns: TICKS, facts: signs(lang) },
        Block::Facts { columns: TICKS, facts: income_and_heads(lang) },
    ];
    if !look.criteria.is_empty() {
        blocks.push(Block::Facts { columns: 2, facts: criteria(look, lang) });
    }
    blocks.push(Block::Writing { label: lang.visit_paper_seen().into(), lines: SEEN_LINES });
    blocks.push(Block::Writing { label: lang.visit_paper_next().into(), lines: 1 });
    Block::Together(blocks)
}

/// The day of the visit, and why nobody was met.
fn day_and_missed(lang: Lang) -> Vec<Fact> {
    let to_write = |label: &str| Fact::new(format!("{label}:"), Text::from("")).or_to_write();
    vec![to_write(lang.field_visited_on()), to_write(lang.field_visit_missed())]
}

fn who(stop: &Stop, lang: Lang) -> Vec<Fact> {
    let fact = |label: &str, value: String| Fact::new(format!("{label}:"), Text::from(value));
    let place = match stop.address.as_str() {
        "" => stop.hamlet_name.clone(),
        address => format!("{address}, {}", stop.hamlet_name),
    };
    vec![fact(lang.paper_address(), place), fact(lang.paper_phone(), stop.phone.clone())]
}

/// What is known; what is not known is left out.
fn to_look_at(look: &ToLookAt, lang: Lang) -> Vec<Fact> {
    let heads = if look.heads > 0 { lang.visit_heads_told(look.heads) } else { String::new() };
    let told = [
        (lang.visit_paper_lacks(), look.lacks.join("; ")),
        (lang.visit_paper_warnings(), look.warnings.clone()),
        (lang.visit_paper_heads(), heads),
        (lang.visits_last(), look.last_visit.clone()),
        (lang.field_signs(), look.signs.clone()),
        (lang.field_next_step(), look.next_step.clone()),
    ];
    let known = told.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(label, value)| Fact::wide(format!("{label}:"), Text::from(value))).collect()
}

fn signs(lang: Lang) -> Vec<Fact> {
    let numbered = (1..).zip(Sign::ALL.iter());
    numbered.map(|(number, sign): (u8, _)| tick(format!("{number} {}", lang.sign(*sign)))).collect()
}

fn income_and_heads(lang: Lang) -> Vec<Fact> {
    let incomes = IncomeChange::ALL.iter().map(|income| {
        let words = lang.visit_income_told(lang.income_change(*income));
        tick(words)
    });
    let heads = Fact::new(format!("{}:", lang.field_visit_heads()), Text::from("")).or_to_write();
    incomes.chain([heads]).collect()
}

/// A box for yes before each, for no behind it.
fn criteria(look: &ToLookAt, lang: Lang) -> Vec<Fact> {
    let boxes = |name: &str| lang.visit_paper_met(name, EMPTY, EMPTY);
    look.criteria.iter().map(|asked| Fact::new("·", boxes(lang.label(&asked.name)))).collect()
}

fn tick(words: String) -> Fact {
    Fact::new(EMPTY, words)
}
