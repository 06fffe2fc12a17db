//! An operation of the journal as one sentence: who did what to whom, and what it changed.

use serde_json::Value;

use super::Lang;
use crate::domain::catalogue::Catalogue;
use crate::domain::history::{HistoryEntry, RowChange, RowFate};
use crate::domain::operation::OperationKind as Kind;
use crate::viet::{DateStyle, clean, cut};

/// So many fields are told; a sentence is no list.
const FIELDS: usize = 4;
/// Fields that are told before all others: what somebody got, what was decided of them.
const FIRST: [&str; 6] = ["hamlet", "class", "value", "amount", "principal", "income"];
/// Columns of a value.
const COLUMNS: usize = 40;
/// Rows of an operation that a sentence looks at: what is told stands in the first of them.
pub const SENTENCE_ROWS: usize = 12;

/// Rows of a household, a person or what they were given: the operation is named after a household.
const OF_HOUSEHOLDS: [&str; 14] = [
    "household",
    "member",
    "membership",
    "household_event",
    "survey",
    "recognition",
    "support",
    "animal",
    "herd_event",
    "pass_on",
    "visit",
    "exit_plan",
    "loan_payment",
    "loan_extension",
];

/// How values are worded.
#[derive(Debug, Clone, Copy)]
pub struct SentenceWords<'a> {
    /// What models and funds are called.
    pub catalogue: Option<&'a Catalogue>,
    /// How dates are written.
    pub dates: DateStyle,
}

impl Lang {
    /// An operation as one sentence, with the first rows that it changed; `who` as people call the author.
    pub fn told(
        self,
        entry: &HistoryEntry,
        changes: &[RowChange],
        who: &str,
        wording: SentenceWords<'_>,
    ) -> String {
        if let Some(answered) = self.answered(entry, changes, who, wording) {
            return answered;
        }
        let done = self.done_to(entry, changes, who);
        let of_work =
            changes.iter().filter(|change| change.table != "proposal" || entry.kind != Kind::Approve);
        let mut of_work = of_work.filter(|change| !self.fields(change, wording).is_empty());
        let fields = match of_work.next() {
            Some(change) if tells_fields(entry.kind) => self.fields(change, wording),
            _ => return done,
        };
        self.did_fields(done, fields.join("; "))
    }

    /// That a proposal was not carried out: its number, whose it is, what it was in its own sentence, and why not.
    fn answered(
        self,
        entry: &HistoryEntry,
        changes: &[RowChange],
        who: &str,
        wording: SentenceWords<'_>,
    ) -> Option<String> {
        let proposal = entry.answers.as_deref()?;
        let (number, by) = (proposal.id.0, proposal.author.0.as_str());
        let said = match entry.kind {
            Kind::Refuse => self.did_refuse(who, number, by),
            Kind::Withdraw => self.did_withdraw(who, number),
            _ => return None,
        };
        let what = self.told(proposal, &proposal.changes, "", wording);
        let said = self.did_named(said, what.trim_start());
        let fields =
            changes.iter().filter(|change| change.table == "proposal").flat_map(|change| &change.fields);
        let reason = fields.filter(|(name, ..)| name == "reason").find_map(|(.., after)| after.as_str());
        Some(match reason.map(clean).filter(|reason| !reason.is_empty()) {
            Some(reason) => self.did_because(said, reason),
            None => said,
        })
    }

    /// Who did what to whom. Where one row was saved it is said what became of it, else what the operation is called.
    fn done_to(self, entry: &HistoryEntry, changes: &[RowChange], who: &str) -> String {
        let subject = entry.subject.as_str();
        let many = subject.contains('×');
        let only = changes.first().filter(|first| {
            saves_a_row(entry.kind) && !many && changes.iter().all(|change| change.table == first.table)
        });
        let Some(change) = only else {
            let what = match entry.answers.as_deref().filter(|_| entry.kind == Kind::Approve) {
                Some(proposal) => self.did_approve(proposal.id.0, &proposal.author.0),
                None => lowered(self.operation(entry.kind)),
            };
            let what = match self.proposed(entry, changes) {
                Some(work) => self.did_named(what, &work),
                None if subject.is_empty() => what,
                None => self.did_named(what, subject),
            };
            return self.did_other(who, what);
        };
        self.did_row(who, change, subject)
    }

    /// What was sent for approval, or what was agreed to.
    fn proposed(self, entry: &HistoryEntry, changes: &[RowChange]) -> Option<String> {
        let proposal = |change: &&RowChange| change.table == "proposal";
        match entry.kind {
            Kind::Approve => {
                let work = changes.iter().find(|change| !proposal(change))?;
                Some(self.did_row("", work, &entry.subject).trim_start().to_owned())
            }
            Kind::Propose => {
                let fields = &changes.iter().find(proposal)?.fields;
                let (.., kind) = fields.iter().find(|(name, ..)| name == "kind")?;
                let what = lowered(self.operation(Kind::from_code(kind.as_str()?)?));
                Some(self.did_about(what, &entry.subject))
            }
            _ => None,
        }
    }

    /// What became of one row, of a household or whatever it is about.
    fn did_row(self, who: &str, change: &RowChange, subject: &str) -> String {
        let table = lowered(self.row_table(&change.table));
        let table = match change.person.as_str() {
            "" => table,
            person => self.did_about(table, person),
        };
        let what = match change.table.as_str() {
            _ if subject.is_empty() => table,
            "household" => self.did_about(table, subject),
            _ if table.ends_with("hộ") => self.did_about(table, subject),
            table_name if OF_HOUSEHOLDS.contains(&table_name) => self.did_of_household(table, subject),
            _ => self.did_about(table, subject),
        };
        match change.fate {
            RowFate::Made => self.did_add(who, what),
            RowFate::Changed => self.did_change(who, what),
            RowFate::TakenOut => self.did_remove(who, what),
        }
    }

    /// The fields of a row that say something in words, the first few.
    fn fields(self, change: &RowChange, wording: SentenceWords<'_>) -> Vec<String> {
        let said = |field: &str, value: &Value| {
            cut(&self.listed_value(wording.catalogue, (&change.table, field), value, wording.dates), COLUMNS)
        };
        let mut fields: Vec<_> = change.fields.iter().collect();
        fields.sort_by_key(|(field, ..)| !FIRST.contains(&field.as_str()));
        let worded = fields
            .into_iter()
            .map(|(field, before, after)| (field.as_str(), said(field, before), said(field, after)));
        let named = |field: &str| lowered(self.field_of(&change.table, field));
        let mut told: Vec<String> = worded
            .filter(|(_, before, after)| before != after)
            .map(|(field, before, after)| {
                let name = named(field);
                let said = match (before.as_str(), after.as_str()) {
                    // Hamlets have names here only where a household moved from one to the other.
                    (before, after) if field == "hamlet" => return self.did_move(before, after),
                    ("", after) => self.did_to(&name, after),
                    (before, "") => self.did_emptied(&name, before),
                    (before, after) => self.did_from_to(&name, before, after),
                };
                undoubled(&name, said)
            })
            .collect();
        if told.len() > FIELDS {
            told.truncate(FIELDS);
            told.push(self.did_more().to_owned());
        }
        told
    }
}

/// A remark that begins with the word for a remark says by itself what it is.
fn undoubled(field: &str, said: String) -> String {
    let value = said.strip_prefix(field).map(str::trim_start);
    let names_itself = value.filter(|value| lowered(value).starts_with(field) && !field.is_empty());
    names_itself.map(str::to_owned).unwrap_or(said)
}

/// Undo, a whole list and what waits for somebody are told by what they are about alone.
fn tells_fields(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Undo | Kind::Redo | Kind::Import | Kind::Demo | Kind::Propose | Kind::Refuse | Kind::Withdraw
    )
}

/// Operations that are called after the form, whatever becomes of the row: `Ghi phiếu rà soát`.
fn saves_a_row(kind: Kind) -> bool {
    let code = kind.code();
    code.starts_with("save_") || code.starts_with("remove_")
}

/// The words as they stand inside a sentence. What begins with several capitals is an abbreviation.
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    match letters.clone().next().is_some_and(char::is_uppercase) {
        true => words.to_owned(),
        false => first.to_lowercase().chain(letters).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::Author;
    use crate::domain::id::OperationId;

    fn entry(kind: Kind, subject: &str) -> HistoryEntry {
        HistoryEntry {
            id: OperationId(7),
            at: chrono::DateTime::UNIX_EPOCH,
            author: Author("lan.tt".into()),
            kind,
            subject: subject.into(),
            undone: false,
            changes: Vec::new(),
            answers: None,
        }
    }

    /// New where nothing stood before, taken out where nothing stands now.
    fn change(table: &str, fields: &[(&str, Value, Value)]) -> RowChange {
        let stood = fields.iter().find(|(_, before, _)| !before.is_null());
        let stands = fields.iter().find(|(_, _, after)| !after.is_null());
        let fate = RowFate::of(stood, stands);
        let fields = fields.iter().map(|(name, old, new)| ((*name).to_owned(), old.clone(), new.clone()));
        RowChange { table: table.into(), row: 1, person: String::new(), fate, fields: fields.collect() }
    }

    fn told(lang: Lang, kind: Kind, subject: &str, changes: &[RowChange]) -> String {
        lang.told(
            &entry(kind, subject),
            changes,
            "Lan",
            SentenceWords { catalogue: None, dates: DateStyle::default() },
        )
    }

    const LANH: &str = "0412 Nguyễn Thị Lành";

    #[test]
    fn a_corrected_survey_says_what_stood_there_and_what_stands_now() {
        let fields = [("income", 1_200_000.into(), 1_600_000.into()), ("household", 9.into(), 8.into())];
        let changes = [change("survey", &fields)];
        let vi = told(Lang::Vi, Kind::SaveSurvey, LANH, &changes);
        assert_eq!(
            vi,
            "Lan sửa phiếu rà soát của hộ 0412 Nguyễn Thị Lành: thu nhập 1.200.000 đ → 1.600.000 đ"
        );
        let en = told(Lang::En, Kind::SaveSurvey, LANH, &changes);
        assert!(en.starts_with("Lan changed survey of household 0412 Nguyễn Thị Lành: income "), "{en}");
    }

    #[test]
    fn a_move_says_from_where_and_to_where_before_all_else() {
        let fields = [("address", "".into(), "xóm Đồi".into()), ("hamlet", "Khu 4".into(), "Khu 7".into())];
        let changes =
            [change("household", &fields), change("household_event", &[("id", Value::Null, 1.into())])];
        let vi = told(Lang::Vi, Kind::SaveHousehold, LANH, &changes);
        assert!(vi.contains("0412 Nguyễn Thị Lành: chuyển từ Khu 4 đến Khu 7; "), "{vi}");
        let en = told(Lang::En, Kind::SaveHousehold, LANH, &changes);
        assert!(en.contains(": moved from Khu 4 to Khu 7; "), "{en}");
        let unnamed = [change("household", &[("hamlet", 4.into(), 7.into())])];
        assert!(!told(Lang::Vi, Kind::SaveHousehold, LANH, &unnamed).contains("chuyển"));
    }

    #[test]
    fn what_is_new_and_what_was_taken_out_is_said() {
        let new = [change("visit", &[("seen", Value::Null, "nhà dột".into())])];
        assert_eq!(
            told(Lang::Vi, Kind::SaveVisit, LANH, &new),
            "Lan thêm lần thăm hộ 0412 Nguyễn Thị Lành: đã thấy nhà dột"
        );
        let gone = [change("visit", &[("seen", "nhà dột".into(), Value::Null)])];
        assert!(told(Lang::Vi, Kind::RemoveVisit, LANH, &gone).starts_with("Lan xoá lần thăm hộ"));
        let emptied = [change("household", &[("phone", "0987654321".into(), "".into())])];
        let told = told(Lang::Vi, Kind::SaveHousehold, LANH, &emptied);
        assert!(told.starts_with("Lan sửa hộ 0412 Nguyễn Thị Lành: điện thoại 098"), "{told}");
        assert!(told.ends_with("→ bỏ trống") && !told.contains("0987654321"), "{told}");
    }

    #[test]
    fn a_change_stays_a_change_where_only_a_gap_was_filled_and_where_what_differed_was_erased() {
        let said = |fields: Vec<(String, Value, Value)>| {
            let change = RowChange {
                person: String::new(),
                fields,
                ..change("household", &[("x", 1.into(), 2.into())])
            };
            told(Lang::Vi, Kind::SaveHousehold, "0412", &[change])
        };
        assert_eq!(said(Vec::new()), "Lan sửa hộ 0412");
        let filled = said(vec![("house_area_dm2".into(), Value::Null, 4200.into())]);
        assert!(filled.starts_with("Lan sửa hộ 0412"), "{filled}");
    }

    #[test]
    fn a_remark_that_names_itself_is_not_named_again_and_an_area_is_told_in_square_metres() {
        let noted = |text: &str| [change("visit", &[("note", Value::Null, text.into())])];
        let said = told(Lang::Vi, Kind::SaveVisit, LANH, &noted("Ghi chú của máy"));
        assert!(said.ends_with("0412 Nguyễn Thị Lành: Ghi chú của máy"), "{said}");
        let said = told(Lang::Vi, Kind::SaveVisit, LANH, &noted("nhà dột"));
        assert!(said.ends_with("ghi chú nhà dột"), "{said}");
        let area = [change("household", &[("house_area_dm2", 4_200.into(), 4_550.into())])];
        let said = told(Lang::Vi, Kind::SaveHousehold, LANH, &area);
        assert!(said.ends_with("diện tích nhà 42 m² → 45,5 m²"), "{said}");
    }

    #[test]
    fn other_work_is_called_what_it_is() {
        assert_eq!(told(Lang::Vi, Kind::Import, "ho-ngheo.xlsx", &[]), "Lan nhập danh sách: ho-ngheo.xlsx");
        let rows = [change("household", &[("code", Value::Null, "0412".into())])];
        assert_eq!(
            told(Lang::Vi, Kind::AddHousehold, LANH, &rows),
            "Lan thêm hộ: 0412 Nguyễn Thị Lành: mã hộ 0412"
        );
        assert_eq!(told(Lang::Vi, Kind::Undo, LANH, &rows), "Lan hoàn tác: 0412 Nguyễn Thị Lành");
    }

    #[test]
    fn an_approval_tells_what_was_approved_and_a_proposal_what_was_proposed() {
        let given = change("support", &[("value", Value::Null, 18_000_000.into())]);
        let answered = change("proposal", &[("state", "waiting".into(), "approved".into())]);
        let changes = [given, answered];
        assert_eq!(
            told(Lang::Vi, Kind::Approve, LANH, &changes),
            "Lan duyệt: thêm khoản hỗ trợ của hộ 0412 Nguyễn Thị Lành: giá trị 18.000.000 đ"
        );
        let proposal = HistoryEntry { author: Author("Minh".into()), ..entry(Kind::SaveSupport, LANH) };
        let approved = HistoryEntry { answers: Some(Box::new(proposal)), ..entry(Kind::Approve, LANH) };
        let wording = SentenceWords { catalogue: None, dates: DateStyle::default() };
        let approved = Lang::Vi.told(&approved, &changes, "Lan", wording);
        assert!(approved.starts_with("Lan duyệt đề nghị số 7 của Minh: thêm khoản hỗ trợ"), "{approved}");
        let proposed = change("proposal", &[("kind", Value::Null, "save_recognition".into())]);
        let told = told(Lang::Vi, Kind::Propose, LANH, &[proposed]);
        assert!(told.starts_with("Lan đề nghị duyệt: ") && told.contains("công nhận"), "{told}");
        assert!(told.ends_with(LANH), "{told}");
    }

    #[test]
    fn a_proposal_that_was_not_carried_out_is_told_with_whose_it_was_and_why() {
        let given = change("support", &[("value", Value::Null, 18_000_000.into())]);
        let proposal = HistoryEntry {
            id: OperationId(41),
            author: Author("Minh".into()),
            changes: vec![given],
            ..entry(Kind::GiveSupports, LANH)
        };
        let said = |lang: Lang, kind, reason: &str| {
            let fields =
                [("state", "waiting".into(), "refused".into()), ("reason", "".into(), reason.into())];
            let answer = HistoryEntry { answers: Some(Box::new(proposal.clone())), ..entry(kind, LANH) };
            let words = SentenceWords { catalogue: None, dates: DateStyle::default() };
            lang.told(&answer, &[change("proposal", &fields)], "Lan", words)
        };
        let refused = said(Lang::Vi, Kind::Refuse, "thiếu biên bản");
        assert!(refused.starts_with("Lan không duyệt đề nghị số 41 của Minh: "), "{refused}");
        assert!(refused.contains(LANH) && refused.contains("giá trị 18.000.000 đ"), "{refused}");
        assert!(refused.ends_with("; lý do: thiếu biên bản"), "{refused}");
        let withdrawn = said(Lang::En, Kind::Withdraw, "");
        assert!(withdrawn.starts_with("Lan withdrew proposal 41: "), "{withdrawn}");
        assert!(withdrawn.contains("18.000.000") && !withdrawn.contains("reason"), "{withdrawn}");
    }

    #[test]
    fn a_copy_that_came_back_did_not_dissolve() {
        let fields =
            [("ended", Value::Null, "back".into()), ("ended_at", Value::Null, "2026-11-22T02:10:00Z".into())];
        let told = told(Lang::Vi, Kind::SaveHamlet, "", &[change("taken_out", &fields)]);
        assert!(!told.contains("giải thể") && !told.contains('Z'), "{told}");
    }

    #[test]
    fn money_is_told_before_what_belongs_to_it_and_a_person_by_name() {
        let mut fields: Vec<(&str, Value, Value)> =
            ["a", "b", "c", "d", "e"].into_iter().map(|name| (name, Value::Null, 1.into())).collect();
        fields.push(("value", Value::Null, 200_000.into()));
        let told_of = told(Lang::Vi, Kind::SaveSupport, LANH, &[change("support", &fields)]);
        assert!(told_of.contains(": giá trị 200.000 đ; "), "{told_of}");
        let corrected = change("member", &[("born", "1987".into(), "1988".into())]);
        let hers = RowChange { person: "Hà Thị Đượm".into(), ..corrected };
        let told_of = told(Lang::Vi, Kind::SaveMember, LANH, &[hers]);
        assert!(
            told_of.starts_with("Lan sửa nhân khẩu Hà Thị Đượm của hộ 0412 Nguyễn Thị Lành"),
            "{told_of}"
        );
    }

    #[test]
    fn a_sentence_is_no_list() {
        let fields: Vec<(String, Value, Value)> =
            (0..9).map(|n| (format!("field{n}"), n.into(), (n + 1).into())).collect();
        let change =
            RowChange { person: String::new(), fields, ..change("survey", &[("x", 1.into(), 2.into())]) };
        let told = told(Lang::Vi, Kind::SaveSurvey, LANH, &[change]);
        assert_eq!(told.matches('→').count(), FIELDS, "{told}");
        assert!(told.ends_with('…'), "{told}");
    }
}
