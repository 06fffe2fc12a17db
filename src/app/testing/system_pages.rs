//! What work of section System answers: reports, lists and pages that lie over the section.

use super::village::{play, village};
use crate::app::carry::{CarryMsg, CarryOutcome};
use crate::app::health::{Compared, Finding, HealthOutcome, KindFound, Report};
use crate::app::msg::Answer;
use crate::app::second::{Page, Proposed, SecondOutcome};
use crate::app::testing::{office, press};
use crate::app::work::Outcome;
use crate::app::{Model, Msg, update};
use crate::domain::carry::{Bringing, ChainHead, Clash, ClashKind, TakenOut, Touch};
use crate::domain::colleague::{Colleague, OfficeRules, Role, Team};
use crate::domain::duplicates::join::JoinPreview;
use crate::domain::duplicates::{Duplicate, Evidence, Pair, Score, Side};
use crate::domain::health::{HealthOperation, ProblemKind};
use crate::domain::history::Author;
use crate::domain::id::{HamletId, HouseholdId, OperationId, ProposalId};
use crate::i18n::Lang;

/// What lies over the section, with the keys that are pressed after it has come.
pub const PAGES: &[(&str, &str)] = &[
    ("people", "<F2>"),
    ("people", "<F4>"),
    ("people", "<Delete>"),
    ("rules", ""),
    ("health", ""),
    ("health", "<Down><Enter>"),
    ("health", "<Down><Down><Enter>"),
    ("duplicates", ""),
    ("compared", ""),
    ("waiting", ""),
    ("proposal", ""),
    ("proposal", "<Enter>"),
    ("own proposal", "<Enter>"),
    ("team", ""),
    ("carry", ""),
    ("carry question", ""),
];

/// A page of the section, after a script.
pub fn showing(page: &str, script: &str, size: (u16, u16), lang: Lang) -> Model {
    let (mut model, mut village) = village(40, size, lang);
    play(&mut model, &mut village, "<F10>8");
    office::tell(&mut model, people());
    match page {
        "people" => drop(press(&mut model, "<End><Up><Up><Up><Up>")),
        "rules" => drop(press(&mut model, "<End><Up><Up><Enter>")),
        "carry question" => {
            update(&mut model, Msg::Carry(CarryMsg::From("/media/usb/mang-di.db".into())));
            drop(update(&mut model, Msg::Answer(Answer::Worked(Box::new(outcome(page))))));
        }
        other => drop(update(&mut model, Msg::Answer(Answer::Worked(Box::new(outcome(other)))))),
    }
    press(&mut model, script);
    model
}

fn outcome(page: &str) -> Outcome {
    match page {
        "health" => Outcome::Health(HealthOutcome::Examined(report())),
        "duplicates" => Outcome::Health(HealthOutcome::Duplicates(vec![duplicate()])),
        "compared" => Outcome::Health(HealthOutcome::Compared(Box::new(compared()))),
        "waiting" => Outcome::Second(SecondOutcome::Listed(vec![
            (41, LINE.into(), "18.000.000 đ".into()),
            (42, LINE.into(), "cộng 36.000.000 đ".into()),
        ])),
        "proposal" => Outcome::Second(SecondOutcome::Read(Box::new(proposal(false)))),
        "own proposal" => Outcome::Second(SecondOutcome::Read(Box::new(proposal(true)))),
        "team" => Outcome::Second(SecondOutcome::Team(vec!["hoa: Hoa · người giữ sổ".into()])),
        "carry" => Outcome::Carry(CarryOutcome::Listed(vec![taken_out()])),
        _ => Outcome::Carry(CarryOutcome::Previewed(Box::new(bringing()))),
    }
}

fn people() -> Team {
    let named = |name: &str, one: Colleague| Colleague { name: name.into(), ..one };
    let people = [
        named("Hoa", office::colleague("hoa", Role::Keeper, &[])),
        named("Lan", office::colleague("lan.tt", Role::Keeper, &[])),
        named("Minh", office::colleague("minh.nv", Role::Officer, &[1, 4])),
    ];
    let rules = OfficeRules { second_for_money: true, ..OfficeRules::default() };
    Team { rules, ..office::team(people) }
}

/// What a check found.
pub fn report() -> Report {
    let finding = |words: &str, id| Finding { words: words.into(), household: Some(HouseholdId(id)) };
    let no_head = vec![finding("Hộ 0412 chưa có chủ hộ.", 1), finding("Hộ 0415 chưa có chủ hộ.", 2)];
    let list = vec![finding("Danh sách ghi khác hồ sơ của hộ 0431: members", 3)];
    Report {
        at: "2026-11-20T20:35:00".parse().unwrap(),
        kinds: vec![
            KindFound { kind: ProblemKind::List, count: 1, findings: list },
            KindFound { kind: ProblemKind::NoHead, count: 702, findings: no_head },
        ],
        damaged: false,
    }
}

fn duplicate() -> Duplicate {
    let side = |code: &str, name: &str| Side {
        household: HouseholdId(1),
        code: code.into(),
        name: name.into(),
        born: None,
        number: "025•••123".into(),
        hamlet: "Khu 4".into(),
        people: 3,
    };
    let agrees = vec![Evidence::Name, Evidence::BirthDay, Evidence::Hamlet];
    Duplicate {
        of: Pair::Households(HouseholdId(1), HouseholdId(2)),
        score: Score { points: 70, agrees, against: Vec::new() },
        sides: [side("0412", "Nguyễn Thị Lành"), side("0977", "NGUYỄN THỊ LÀNH")],
    }
}

fn compared() -> Compared {
    let join = |one: i64, other: i64| HealthOperation::JoinHouseholds {
        kept: (HouseholdId(one), 1),
        given_up: (HouseholdId(other), 1),
    };
    let preview = || JoinPreview { moved: vec![("recognition".into(), 2)], ..JoinPreview::default() };
    Compared { duplicate: duplicate(), previews: [preview(), preview()], joins: [join(1, 2), join(2, 1)] }
}

const LINE: &str = "41  20/11/2026 09:10  minh.nv  Ghi hỗ trợ: 0412 Nguyễn Thị Lành  [chờ duyệt]";

fn proposal(own: bool) -> Page {
    let lines = [
        LINE,
        "Hộ: 0412 Nguyễn Thị Lành; 0415 Đinh Văn Đức",
        "Người duyệt được: Hoa (hoa), Lan (lan.tt)",
        "Số tiền của 2 dòng, cộng 36.000.000 đ:",
        "  0412 Nguyễn Thị Lành: 18.000.000 đ",
        "  0415 Đinh Văn Đức: 18.000.000 đ",
    ];
    Page {
        proposed: Proposed { number: 41, id: ProposalId(7), rev: 1 },
        lines: lines.map(str::to_owned).into(),
        refused: own.then(|| "Không ai tự duyệt đề nghị của mình.".into()),
        own,
        known: None,
    }
}

/// A copy of the first hamlet that went out.
pub fn taken_out() -> TakenOut {
    TakenOut {
        number: 1,
        hamlets: vec![HamletId(1)],
        who: "Minh".into(),
        at: "2026-11-20T01:00:00Z".parse().unwrap(),
        author: Author("lan.tt".into()),
        origin: String::new(),
        head: ChainHead { operation: OperationId(1), hash: String::new() },
        ended: None,
    }
}

fn bringing() -> Bringing<String> {
    let touch =
        |who: &str| Some(Touch { author: Author(who.into()), at: "2026-11-20T03:00:00Z".parse().unwrap() });
    let text = |text: &str| serde_json::Value::from(text);
    let kind = ClashKind::Field {
        name: "phone".into(),
        base: text("0900000001"),
        here: text("0911000001"),
        there: text("0922000001"),
    };
    let household = ("0412".to_owned(), "Nguyễn Thị Lành".to_owned());
    let (here, there) = (touch("lan.tt"), touch("minh.nv"));
    let clash = Clash { table: "household".into(), row: 7, household, kind, here, there };
    Bringing {
        copy: taken_out(),
        hamlets: vec!["Khu 1".into()],
        operations: 12,
        households: 5,
        named: Vec::new(),
        recoded: Vec::new(),
        erased: Vec::new(),
        given_twice: Vec::new(),
        clashes: vec![clash],
        left_out: Vec::new(),
        open: 1,
    }
}
