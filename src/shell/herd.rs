//! Lists of herds as the command line prints them and writes them out: animals, heads of a day, the balance of a
//! period, vaccinations due.

use chrono::NaiveDate;

use super::listing::{number, roomy, words};
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{Balance, By, Flow, Group, Herd, HerdAnimal};
use crate::domain::listing::{Listing, Value};
use crate::i18n::Lang;

/// Who held an animal on a day, and where.
fn holder(herd: &Herd, animal: &HerdAnimal, day: NaiveDate) -> [Value; 2] {
    let holder = herd.household_on(animal, day);
    let name = holder.map(|h| format!("{} {}", h.code, h.head)).unwrap_or_default();
    [Value::text(name), Value::text(holder.map(|h| h.hamlet_on(day).1).unwrap_or_default())]
}

/// The animals that were kept on a day.
pub fn animals(herd: &Herd, day: NaiveDate, (catalogue, lang): (&Catalogue, Lang)) -> Listing {
    let row = |(animal, then): (&HerdAnimal, crate::domain::herd::Then)| {
        let [holder, hamlet] = holder(herd, animal, day);
        vec![
            Value::text(&*animal.tag),
            Value::text(lang.species_word(&animal.species, catalogue)),
            Value::text(&*animal.breed),
            Value::text(animal.sex.map(|sex| lang.animal_sex(sex)).unwrap_or_default()),
            animal.born.map_or(Value::Blank, Value::Date),
            Value::Count(then.heads.into()),
            holder,
            hamlet,
            Value::text(lang.life_state(then.state)),
        ]
    };
    Listing {
        stem: "con-giong".to_owned(),
        title: lang.animals_title_on(day.format("%d/%m/%Y")),
        under: Vec::new(),
        columns: vec![
            words(lang.field_tag()),
            words(lang.field_species()),
            words(lang.field_breed()),
            words(lang.field_animal_sex()),
            words(lang.field_animal_born()),
            number(lang.heads_heads()),
            roomy(lang.animals_holder()),
            words(lang.animals_hamlet()),
            words(lang.field_state()),
        ],
        rows: herd.kept_on(day).map(row).collect(),
        totals: Vec::new(),
    }
}

/// Heads of a day by group.
pub fn heads(herd: &Herd, by: By, day: NaiveDate, catalogue: &Catalogue, lang: Lang) -> Listing {
    let counts = herd.counts(by, day, catalogue);
    let sum = |of: fn(&crate::domain::herd::Count) -> usize| Value::count(counts.values().map(of).sum());
    let households: std::collections::BTreeSet<_> = counts.values().flat_map(|c| &c.households).collect();
    let rows = counts.iter().map(|(group, count)| {
        vec![
            Value::text(match group {
                Group::Species(species) => lang.species_word(species, catalogue).to_owned(),
                group => lang.herd_group(group),
            }),
            Value::Count(count.heads.into()),
            Value::Count(count.females.into()),
            Value::count(count.animals.len()),
            Value::count(count.households.len()),
        ]
    });
    Listing {
        stem: format!("tong-dan-{}", by.code()),
        title: lang.heads_title(lang.herd_by(by).to_lowercase(), day.format("%d/%m/%Y")),
        under: Vec::new(),
        columns: vec![
            roomy(lang.herd_by(by)),
            number(lang.heads_heads()),
            number(lang.heads_females()),
            number(lang.heads_animals()),
            number(lang.heads_households()),
        ],
        rows: rows.collect(),
        totals: vec![
            Value::text(lang.board_total()),
            sum(|count| count.heads as usize),
            sum(|count| count.females as usize),
            sum(|count| count.animals.len()),
            Value::count(households.len()),
        ],
    }
}

/// What came and went from one day to another, species by species.
pub fn balance(
    herd: &Herd,
    (from, to): (NaiveDate, NaiveDate),
    (catalogue, lang): (&Catalogue, Lang),
) -> Listing {
    let balances = herd.balance((from, to));
    let mut all = Balance::default();
    balances.values().for_each(|balance| all += balance.clone());
    let doors = Flow::ALL.iter().map(|flow| number(lang.flow(*flow)));
    let columns = [roomy(lang.field_species()), number(lang.balance_before())].into_iter();
    Listing {
        stem: "tang-giam-dan".to_owned(),
        title: lang.balance_between(from.format("%d/%m/%Y"), to.format("%d/%m/%Y")),
        under: Vec::new(),
        columns: columns.chain(doors).chain([number(lang.balance_after())]).collect(),
        rows: balances
            .iter()
            .map(|(species, balance)| balance_row(lang.species_word(species, catalogue), balance))
            .collect(),
        totals: balance_row(lang.balance_all(), &all),
    }
}

fn balance_row(name: &str, balance: &Balance) -> Vec<Value> {
    let flows = Flow::ALL.iter().map(|flow| Value::Count(balance.flow(*flow).into()));
    let first = [Value::text(name), Value::Count(balance.before.into())].into_iter();
    first.chain(flows).chain([Value::Count(balance.after.into())]).collect()
}

/// Vaccinations due on a day.
pub fn vaccinations(herd: &Herd, day: NaiveDate, catalogue: &Catalogue, lang: Lang) -> Listing {
    let row = |(animal, due): (&HerdAnimal, crate::domain::herd::Due<'_>)| {
        let [holder, hamlet] = holder(herd, animal, day);
        let state = due.state(day).map(|state| lang.due_state(state)).unwrap_or_default();
        vec![
            Value::text(&*animal.tag),
            Value::text(lang.species_word(&animal.species, catalogue)),
            Value::Count(animal.life.heads_on(day).into()),
            holder,
            hamlet,
            Value::text(lang.label(&due.vaccine.name)),
            Value::Day(due.on),
            Value::text(state),
            Value::day(due.last),
        ]
    };
    Listing {
        stem: "tiem-phong".to_owned(),
        title: lang.vaccinations_title(day.format("%d/%m/%Y")),
        under: vec![lang.vaccinations_own().to_owned()],
        columns: vec![
            words(lang.field_tag()),
            words(lang.field_species()),
            number(lang.heads_heads()),
            roomy(lang.animals_holder()),
            words(lang.animals_hamlet()),
            words(lang.vaccinations_vaccine()),
            words(lang.vaccinations_due()),
            words(lang.vaccinations_state()),
            words(lang.vaccinations_last()),
        ],
        rows: herd.vaccinations_due(catalogue, day).into_iter().map(row).collect(),
        totals: Vec::new(),
    }
}
