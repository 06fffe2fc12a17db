//! Words of copies that go to the hamlet and come back.

use serde_json::Value;

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::carry::{
    Answers, Bringing, CarryEnd, CarryFault, Clash, ClashKind, GivenTwice, LeftOut, Side, TakenOut, Touch,
    WorkedOn,
};
use crate::viet::{DateStyle, format_money};

catalogue! {
    field_copy_ended: "Kết thúc", "Came to an end";
    field_copy_at: "Mang đi lúc", "Taken out at";
    op_take_out: "Mang sổ đi thôn", "Took a copy out";
    op_bring_back: "Mang sổ về", "Brought a copy back";
    op_give_up_taken_out: "Thôi chờ sổ mang đi", "Gave up a copy that was out";
    carry_back: "đã mang về", "brought back";
    carry_given_up: "không mang về", "will not come back";
    carry_is_out: "đang mang đi", "out";
    side_here: "giữ của sổ", "keep the office's";
    side_there: "lấy của máy", "take the laptop's";
    carry_no_hamlet: "Chưa chọn thôn nào. Hãy nêu ít nhất một thôn.", "No hamlet was chosen. Name at least one.";
    carry_is_a_copy: "Tệp đang mở là bản mang đi. Hãy mở sổ gốc rồi làm việc này.", "The open file is itself a copy that went out. Open the office's register and do it there.";
    carry_not_a_copy: "Tệp này không phải bản mang đi. Hãy chọn tệp đã tạo khi mang sổ đi.", "This file is no copy that was taken out. Choose the one that was made when the hamlets went out.";
    carry_another_register: "Bản mang đi này lấy từ một sổ khác. Hãy mở đúng sổ đó rồi mang về.", "This copy was made of another register. Open that one and bring it back there.";
    carry_unknown(number): "Sổ không biết bản mang đi số {number}: sổ đã được khôi phục về trước lúc mang đi. Hãy khôi phục bản sao mới hơn, hoặc ghi lại bằng tay.", "The register does not know copy {number}: it was put back to a copy of before the hamlets went out. Restore a newer copy, or enter the work by hand.";
    carry_newer: "Bản mang đi do chương trình mới hơn ghi. Hãy cập nhật chương trình ở đây rồi mang về.", "A newer program worked on this copy. Update the program here, then bring it back.";
    carry_open(count): "Còn {count} chỗ chưa trả lời, nên chưa ghi gì vào sổ.", "Questions still open: {count}, so nothing was written.";
    carry_taken: "Sổ đã có dòng khác ở chỗ chỉ được có một (chủ hộ, kỳ chi trả, kế hoạch đang mở…).", "The register has another row where there can be one only (a head, a pay run, an open plan…).";
    carry_missing: "Việc này dựa vào một dòng mà sổ không còn.", "This rests on a row that the register does not have any more.";
    carry_does_not_fit: "Ghép hai bên lại thì số liệu không hợp lệ.", "Put together, the two sides do not fit.";
    carry_no_head: "Ghép hai bên lại thì hộ không còn chủ hộ.", "Put together, the two sides leave the household without a head.";
    carry_overpaid: "Ghép hai bên lại thì trả nợ quá số đã vay.", "Put together, more is paid back than was lent.";
    carry_needs_second: "Việc này cần người thứ hai duyệt. Hãy ghi ở sổ gốc rồi gửi duyệt.", "A second person has to agree. Enter it in the office's register and have it approved.";
    carry_at_home_only: "Việc này phải làm ở sổ gốc, không làm trên bản mang đi.", "This is done in the office's register, not on a copy.";
    carry_erased_fault: "Việc này nêu tên người đã được xoá dữ liệu theo luật. Hãy bỏ việc này, rồi ghi lại ở sổ gốc nếu vẫn cần.", "This names somebody whose data was erased by law. Leave it out, and enter it anew in the office's register if it is still needed.";
    carry_erased(household, on, by, count): "Hộ {household}: ngày {on}, {by} đã xoá dữ liệu của một người theo luật. Bản mang đi còn giữ; không lấy lại gì ({count} lần ghi có dữ liệu đó).", "Household {household}: on {on} {by} erased a person's data by law. The copy still holds it; none of it is taken (entries that hold some: {count}).";
    carry_given_twice(household, on, here, there): "Có thể ghi hai lần: hỗ trợ cùng loại, ngày {on}, của hộ {household}: ở sổ {here}, trên máy {there}. Ghép xong cả hai đều còn; nếu là một thì huỷ một.", "Perhaps written down twice: support of one kind on {on} for {household}: {here} in the register, {there} on the laptop. Both stay; if they are one, cancel one.";
    carry_delete_copy: "Mang về xong hãy xoá tệp bản mang đi: tệp còn giữ dữ liệu đã xoá.", "Delete the copy once it is back: the file still holds what was erased.";
    carry_not_out(number): "Không có bản nào đang mang đi mang số {number}. Hãy xem lại danh sách.", "No copy is out under number {number}. Look at the list.";
    carry_copy(number, hamlets, day): "Bản số {number}: {hamlets}, mang đi {day}", "Copy {number}: {hamlets}, out since {day}";
    carry_by(who): "người mang: {who}", "carried by {who}";
    carry_new(operations, households): "Có {operations} lần ghi mới, của {households} hộ.", "New entries: {operations}; households: {households}.";
    carry_worked_on(household, done): "  {household}: {done}", "  {household}: {done}";
    carry_more_households(count): "  … và {count} hộ khác", "  … more households: {count}";
    carry_undo_one: "Hoàn tác chỉ lấy lại từng lần ghi một, mỗi người lấy lại việc của mình.", "Undo takes back one entry at a time, and each person their own.";
    carry_nothing_new: "Không có gì mới: mọi việc trên bản này đã mang về.", "Nothing is new: everything done on this copy was brought back.";
    carry_recoded(what, was, now): "{what} {was} trùng số đã cấp ở sổ: đổi thành {now}.", "{what} {was} was given here meanwhile: it becomes {now}.";
    carry_clashes(count): "Hai bên cùng sửa khác nhau: {count} chỗ", "Changed on both sides, differently: {count}";
    carry_left_out(count): "Sổ không nhận: {count} việc", "Not taken by the register: {count}";
    carry_answered(answer): "→ đã trả lời: {answer}", "→ answered: {answer}";
    carry_at_home(value): "sổ: {value}", "here: {value}";
    carry_on_laptop(value): "máy: {value}", "there: {value}";
    carry_went_out(value): "lúc đi: {value}", "went out as: {value}";
    carry_gone: "đã xoá", "taken out";
    carry_left: "đã đưa ra khỏi sổ", "struck off";
    carry_changed: "đã sửa", "changed";
    carry_title: "Sổ mang xuống thôn", "Hamlets on a laptop";
    carry_doc: "mang sổ của vài thôn đi, mang về rồi ghép", "take hamlets out, bring them back";
    carry_deed_out: "Mang sổ đi thôn…", "Take hamlets out…";
    carry_deed_back: "Mang sổ về…", "Bring a copy back…";
    carry_which: "Mang sổ của thôn nào đi?", "Which hamlets go out?";
    carry_take_these(count): "Mang {count} thôn đã chọn đi", "Take the {count} chosen out";
    carry_who_title: "Ai mang đi?", "Who carries it?";
    carry_who_hint: "Họ tên hoặc tên đăng nhập.", "A name or a login name.";
    carry_to_title: "Ghi sổ mang đi vào tệp", "The file that goes out";
    carry_to_hint: "Tệp chưa có sẵn, trên USB hoặc máy này.", "A file that does not exist yet, on a stick or here.";
    carry_from_title: "Mang sổ về từ tệp", "The file that comes back";
    carry_from_hint: "Đường dẫn tệp sổ đã mang đi.", "The path of the copy that went out.";
    carry_back_title: "Mang sổ về", "Bringing a copy back";
    carry_open_now(count): "Còn {count} chỗ cần trả lời.", "{count} left to answer.";
    carry_later: "Để sau", "Later";
    carry_leave_out: "Bỏ việc này", "Leave it out";
    carry_go_on: "ghép vào sổ", "merge";
    carry_write_question(count): "Ghép {count} lần ghi này vào sổ?", "Entries to merge into the register: {count}. Merge them?";
    carry_write: "Ghép", "Merge";
    carry_brought(operations, households): "Đã ghép {operations} lần ghi, của {households} hộ.", "Merged: {operations}; households: {households}.";
    carry_give_up_question(number): "Bản số {number} không mang về nữa? Những việc đã làm trên đó sẽ không vào sổ.", "Will copy {number} not come back? What was done on it stays out of the register.";
    carry_was_given_up(who, when): "Bản này đã được ghi là không mang về nữa ({who}, {when}): từ đó, việc làm trên bản này có thể đã được ghi lại ở sổ gốc.", "It was said that this copy will not come back ({who}, {when}): since then what was done on it may have been entered here anew.";
    carry_although_given_up: "Chưa ghi gì. Nếu vẫn ghép, hãy thêm --even-given-up.", "Nothing was written. To merge it all the same, add --even-given-up.";
    carry_still_out: "Vẫn chờ", "Still out";
    carry_give_up: "Không mang về", "It will not";
    carry_sealed: "Tệp này được mã hoá. Hãy dùng lệnh: thoatngheo bring-back TỆP.", "This file is encrypted. Use the command: thoatngheo bring-back FILE.";
    carry_sign(hamlets): "mang đi: {hamlets}", "out: {hamlets}";
    carry_is_this(hamlets, day): "Bản mang đi của {hamlets}, từ {day}. Làm xong mang về sổ gốc để ghép.", "This is a copy of {hamlets} that went out on {day}. Bring it back to the office's register when done.";
    carry_touch(who, when): "{who}, {when}", "{who}, {when}";
}

worded! {
    carry_end(CarryEnd) { Back => carry_back, GivenUp => carry_given_up, }
    carry_side(Side) { Here => side_here, There => side_there, }
}

impl Lang {
    /// Which copy it is: its number, hamlets, since when, with whom.
    pub fn carried_copy(self, copy: &TakenOut, hamlets: &[String], dates: DateStyle) -> String {
        let said = self.carry_copy(copy.number, hamlets.join(", "), dates.moment(copy.at));
        match copy.who.is_empty() {
            true => said,
            false => format!("{said}, {}", self.carry_by(&copy.who)),
        }
    }

    /// Whether it is out, or how that ended.
    pub fn carry_state(self, copy: &TakenOut, dates: DateStyle) -> String {
        match &copy.ended {
            None => self.carry_is_out().to_owned(),
            Some((end, at, by)) => {
                format!("{}: {}", self.carry_end(*end), self.carry_touch(&by.0, dates.moment(*at)))
            }
        }
    }

    /// That nobody expected it back any more, by whom and since when.
    pub fn was_given_up(self, copy: &TakenOut, dates: DateStyle) -> Option<String> {
        copy.given_up().map(|(at, by)| self.carry_was_given_up(&by.0, dates.moment(at)))
    }

    /// What a question is about: the household, the table, the field.
    pub fn clash_about(self, clash: &Clash) -> String {
        let (code, head) = &clash.household;
        let field = match &clash.kind {
            ClashKind::Field { name, .. } => self.row_field(name),
            ClashKind::GoneHere | ClashKind::GoneThere => "",
        };
        let household = format!("{code} {head}");
        let parts = [household.trim(), self.row_table(&clash.table), field];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// The value of a question as it is here, as it is there, as it went out; with who changed it and when.
    pub fn clash_values(
        self,
        clash: &Clash,
        hamlet: &dyn Fn(i64) -> Option<String>,
        dates: DateStyle,
    ) -> [String; 3] {
        let value = |name: &str, value: &Value| match (name, value.as_i64().and_then(hamlet)) {
            ("hamlet", Some(hamlet)) => hamlet,
            _ => self.row_value(&clash.table, name, value, dates),
        };
        let [here, there, base] = match &clash.kind {
            ClashKind::Field { name, base, here, there } => [here, there, base].map(|side| value(name, side)),
            // A household keeps its row when it leaves the register.
            ClashKind::GoneHere if clash.table == "household" => {
                [self.carry_left(), self.carry_changed(), ""].map(str::to_owned)
            }
            ClashKind::GoneHere => [self.carry_gone(), self.carry_changed(), ""].map(str::to_owned),
            ClashKind::GoneThere => [self.carry_changed(), self.carry_gone(), ""].map(str::to_owned),
        };
        let with = |value: String, touch: &Option<Touch>| match touch {
            Some(touch) => {
                format!("{} ({})", dashed(value), self.carry_touch(&touch.author.0, dates.moment(touch.at)))
            }
            None => dashed(value),
        };
        [
            self.carry_at_home(with(here, &clash.here)),
            self.carry_on_laptop(with(there, &clash.there)),
            self.carry_went_out(dashed(base)),
        ]
    }

    /// What bringing a copy back would do, or did, line by line; questions with the keys by which they are answered, and
    /// with the answers that were given.
    pub fn bringing(
        self,
        bringing: &Bringing<String>,
        answers: &Answers,
        hamlet: &dyn Fn(i64) -> Option<String>,
        dates: DateStyle,
    ) -> Vec<String> {
        let mut lines = vec![self.carried_copy(&bringing.copy, &bringing.hamlets, dates)];
        lines.extend(self.was_given_up(&bringing.copy, dates));
        lines.push(match bringing.operations {
            0 => self.carry_nothing_new().to_owned(),
            operations => self.carry_new(operations, bringing.households),
        });
        lines.extend(bringing.named.iter().map(|household| self.worked_on(household)));
        let more = bringing.households.saturating_sub(bringing.named.len());
        lines.extend((more > 0).then(|| self.carry_more_households(more)));
        lines.extend(
            bringing.recoded.iter().map(|recoded| {
                self.carry_recoded(self.row_table(&recoded.table), &recoded.was, &recoded.now)
            }),
        );
        lines.extend(bringing.erased.iter().map(|erased| {
            let (code, head) = &erased.household;
            let household = format!("{code} {head}");
            self.carry_erased(household.trim(), dates.day(erased.on), &erased.by.0, erased.operations)
        }));
        lines.extend((!bringing.erased.is_empty()).then(|| self.carry_delete_copy().to_owned()));
        lines.extend(bringing.given_twice.iter().map(|twice| self.given_twice(twice, dates)));
        if !bringing.clashes.is_empty() {
            lines.push(self.carry_clashes(bringing.clashes.len()));
        }
        for clash in &bringing.clashes {
            lines.push(format!("  {}  {}", clash.key(), self.clash_about(clash)));
            lines.extend(self.clash_values(clash, hamlet, dates).map(|value| format!("            {value}")));
            let side = answers.of(&clash.key()).map(|side| self.carry_side(side));
            lines.extend(side.map(|side| format!("            {}", self.carry_answered(side))));
        }
        if !bringing.left_out.is_empty() {
            lines.push(self.carry_left_out(bringing.left_out.len()));
        }
        for left in &bringing.left_out {
            lines.push(format!("  {}  {}", left.key(), self.left_out_about(left, dates)));
            lines.push(format!("            {}", left.why));
            let out = answers.of(&left.key()).map(|_| self.carry_answered(self.carry_leave_out()));
            lines.extend(out.map(|out| format!("            {out}")));
        }
        lines
    }

    fn given_twice(self, twice: &GivenTwice, dates: DateStyle) -> String {
        let household = format!("{} {}", twice.household.0, twice.household.1);
        let [here, there] = [twice.here, twice.there].map(format_money);
        self.carry_given_twice(household.trim(), dates.day(twice.on), here, there)
    }

    /// A household with what was done on it.
    fn worked_on(self, household: &WorkedOn) -> String {
        let done = household.done.iter().map(|(kind, count)| match count {
            1 => self.operation(*kind).to_owned(),
            count => format!("{} ×{count}", self.operation(*kind)),
        });
        let called = format!("{} {}", household.code, household.head);
        self.carry_worked_on(called.trim(), done.collect::<Vec<_>>().join(", "))
    }

    /// Which operation the register does not take.
    pub fn left_out_about(self, left: &LeftOut<String>, dates: DateStyle) -> String {
        let touch = self.carry_touch(&left.author.0, dates.moment(left.at));
        format!("{}: {} ({touch})", self.operation(left.kind), left.subject)
    }

    /// Why a copy cannot be taken out or brought back, and what to do.
    pub fn carry_fault(self, fault: &CarryFault) -> String {
        match fault {
            CarryFault::NoHamlet => self.carry_no_hamlet().to_owned(),
            CarryFault::IsACopy => self.carry_is_a_copy().to_owned(),
            CarryFault::NotACopy => self.carry_not_a_copy().to_owned(),
            CarryFault::AnotherRegister => self.carry_another_register().to_owned(),
            CarryFault::Unknown(number) => self.carry_unknown(number),
            CarryFault::Newer => self.carry_newer().to_owned(),
            CarryFault::Open(count) => self.carry_open(count),
            CarryFault::Taken => self.carry_taken().to_owned(),
            CarryFault::Missing => self.carry_missing().to_owned(),
            CarryFault::DoesNotFit => self.carry_does_not_fit().to_owned(),
            CarryFault::NoHead => self.carry_no_head().to_owned(),
            CarryFault::Overpaid => self.carry_overpaid().to_owned(),
            CarryFault::NeedsSecond => self.carry_needs_second().to_owned(),
            CarryFault::AtHome => self.carry_at_home_only().to_owned(),
            CarryFault::Erased => self.carry_erased_fault().to_owned(),
            CarryFault::NotOut(number) => self.carry_not_out(number),
        }
    }
}

fn dashed(value: String) -> String {
    if value.is_empty() { "—".to_owned() } else { value }
}
