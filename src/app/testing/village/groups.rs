//! Groups, loans and cards of a made-up register.

use chrono::NaiveDate;

use crate::app::board::{Board, Subject};
use crate::app::boards::groups::loan::LoanBookBoard;
use crate::app::boards::groups::{book::Book, cards::Cards, group::Group, list::Groups, loans::Loans};
use crate::app::testing::{HOUSEHOLD, dossier};
use crate::domain::card::{CardHolder, CardHousehold};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::{Class, Standing};
use crate::domain::group::{
    BookTotals, GroupEntry, GroupEntryKind, GroupKind, GroupLine, GroupMember, GroupPage, GroupPerson,
    GroupRole, GroupRules, SupportGroup,
};
use crate::domain::id::{GroupEntryId, GroupId, GroupMemberId, LoanPaymentId, MemberId};
use crate::domain::loan::{Loan, LoanBook, LoanLine, LoanPayment, Rate};
use crate::domain::stored::Stored;
use crate::i18n::Lang;

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A board of groups, loans or cards; of an empty register it has no line.
pub(super) fn board(subject: Subject, empty: bool) -> Box<dyn Board> {
    let rules = GroupRules::embedded();
    let today = day("2026-11-21");
    match subject {
        Subject::Group(_) => Box::new(Group::new(page(empty), rules)),
        Subject::GroupBook(_) => Box::new(Book::new(page(empty))),
        Subject::Loans => Box::new(Loans::new(if empty { Vec::new() } else { vec![loan()] }, today)),
        Subject::Loan(_) => Box::new(LoanBookBoard::new(loan(), today)),
        Subject::Cards => {
            let homes = if empty { Vec::new() } else { vec![home()] };
            Box::new(Cards::new(&homes, &Catalogue::embedded(), today, Lang::Vi))
        }
        _ => Box::new(Groups::new(if empty { Vec::new() } else { vec![line(&rules)] }, rules)),
    }
}

fn group() -> Stored<GroupId, SupportGroup> {
    let value = SupportGroup {
        kind: GroupKind::Production,
        name: "Tổ trồng dâu Khu 4".into(),
        hamlet: None,
        leader: "Hà Thị Đượm".into(),
        founded: Some(day("2025-01-15")),
        ended: None,
        programme: None,
        note: String::new(),
    };
    Stored { id: GroupId(1), rev: 1, value }
}

fn person(id: i64, name: &str, class: Option<Class>) -> GroupPerson {
    let household = class.map(|_| HOUSEHOLD);
    let member = GroupMember {
        group: GroupId(1),
        household,
        member: None,
        name: if household.is_some() { String::new() } else { name.into() },
        role: GroupRole::Member,
        joined: day("2025-02-01"),
        left: None,
    };
    GroupPerson {
        member: Stored { id: GroupMemberId(id), rev: 1, value: member },
        code: if household.is_some() { "0412".into() } else { String::new() },
        name: name.into(),
        hamlet: String::new(),
        standing: class.map(|class| Standing { class, ..Standing::UNLISTED }),
        household_ended: None,
        disabled_without_livelihood: false,
    }
}

fn page(empty: bool) -> GroupPage {
    if empty {
        return GroupPage { group: group(), people: Vec::new(), entries: Vec::new() };
    }
    let people = vec![
        person(1, "Nguyễn Thị Lành", Some(Class::Poor)),
        person(2, "Bùi Văn Khá", None),
        person(3, "Lò Văn Hoà", None),
    ];
    let entry = |id, giver: i64, kind, quantity, value| Stored {
        id: GroupEntryId(id),
        rev: 1,
        value: GroupEntry {
            group: GroupId(1),
            giver: Some(GroupMemberId(giver)),
            receiver: (kind == GroupEntryKind::Workdays).then_some(GroupMemberId(2)),
            on: day("2026-03-12"),
            kind,
            quantity,
            value,
            note: String::new(),
        },
    };
    let entries = vec![
        entry(1, 1, GroupEntryKind::Contribution, 0, 200_000),
        entry(2, 1, GroupEntryKind::Workdays, 3000, 900_000),
        entry(3, 3, GroupEntryKind::Workdays, 2000, 600_000),
    ];
    GroupPage { group: group(), people, entries }
}

fn line(rules: &GroupRules) -> GroupLine {
    let page = page(false);
    let totals: BookTotals = page.totals();
    let share = page.share(day("2026-11-21"), rules);
    let names = page.names(day("2026-11-21")).map(str::to_owned).collect();
    GroupLine { group: group(), hamlet: "Khu 4".into(), share, names, left_over: 0, totals }
}

fn loan() -> LoanLine {
    let mut support = dossier().supports[0].clone();
    support.value.model = "vay-nhcsxh".into();
    let terms = Loan {
        principal: 50_000_000,
        rate: Rate::parse("6.6"),
        lent: day("2023-06-01"),
        due: Some(day("2026-06-01")),
    };
    let paid = LoanPayment {
        support: support.id,
        on: day("2024-06-01"),
        principal: 20_000_000,
        interest: 3_300_000,
        note: "bán bê".into(),
    };
    let payment = Stored { id: LoanPaymentId(1), rev: 1, value: paid };
    LoanLine {
        support,
        code: "0412".into(),
        borrower: "Nguyễn Thị Lành".into(),
        hamlet: "Khu 4".into(),
        group: "Tổ TK&VV số 3".into(),
        book: LoanBook { payments: vec![payment], ..LoanBook::new(terms) },
    }
}

fn home() -> CardHousehold {
    let person = |at, name: &str| CardHolder { member: MemberId(at), name: name.into() };
    CardHousehold {
        household: HOUSEHOLD,
        code: "0412".into(),
        head: "Nguyễn Thị Lành".into(),
        hamlet: "Khu 4".into(),
        standing: Standing { class: Class::Poor, since: Some(day("2024-12-14")), newly_escaped_until: None },
        people: vec![person(1, "Nguyễn Thị Lành"), person(2, "Đinh Văn Nam")],
        cards: Vec::new(),
    }
}
