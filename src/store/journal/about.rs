//! What a row of a table is about: the households whose history it belongs to, and the hamlets in which an officer has to
//! work to write it. Every journaled table has its anchors or is the commune's own; the compiler asks for a new one.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::store::row::Table;

/// A field that leads on, and to what.
pub(super) type Anchor = (Field, To);

/// What of a row leads on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// The row itself.
    Row,
    Household,
    Holder,
    Debtor,
    Receiver,
    Giver,
    Support,
    Animal,
    Member,
    Benefit,
    Hamlet,
    Group,
    OneHousehold,
    OtherHousehold,
    OneMember,
    OtherMember,
}

/// To what it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    Household,
    /// To where the person lives, or lived last.
    Member,
    /// To who holds it.
    Animal,
    GroupMember,
    /// To the hamlet of the group.
    Group,
    Support,
    /// To where who draws it lives.
    Benefit,
    Hamlet,
}

/// What lists show of a change to a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Its line may say something else.
    Line,
    /// Nothing but its class.
    Class,
    /// Nothing: a round takes up thousands at once, a month pays hundreds.
    Nothing,
}

const HOUSEHOLD: &[Anchor] = &[(Field::Household, To::Household)];
const HAMLET: &[Anchor] = &[(Field::Hamlet, To::Hamlet)];
const MEMBER: &[Anchor] = &[(Field::Member, To::Member)];
const SUPPORT: &[Anchor] = &[(Field::Support, To::Support)];
/// The commune's own: no hamlet has a part in it, the role alone says who may.
const COMMUNE: &[Anchor] = &[];

/// What the rows of a table are about.
pub(super) fn anchors(table: Table) -> &'static [Anchor] {
    match table {
        Table::Commune | Table::Programme | Table::Budget | Table::ExitTarget => COMMUNE,
        Table::ReviewRound | Table::Decision | Table::HandOver | Table::PayRun | Table::VisitSheet => COMMUNE,
        Table::Colleague | Table::OfficeRules | Table::Proposal | Table::TakenOut => COMMUNE,
        Table::Hamlet => &[(Field::Row, To::Hamlet)],
        Table::Household => &[(Field::Row, To::Household), (Field::Hamlet, To::Hamlet)],
        Table::Member => &[(Field::Row, To::Member)],
        Table::Membership | Table::HouseholdEvent | Table::Survey | Table::Recognition => HOUSEHOLD,
        Table::Support | Table::Visit | Table::RoundTask | Table::Complaint => HOUSEHOLD,
        Table::Waiting | Table::VisitSheetLine | Table::ExitPlan => HOUSEHOLD,
        Table::Meeting | Table::RoundStep | Table::ReliefEvent | Table::SupportGroup | Table::Activity => {
            HAMLET
        }
        Table::GroupMember => &[(Field::Household, To::Household), (Field::Group, To::Group)],
        Table::GroupEntry => {
            &[(Field::Giver, To::GroupMember), (Field::Receiver, To::GroupMember), (Field::Group, To::Group)]
        }
        Table::Attendance | Table::Benefit | Table::Erasure => MEMBER,
        Table::Payment => &[(Field::Benefit, To::Benefit)],
        Table::NotTheSame => &[
            (Field::OneHousehold, To::Household),
            (Field::OtherHousehold, To::Household),
            (Field::OneMember, To::Member),
            (Field::OtherMember, To::Member),
        ],
        Table::LoanPayment | Table::LoanExtension => SUPPORT,
        Table::Animal => &[(Field::Holder, To::Household)],
        Table::HerdEvent => &[(Field::Animal, To::Animal)],
        Table::PassOn => &[(Field::Debtor, To::Household), (Field::Receiver, To::Household)],
    }
}

/// What lists show of a row of a table.
pub(super) fn shown(table: Table) -> Shown {
    match table {
        Table::Recognition => Shown::Class,
        Table::RoundTask | Table::Complaint | Table::GroupMember | Table::GroupEntry => Shown::Nothing,
        Table::LoanPayment | Table::LoanExtension | Table::Attendance | Table::Benefit => Shown::Nothing,
        Table::Payment | Table::NotTheSame | Table::Erasure => Shown::Nothing,
        _ => Shown::Line,
    }
}

/// The fields of a journaled row that may lead on.
#[derive(Deserialize)]
pub(super) struct Fields {
    household: Option<i64>,
    holder: Option<i64>,
    debtor: Option<i64>,
    receiver: Option<Receiver>,
    giver: Option<i64>,
    support: Option<i64>,
    animal: Option<i64>,
    member: Option<i64>,
    benefit: Option<i64>,
    hamlet: Option<i64>,
    support_group: Option<i64>,
    one_household: Option<i64>,
    other_household: Option<i64>,
    one_member: Option<i64>,
    other_member: Option<i64>,
}

/// A support is received by a person, an obligation by a household, help in a group by one of its members.
#[derive(Deserialize)]
#[serde(untagged)]
enum Receiver {
    Row(i64),
    Person(IgnoredAny),
}

impl Fields {
    /// One side of a change; nothing where it is no row of ours.
    pub fn read(side: &str) -> Option<Self> {
        serde_json::from_str(side).ok()
    }

    /// The number in a field of the row `row`.
    pub fn get(&self, field: Field, row: i64) -> Option<i64> {
        match field {
            Field::Row => Some(row),
            Field::Household => self.household,
            Field::Holder => self.holder,
            Field::Debtor => self.debtor,
            Field::Receiver => match self.receiver {
                Some(Receiver::Row(row)) => Some(row),
                Some(Receiver::Person(_)) | None => None,
            },
            Field::Giver => self.giver,
            Field::Support => self.support,
            Field::Animal => self.animal,
            Field::Member => self.member,
            Field::Benefit => self.benefit,
            Field::Hamlet => self.hamlet,
            Field::Group => self.support_group,
            Field::OneHousehold => self.one_household,
            Field::OtherHousehold => self.other_household,
            Field::OneMember => self.one_member,
            Field::OtherMember => self.other_member,
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::named_params;

    use super::*;
    use crate::store::testing::Bench;

    /// The tables that are the commune's own. A new table is put here by a decision, not by being forgotten.
    const OWN: [Table; 13] = [
        Table::Commune,
        Table::Programme,
        Table::Budget,
        Table::ExitTarget,
        Table::ReviewRound,
        Table::Decision,
        Table::HandOver,
        Table::PayRun,
        Table::VisitSheet,
        Table::Colleague,
        Table::OfficeRules,
        Table::Proposal,
        Table::TakenOut,
    ];

    fn column(field: Field) -> &'static str {
        match field {
            Field::Row => "id",
            Field::Household => "household",
            Field::Holder => "holder",
            Field::Debtor => "debtor",
            Field::Receiver => "receiver",
            Field::Giver => "giver",
            Field::Support => "support",
            Field::Animal => "animal",
            Field::Member => "member",
            Field::Benefit => "benefit",
            Field::Hamlet => "hamlet",
            Field::Group => "support_group",
            Field::OneHousehold => "one_household",
            Field::OtherHousehold => "other_household",
            Field::OneMember => "one_member",
            Field::OtherMember => "other_member",
        }
    }

    #[test]
    fn every_journaled_table_has_an_anchor_or_is_the_communes() {
        for table in Table::ALL {
            assert_eq!(anchors(table).is_empty(), OWN.contains(&table), "{}", table.name());
        }
    }

    #[test]
    fn every_anchor_is_a_column_of_its_table() {
        let bench = Bench::new();
        for (table, (field, _)) in
            Table::ALL.into_iter().flat_map(|table| anchors(table).iter().map(move |a| (table, *a)))
        {
            let found: i64 = bench
                .register
                .conn
                .query_row(
                    "SELECT count(*) FROM pragma_table_info(:table) WHERE name = :column",
                    named_params! { ":table": table.name(), ":column": column(field) },
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(found, 1, "{} {field:?}", table.name());
        }
    }

    #[test]
    fn a_column_that_names_a_household_or_a_hamlet_is_never_overlooked() {
        let bench = Bench::new();
        let sql =
            "SELECT \"from\" FROM pragma_foreign_key_list(:table) WHERE \"table\" IN ('household', 'hamlet')";
        // What the event of the other household tells, what a move has left, and the household of a support that has one.
        let told_elsewhere = ["other", "left_hamlet"];
        for table in Table::ALL {
            let mut statement = bench.register.conn.prepare(sql).unwrap();
            let names =
                statement.query_map(named_params! { ":table": table.name() }, |row| row.get::<_, String>(0));
            for name in names.unwrap().map(|name| name.unwrap()) {
                let known = anchors(table).iter().any(|(field, _)| column(*field) == name);
                assert!(known || told_elsewhere.contains(&name.as_str()), "{}.{name}", table.name());
            }
        }
    }
}
