//! A proposal as people read it before they answer: who wants what, the households, each row before and after, and what
//! has arisen since that may be the same. The command line and the screen say it in these words.

use chrono::NaiveDate;

use crate::domain::catalogue::Catalogue;
use crate::domain::colleague::Colleague;
use crate::domain::history::RowChange;
use crate::domain::proposal::{Amount, Proposal, ProposalState, ProposedRow, altogether, amounts};
use crate::i18n::Lang;
use crate::store::{Names, Register, StoreError};
use crate::viet::{DateStyle, clean, format_money};

/// How many rows are told one by one: a whole list is read as a list.
const ROWS: usize = 200;
/// How many households are named.
const HOUSEHOLDS: usize = 8;

/// What a proposal is told with.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The language.
    pub lang: Lang,
    /// How dates are written.
    pub dates: DateStyle,
    /// By which models and funds are named.
    pub catalogue: Option<&'a Catalogue>,
    /// Today: who may answer is asked of it.
    pub today: NaiveDate,
}

/// One line of a list of proposals.
pub fn line(proposal: &Proposal, lang: Lang, dates: DateStyle) -> String {
    let (number, at, author) = (proposal.number, dates.moment(proposal.at), &proposal.author.0);
    format!("{number}  {at}  {author}  {}  [{}]", what(proposal, lang), state(proposal, lang))
}

/// What was proposed: the work and what it is about.
pub fn what(proposal: &Proposal, lang: Lang) -> String {
    format!("{}: {}", lang.operation(proposal.kind), proposal.subject)
}

/// What became of it, with the reason.
pub fn state(proposal: &Proposal, lang: Lang) -> String {
    let state = lang.proposal_state(proposal.state);
    if proposal.reason.is_empty() { state.to_owned() } else { format!("{state}: {}", proposal.reason) }
}

/// Everything of it.
///
/// # Errors
/// Those of the file.
pub fn page(register: &Register, proposal: &Proposal, with: Telling) -> Result<Vec<String>, StoreError> {
    let lang = with.lang;
    let rows = register.proposed_rows(proposal)?;
    let names = register.names_in(&rows)?;
    let mut lines = vec![line(proposal, lang, with.dates)];
    lines.extend(households(register, proposal.number, lang)?);
    if proposal.state == ProposalState::Waiting {
        lines.push(answerers(register, proposal, with)?);
    }
    lines.extend(like(register, proposal, with)?);
    lines.extend(money(&rows, &names, lang));
    for row in rows.iter().take(ROWS) {
        lines.extend(row_lines(row, &names, with));
    }
    lines.extend((rows.len() > ROWS).then(|| lang.proposal_rows_left(rows.len() - ROWS)));
    Ok(lines)
}

fn households(register: &Register, number: i64, lang: Lang) -> Result<Option<String>, StoreError> {
    let (first, all) = register.proposed_households(number, HOUSEHOLDS)?;
    let mut names: Vec<String> = first.into_iter().map(|(_, name)| clean(&name)).collect();
    if names.is_empty() {
        return Ok(None);
    }
    let left = all.saturating_sub(names.len());
    names.extend((left > 0).then(|| lang.proposal_more(left)));
    Ok(Some(lang.proposal_households(names.join("; "))))
}

/// Who may answer it, by name.
///
/// # Errors
/// Those of the file.
pub fn answerers(register: &Register, proposal: &Proposal, with: Telling) -> Result<String, StoreError> {
    let who = register.who_answers(proposal, with.today)?;
    let names: Vec<_> = who.iter().map(Colleague::called).collect();
    let lang = with.lang;
    Ok(if names.is_empty() { lang.proposal_nobody().to_owned() } else { lang.proposal_who(names.join(", ")) })
}

fn like(register: &Register, proposal: &Proposal, with: Telling) -> Result<Vec<String>, StoreError> {
    if proposal.state != ProposalState::Waiting {
        return Ok(Vec::new());
    }
    let entries = register.like_since(proposal.number)?;
    let told = entries
        .iter()
        .map(|entry| with.lang.like_fact(&entry.author.0, with.dates.moment(entry.at), &entry.subject));
    Ok(told.map(|fact| with.lang.proposal_like(fact)).collect())
}

/// What it gives, said to be a sum where it is of several lines; nothing where it gives nothing.
///
/// # Errors
/// Those of the file.
pub fn sum(register: &Register, proposal: &Proposal, lang: Lang) -> Result<Option<String>, StoreError> {
    let rows = register.proposed_rows(proposal)?;
    let all = amounts(&rows);
    let sum = format_money(altogether(&all));
    Ok(match all.len() {
        0 => None,
        1 => Some(sum),
        _ => Some(lang.proposal_sum(sum)),
    })
}

/// What is given to whom, and altogether, where it gives anything.
fn money(rows: &[ProposedRow], names: &Names, lang: Lang) -> Vec<String> {
    let all = amounts(rows);
    if all.is_empty() {
        return Vec::new();
    }
    let sum = altogether(&all);
    let each = all.iter().take(ROWS).map(|one| format!("  {}", amount_line(one, names, lang)));
    let left = (all.len() > ROWS).then(|| lang.proposal_rows_left(all.len() - ROWS));
    [lang.proposal_money(all.len(), format_money(sum))].into_iter().chain(each).chain(left).collect()
}

fn amount_line(amount: &Amount, names: &Names, lang: Lang) -> String {
    let whose = amount.whose().and_then(|(field, value)| names.of(&amount.row.table, field, value));
    let who = whose.map_or_else(|| lang.row_table(&amount.row.table).to_owned(), clean);
    match amount.before {
        0 => lang.proposal_amount(who, format_money(amount.after)),
        before => lang.before_after(&who, format_money(before), format_money(amount.after)),
    }
}

fn row_lines(row: &ProposedRow, names: &Names, with: Telling) -> Vec<String> {
    let change = row.change();
    let lang = with.lang;
    let sign = match (&row.before, &row.after) {
        (None, _) => lang.proposal_row_new(),
        (_, None) => lang.proposal_row_gone(),
        _ => lang.proposal_row_changed(),
    };
    let fields = change.fields.iter().filter_map(|field| field_line(&change, field, names, with));
    let head = format!("  {} ({sign})", lang.row_table(&change.table));
    [head].into_iter().chain(fields).collect()
}

/// A field as it was and as it is to be; an empty side is said to be empty, and what is empty on both is left out.
fn field_line(
    change: &RowChange,
    (field, before, after): &(String, serde_json::Value, serde_json::Value),
    names: &Names,
    with: Telling,
) -> Option<String> {
    let lang = with.lang;
    let said = |value| match names.of(&change.table, field, value) {
        Some(name) => clean(name),
        None => lang.listed_value(with.catalogue, (&change.table, field), value, with.dates),
    };
    let (before, after) = (said(before), said(after));
    let shown = |side: String| if side.is_empty() { lang.value_empty().to_owned() } else { side };
    let name = lang.field_of(&change.table, field);
    (before != after).then(|| format!("    {}", lang.before_after(name, shown(before), shown(after))))
}
