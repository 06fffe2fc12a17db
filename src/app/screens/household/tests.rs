use super::*;
use crate::app::Msg;
use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::board::generation;
use crate::app::testing::{
    HOUSEHOLD, bare_dossier, borrower, day, dossier, model, passing, press, saved, showing, stored,
};
use crate::app::update;
use crate::app::work::Printed;
use crate::domain::dossier::Neighbour;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
use crate::domain::id::{ExitPlanId, GroupId, HouseholdId, MemberId, SupportId, VisitId};
use crate::domain::member::{JoinReason, LeaveReason, Relation, Sex};
use crate::domain::operation::Operation;
use crate::domain::visit::VisitOperation;
use crate::i18n::Lang;
use crate::viet::PartialDate;

fn open_page(script: &str) -> Model {
    let mut model = showing(dossier(), (80, 24), Lang::Vi);
    press(&mut model, script);
    model
}

fn partial(iso: &str) -> Option<PartialDate> {
    PartialDate::from_iso(iso).ok()
}

fn question(model: &Model) -> &str {
    match model.dialogs.last() {
        Some(Dialog::Confirm(confirm)) => &confirm.question,
        other => panic!("no question: {other:?}"),
    }
}

#[test]
fn a_member_joins_with_as_much_of_the_birth_as_is_known() {
    let mut model = open_page("<Tab><F4>");
    let effects =
        press(&mut model, "Hà Văn Tí<Enter>con<Enter>nam<Enter>3/2026<Enter><Enter>mường<Enter>mới<F2>");
    let Operation::AddMember { household, member, relation, joined, .. } = saved(&effects) else { panic!() };
    assert_eq!((household, relation, joined), (HOUSEHOLD, Relation::Child, JoinReason::Birth));
    assert_eq!((member.name.as_str(), member.sex), ("Hà Văn Tí", Some(Sex::Male)));
    assert_eq!((member.born, member.ethnicity.as_str()), (partial("2026-03"), "Mường"));
}

#[test]
fn an_edited_member_is_saved_over_the_revisions_that_were_read() {
    let mut model = open_page("<Tab><Down><F2>");
    let effects = press(&mut model, "<Ctrl-u>Hà Văn Đức Anh<F2>");
    let Operation::SaveMember { member, membership, .. } = saved(&effects) else { panic!() };
    assert_eq!(member.base, Some((MemberId(2), 2)));
    assert_eq!((member.value.name.as_str(), membership.1), ("Hà Văn Đức Anh", 2));
}

#[test]
fn a_new_head_asks_since_when() {
    let mut model = open_page("<Tab><Down><F2><Enter>");
    press(&mut model, "chủ hộ<Enter>");
    let effects = press(&mut model, "<Ctrl-u>1/11<F2>");
    let Operation::SaveMember { relation, on, .. } = saved(&effects) else { panic!() };
    assert_eq!((relation, on), (Relation::Head, day("2026-11-01")));
}

#[test]
fn a_head_who_leaves_others_behind_is_asked_about() {
    let mut model = open_page("<Tab><Delete>chết<Enter>");
    assert_eq!(press(&mut model, "<F2>"), []);
    assert!(question(&model).contains("Nguyễn Thị Lành"));
    let effects = press(&mut model, "<Right><Enter>");
    let Operation::LeaveMember { reason, on, .. } = saved(&effects) else { panic!() };
    assert_eq!((reason, Some(on)), (LeaveReason::Death, partial("2026-11-21")));
}

#[test]
fn delete_names_what_goes_and_keeps_it_unless_agreed() {
    let mut model = open_page("<Tab><Tab><Tab><Down><Down><Delete>");
    assert!(question(&model).contains("Bò sinh sản") && question(&model).contains("18.000.000 đ"));
    assert_eq!(press(&mut model, "<Enter>"), []);
    assert!(model.dialogs.is_empty());
    let effects = press(&mut model, "<Delete><Right><Enter>");
    assert_eq!(saved(&effects), Operation::RemoveSupport(SupportId(3), 1));
}

#[test]
fn what_a_colleague_saved_unseen_is_never_overwritten() {
    let mut model = open_page("<Tab><Tab><Tab><Tab><Tab><F2><Ctrl-u>Bê khoẻ");
    let mut newer = dossier();
    newer.visits[1].rev = 7;
    update(&mut model, Msg::RegisterChanged);
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(newer)))));
    let Operation::SaveVisit(edit) = saved(&press(&mut model, "<F2>")) else { panic!() };
    assert_eq!(edit.base, Some((VisitId(2), 1)));
}

#[test]
fn esc_asks_before_typed_text_is_lost() {
    let mut model = open_page("<F8>Bò khoẻ<Esc>");
    assert!(question(&model).contains("chưa lưu"));
    press(&mut model, "<Enter>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
}

#[test]
fn ctrl_r_repeats_the_last_record_of_the_kind() {
    let mut model = open_page("<F8>Bò khoẻ<F2>");
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    let effects = press(&mut model, "<F8><Ctrl-r><F2>");
    let Operation::SaveVisit(edit) = saved(&effects) else { panic!() };
    assert_eq!(edit.value.seen, "Bò khoẻ");
}

#[test]
fn every_criterion_is_read_whole_where_the_page_cuts_it() {
    let mut model = open_page("");
    let criteria = model.household.as_ref().unwrap().judged.as_ref().unwrap().criteria.clone().unwrap();
    press(&mut model, "<Ctrl-b>");
    let Some(Dialog::Reader(page)) = model.dialogs.last() else { panic!("no page") };
    let text: String = page.lines.iter().map(|line| line.text()).collect::<Vec<_>>().join("\n");
    let has = |name: &str| name.split(' ').all(|word| text.contains(word));
    assert!(criteria.findings.iter().all(|found| has(&found.criterion.name.vi)), "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    let first = |must| criteria.findings.iter().find(|found| found.criterion.must == must).unwrap();
    let [must, other] = [true, false].map(|must| place(first(must).criterion.name.vi.as_str()));
    assert!(
        place("Phải đạt") < must && must < place("Đạt ít nhất") && place("Đạt ít nhất") < other,
        "{text}"
    );
    assert!(!text.contains('…'), "{text}");
}

#[test]
fn a_split_takes_its_new_head_first() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Split));
    let effects = press(&mut model, "1110");
    assert_eq!(effects, []);
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
    form.form.focus_on("head");
    let effects = press(&mut model, "<Ctrl-u>Đượm<F2>");
    let Operation::SplitHousehold { members, household, .. } = saved(&effects) else { panic!() };
    assert_eq!((members, household.code.as_str()), (vec![MemberId(3), MemberId(2), MemberId(4)], ""));
}

#[test]
fn only_who_goes_may_be_the_new_head() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Split));
    press(&mut model, "0101<Right>");
    let head = |model: &Model| {
        let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
        form.form.text("head")
    };
    assert_eq!(head(&model), "Hà Thị Đượm");
    press(&mut model, "<Right>");
    assert_eq!(head(&model), "Hà Thị Sen");
    press(&mut model, "<Up>0");
    assert_eq!(head(&model), "", "who stays is not the head elsewhere");
}

#[test]
fn a_split_that_nobody_joins_is_about_the_members() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Split));
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.fields[0].fault.is_some() && form.form.field("head").unwrap().fault.is_none());
}

#[test]
fn a_merger_looks_its_code_up_and_names_the_head_it_found() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Merge));
    assert_eq!(press(&mut model, "0401"), [Effect::Neighbour("0401".into())]);
    let found = Neighbour { id: HouseholdId(401), code: "0401".into(), head: "Hà Văn Nam".into() };
    update(&mut model, Msg::Answer(Answer::Neighbour("0401".into(), Some(found))));
    press(&mut model, "<F2>");
    assert!(question(&model).contains("Hà Văn Nam"));
    let effects = press(&mut model, "<Right><Enter>");
    let Operation::MergeHouseholds { from, into, .. } = saved(&effects) else { panic!() };
    assert_eq!((from, into), ((HOUSEHOLD, 3), HouseholdId(401)));
}

#[test]
fn a_code_that_names_nobody_cannot_be_merged_into() {
    let mut model = open_page("");
    update(&mut model, Msg::Do(Action::Merge));
    press(&mut model, "9999");
    update(&mut model, Msg::Answer(Answer::Neighbour("9999".into(), None)));
    assert_eq!(press(&mut model, "<F2>"), []);
    let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
    assert!(form.form.field("into").unwrap().fault.is_some());
}

#[test]
fn a_household_that_left_can_only_be_taken_back() {
    let mut ended = dossier();
    ended.household.value.ended = Some(crate::domain::household::Ending {
        on: day("2026-01-05"),
        reason: crate::domain::household::EndReason::MovedOut,
    });
    let mut model = showing(ended, (80, 24), Lang::Vi);
    assert_eq!(press(&mut model, "<F5>"), []);
    assert!(model.dialogs.is_empty() && model.notice.is_some());
    update(&mut model, Msg::Do(Action::Restore));
    assert!(matches!(
        saved(&press(&mut model, "<F2>")),
        Operation::RestoreHousehold { household: (HOUSEHOLD, 3), .. }
    ));
}

#[test]
fn a_new_household_gets_its_head_and_the_next_code() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    let effects = press(&mut model, "<F4>na lo<Enter>Lò Văn Pành<Enter>nam<Enter>1990<Enter><Enter>thái<F2>");
    let Operation::AddHousehold { household, head, .. } = saved(&effects) else { panic!() };
    assert_eq!((household.code.as_str(), household.hamlet), ("", crate::domain::id::HamletId(7)));
    assert_eq!(
        (head.name.as_str(), head.born, head.ethnicity.as_str()),
        ("Lò Văn Pành", partial("1990"), "Thái")
    );
}

#[test]
fn a_phone_gets_its_lost_zero_back_and_a_wrong_one_is_said() {
    let mut model = open_page("<F2>");
    let effects = press(&mut model, "<Down><Down><Down><Ctrl-u>912000111<F2>");
    let Operation::SaveHousehold { edit, .. } = saved(&effects) else { panic!() };
    assert_eq!(edit.value.phone, "0912000111");
    let mut model = open_page("<F2><Down><Down><Down><Ctrl-u>12345");
    assert_eq!(press(&mut model, "<F2>"), []);
}

#[test]
fn visits_of_several_marked_households_are_one_form() {
    let mut model = model((80, 24), Lang::Vi);
    update(&mut model, Msg::Section(crate::app::model::Section::Households));
    model.households.ids = vec![HouseholdId(1), HouseholdId(2)];
    model.households.marked.extend([HouseholdId(1), HouseholdId(2)]);
    let Operation::Visit(VisitOperation::RecordEach(homes, visit)) =
        saved(&press(&mut model, "<F8>Đã thăm sau bão<F2>"))
    else {
        panic!()
    };
    assert_eq!((homes.len(), visit.seen.as_str()), (2, "Đã thăm sau bão"));
}

#[test]
fn every_line_of_every_page_can_be_stood_on() {
    let mut bare = bare_dossier();
    bare.residents = vec![dossier().residents[0].clone()];
    bare.household = stored(HOUSEHOLD, 1, bare.household.value.clone());
    for known in [dossier(), bare] {
        let mut model = showing(known, (80, 24), Lang::Vi);
        for _ in Page::ALL {
            press(&mut model, "<Down><Down><Down><PgDn><F2><Esc><Tab>");
        }
        assert!(model.dialogs.is_empty());
    }
}

/// Where Enter on a line of the page of supports leads.
fn led_to(line: usize) -> (board::Subject, Option<board::LineKey>) {
    let mut model = showing(borrower(), (80, 24), Lang::Vi);
    press(&mut model, &format!("<Tab><Tab><Tab>{}<Enter>", "<Down>".repeat(line)));
    assert!(model.household.is_none() && model.dialogs.is_empty(), "line {line}");
    let open = board::top(&model).unwrap();
    (open.subject, open.seeks.clone())
}

#[test]
fn loans_cards_and_groups_lead_to_their_line_among_all_of_them() {
    let line = |id| Some(board::LineKey::Id(id));
    assert_eq!(led_to(0), (board::Subject::Cards, line(-4)), "of the group of another class");
    assert_eq!(led_to(1), (board::Subject::Cards, line(3)), "ends soon");
    assert_eq!(led_to(2), (board::Subject::Loans, line(2)));
    assert_eq!(led_to(4), (board::Subject::Group(GroupId(1)), line(2)));
}

#[test]
fn a_loan_is_changed_as_any_support_and_a_group_on_its_own_page() {
    let mut model = showing(borrower(), (80, 24), Lang::Vi);
    press(&mut model, "<Tab><Tab><Tab><Down><Down><F2>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
    press(&mut model, "<Esc><End><Delete>");
    assert!(model.notice.as_ref().is_some_and(|notice| notice.text.contains("trang của tổ")));
}

#[test]
fn an_obligation_leads_to_its_line_among_all_of_them() {
    let mut model = open_page("<Tab><Tab><Tab><Tab><End>");
    let effects = press(&mut model, "<Enter>");
    assert!(model.household.is_none() && model.dialogs.is_empty());
    let open = board::top(&model).unwrap();
    assert_eq!(open.subject, board::Subject::Obligations);
    let read = Answer::Board(generation(&effects).unwrap(), Ok(passing::made(board::Subject::Obligations)));
    update(&mut model, Msg::Answer(read));
    let open = board::top(&model).unwrap();
    assert_eq!(
        (open.pane.cursor, open.key()),
        (2, Some(board::LineKey::Id(1))),
        "what is settled stands last"
    );
}

/// The page of a household that works on a plan.
fn planned(script: &str) -> Model {
    let mut file = dossier();
    let plan = ExitPlan {
        household: HOUSEHOLD,
        agreed_on: day("2026-01-05"),
        target_year: 2027,
        agreed_with: "Lành".into(),
        officer: "Lan".into(),
        steps: vec![PlanStep { what: "Làm nhà tiêu".into(), ..PlanStep::default() }],
        ended_on: None,
        note: String::new(),
    };
    file.plans = vec![stored(ExitPlanId(7), 3, plan)];
    let mut model = showing(file, (80, 24), Lang::Vi);
    press(&mut model, script);
    model
}

#[test]
fn a_plan_is_taken_out_on_the_first_page() {
    let mut model = planned("<Delete><Enter>");
    assert!(question(&model).contains("2027"));
    let effects = press(&mut model, "<Right><Enter>");
    let removed = ExitOperation::RemovePlan(ExitPlanId(7), 3);
    assert_eq!(saved(&effects), Operation::Exit(removed));
    assert!(
        matches!(planned("<Delete><Down><Enter>").dialogs.last(), Some(Dialog::Form(_))),
        "the household"
    );
    assert!(matches!(open_page("<Delete>").dialogs.last(), Some(Dialog::Form(_))), "nothing else can go");
}

#[test]
fn the_plan_is_printed_beside_the_summary() {
    let what = |script: &str| {
        let mut model = planned("<F7>");
        press(&mut model, script).into_iter().find_map(|effect| match effect {
            Effect::PrintSetup { what, .. } => Some(what),
            _ => None,
        })
    };
    assert_eq!(what("<Enter>"), Some(Printed::Summaries(vec![HOUSEHOLD])));
    assert_eq!(what("<Down><Enter>"), Some(Printed::Plans(vec![HOUSEHOLD])));
    let effects = press(&mut open_page(""), "<F7>");
    assert!(matches!(effects.as_slice(), [Effect::PrintSetup { .. }]), "one paper is not asked for");
}

#[test]
fn a_household_is_judged_when_it_is_fetched() {
    let judged = |model: &Model| {
        let judged = model.household.as_ref().unwrap().judged.as_ref().unwrap();
        (judged.way.surveyed, judged.criteria.as_ref().unwrap().on)
    };
    let model = open_page("");
    assert_eq!(judged(&model).1, model.today);
    let then = crate::app::testing::showing_on(dossier(), "2025-06-30", "");
    let (surveyed, on) = judged(&then);
    assert_eq!(on, day("2025-06-30"));
    assert!(surveyed.is_none_or(|surveyed| surveyed <= on));
}

#[test]
fn an_erasure_asks_why_and_on_which_ground_and_then_once_more() {
    let mut model = open_page("<Tab>");
    assert!(
        press(&mut model, "<Ctrl-k>xoa du lieu<Enter><Enter>").is_empty(),
        "without a reason nothing goes on"
    );
    press(&mut model, "don ngay 20/11<Enter>");
    press(&mut model, "Luat 91/2025<Enter>");
    let name = model.household.as_ref().unwrap().dossier.as_ref().unwrap().residents[0].member.name.clone();
    assert!(question(&model).contains(&name) && question(&model).contains("Luat 91/2025"));
    assert!(press(&mut model, "<Enter>").is_empty(), "the careful answer comes first");
    press(&mut model, "<Ctrl-k>xoa du lieu<Enter>don<Enter>luat<Enter>");
    let effects = press(&mut model, "<Right><Enter>");
    assert!(
        matches!(effects.as_slice(), [Effect::ErasePerson { law, reason, .. }] if law == "luat" && reason == "don"),
        "{effects:?}"
    );
    let effects = update(&mut model, Msg::Answer(Answer::PersonErased(vec!["Đã xoá.".into()])));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Dossier(_))), "read anew");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Reader(_))));
}

#[test]
fn who_looked_and_the_papers_of_a_person_and_of_the_journal_are_at_hand() {
    let mut model = open_page("<Tab>");
    let effects = press(&mut model, "<Ctrl-k>ai da xem<Enter>");
    assert!(matches!(effects.as_slice(), [Effect::LooksAt(HOUSEHOLD)]), "{effects:?}");
    let effects = press(&mut model, "<Ctrl-k>du lieu ca nhan<Enter>");
    assert!(
        matches!(effects.as_slice(), [Effect::PrintSetup { what: Printed::PersonData { .. }, .. }]),
        "{effects:?}"
    );
    let mut model = open_page(&"<Tab>".repeat(6));
    let effects = press(&mut model, "<F7>");
    assert!(
        matches!(effects.as_slice(), [Effect::PrintSetup { what: Printed::Histories(ids), .. }] if *ids == [HOUSEHOLD]),
        "{effects:?}"
    );
    let mut model = open_page("");
    assert!(press(&mut model, "<Ctrl-k>xoa du lieu<Enter>").is_empty());
    assert!(model.household.is_some(), "nobody is under the cursor on the overview");
}
