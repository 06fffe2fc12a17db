//! Lists of passing on as the command line prints them and writes them out: what is owed, who waits, the trees of
//! households. On the screen the same stands on boards.

use chrono::NaiveDate;

use super::listing::{number, roomy, words};
use crate::domain::catalogue::Catalogue;
use crate::domain::listing::{Listing, Value, hung};
use crate::domain::pass_on::{
    Candidate, ChainNode, Debt, Demand, Obliged, PassOnState, Standing, Totals, Tree,
};
use crate::i18n::Lang;
use crate::viet::{DateStyle, format_money};

/// Debts as they stood on a day, in the order in which they come.
pub fn obligations(
    debts: &[(Debt, Demand)],
    on: NaiveDate,
    (catalogue, lang): (&Catalogue, Lang),
) -> Listing {
    let row = |(debt, demand): &(Debt, Demand)| {
        vec![
            Value::text(format!("{} {}", debt.debtor.code, debt.debtor.head)),
            Value::text(debt.debtor.hamlet.as_str()),
            Value::text(model(&debt.model, catalogue, lang)),
            Value::text(lang.owed_and_left(&debt.owed, debt.value)),
            Value::text(may_go(demand, lang)),
            Value::Day(demand.due),
            Value::text(lang.standing(demand.standing)),
            Value::text(receiver(debt)),
        ]
    };
    Listing {
        stem: "nghia-vu-luan-chuyen".to_owned(),
        title: lang.obligations_title_on(on.format("%d/%m/%Y")),
        under: summed(debts, lang),
        columns: vec![
            roomy(lang.column_debtor()),
            words(lang.column_hamlet()),
            words(lang.field_model()),
            words(lang.column_owed()),
            words(lang.column_may_go()),
            words(lang.field_due()),
            words(lang.field_state()),
            roomy(lang.field_pass_on_receiver()),
        ],
        rows: debts.iter().map(row).collect(),
        totals: Vec::new(),
    }
}

fn summed(debts: &[(Debt, Demand)], lang: Lang) -> Vec<String> {
    let count = |of: &[Standing]| debts.iter().filter(|(_, demand)| of.contains(&demand.standing)).count();
    let closed = [Standing::Settled, Standing::Voided];
    let stands = debts.len() - count(&closed);
    vec![
        lang.board_obligations_stand(stands, count(&closed[..1]), count(&closed[1..])),
        lang.board_obligations_late(count(&[Standing::Overdue]), count(&[Standing::Soon])),
    ]
}

/// The animal that is to go first, with the day from which it may.
fn may_go(demand: &Demand, lang: Lang) -> String {
    let Some(first) = demand.may_go.first() else { return String::new() };
    let name = if first.tag.is_empty() { &first.species } else { &first.tag };
    match first.from {
        Some(from) => lang.board_may_go(name, from.format("%d/%m/%Y")),
        None => name.clone(),
    }
}

/// Who received, or what was paid instead.
fn receiver(debt: &Debt) -> String {
    match (&debt.receiver, debt.owed.paid) {
        (Some(to), _) => format!("{} {}", to.code, to.head),
        (None, Some(paid)) if debt.owed.state == PassOnState::Settled => format_money(paid),
        _ => String::new(),
    }
}

/// Everybody who waits, in the order in which they come.
pub fn waiting(all: &[Candidate], (catalogue, lang): (&Catalogue, Lang)) -> Listing {
    let row = |candidate: &Candidate| {
        let doubts =
            candidate.doubts().into_iter().map(|doubt| lang.waiting_doubt(doubt, DateStyle::default()));
        vec![
            Value::Count(candidate.entry.rank.into()),
            Value::text(format!("{} {}", candidate.code, candidate.head)),
            Value::text(candidate.hamlet.as_str()),
            Value::text(model(&candidate.entry.model, catalogue, lang)),
            Value::text(lang.state(candidate.state)),
            Value::Day(candidate.entry.asked),
            Value::text(candidate.entry.reason.as_str()),
            Value::text(doubts.collect::<Vec<_>>().join("; ")),
        ]
    };
    Listing {
        stem: "danh-sach-cho".to_owned(),
        title: lang.board_waiting_title().to_owned(),
        under: vec![lang.board_waiting_count(all.len())],
        columns: vec![
            number(lang.field_rank()),
            roomy(lang.column_household()),
            words(lang.column_hamlet()),
            words(lang.field_model()),
            words(lang.column_class()),
            words(lang.field_asked()),
            roomy(lang.field_waiting_reason()),
            roomy(lang.column_doubts()),
        ],
        rows: all.iter().map(row).collect(),
        totals: Vec::new(),
    }
}

/// Trees, one under the other, each household under the one from which its animals came.
pub fn trees(trees: &[Tree], lang: Lang) -> Listing {
    let all = trees.iter().map(|tree| tree.totals).fold(Totals::default(), Totals::and);
    let title = match trees {
        [one] => one.root().map(|root| lang.board_tree_title(format!("{} {}", root.code, root.head))),
        _ => None,
    };
    let lines = trees.iter().flat_map(|tree| &tree.lines);
    Listing {
        stem: "cay-luan-chuyen".to_owned(),
        title: title.unwrap_or_else(|| lang.board_trees_title().to_owned()),
        under: vec![
            lang.board_tree_reach(all.given, all.households, all.generations, all.alive),
            lang.board_tree_owed(all.owed, all.overdue, all.settled, all.voided),
        ],
        columns: vec![
            roomy(lang.column_household()),
            words(lang.column_since()),
            number(lang.column_generation()),
            words(lang.column_holds()),
            words(lang.field_due()),
            words(lang.column_obligation()),
        ],
        rows: lines.map(|line| tree_row((line.branch(), line.generation()), &line.shown, lang)).collect(),
        totals: Vec::new(),
    }
}

fn tree_row((branch, generation): (String, usize), node: &ChainNode, lang: Lang) -> Vec<Value> {
    let holds = node.holds.iter().map(|(species, heads)| format!("{species} ×{heads}"));
    vec![
        Value::text(hung(&branch, &format!("{} {}", node.code, node.head))),
        Value::Day(node.since),
        Value::count(generation),
        Value::text(holds.collect::<Vec<_>>().join(", ")),
        Value::day(node.owed.map(|owed| owed.due)),
        Value::text(node.owed.map(|owed| obligation(owed, lang)).unwrap_or_default()),
    ]
}

/// How urgent it is, how far it is settled, what was paid.
fn obligation(owed: Obliged, lang: Lang) -> String {
    let paid = owed.paid.map(format_money).unwrap_or_default();
    let so_far = lang.settled_so_far(owed.progress);
    let words = [lang.standing(owed.standing), &so_far, &paid].into_iter().filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn model(code: &str, catalogue: &Catalogue, lang: Lang) -> String {
    catalogue.model(code).map_or_else(|| code.to_owned(), |model| lang.label(model.short()).to_owned())
}
