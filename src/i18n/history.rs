//! Words of who did and who looked: the journal in sentences, looks at households, the data of one person.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::looked::{How, Seen};

catalogue! {
    op_erase_person: "Xoá dữ liệu cá nhân", "Erased personal data";
    refused_redacted: "Việc này có dữ liệu cá nhân đã xoá theo luật, nên không hoàn tác được nữa. Hãy ghi lại cho đúng bằng phiếu.", "Personal data was erased out of this by law, so it cannot be taken back any more. Enter what is right in a form.";
    refused_work_lost: "Việc chờ này không làm lại được: do phiên bản khác ghi, hoặc dữ liệu cá nhân trong đó đã xoá theo luật. Hãy từ chối rồi ghi lại việc mới.", "This cannot be done any more: another version wrote it, or personal data was erased out of it by law. Refuse it and enter it anew.";
    refused_erased_already: "Dữ liệu của người này đã được xoá.", "The data of this person was erased already.";
    refused_erasure_without_reason: "Xoá dữ liệu cá nhân phải ghi lý do và căn cứ pháp lý. Hãy ghi cả hai.", "An erasure says why and on which legal ground. Give both.";

    how_opened: "mở xem", "opened";
    how_printed: "in", "printed";
    how_exported: "xuất tệp", "wrote out";
    seen_page: "trang của hộ", "the household's page";
    seen_show: "trang của hộ (dòng lệnh)", "the household (command line)";
    seen_summary: "phiếu tóm tắt hộ", "the summary sheet";
    seen_certificate: "giấy chứng nhận", "the certificate";
    seen_request: "giấy đề nghị", "a request";
    seen_plan: "kế hoạch thoát nghèo", "the plan to leave poverty";
    seen_survey_sheet: "phiếu rà soát", "the survey sheet";
    seen_form_a: "phiếu A", "form A";
    seen_decision: "quyết định công nhận", "the decision";
    seen_minutes: "biên bản họp dân", "the minutes of the meeting";
    seen_posted: "danh sách niêm yết", "the posted list";
    seen_sign_off: "bảng kê ký nhận", "the sign-off list";
    seen_visit_sheet: "phiếu đi thăm", "the sheet of visits";
    seen_pay_list: "danh sách chi trả", "the pay list";
    seen_week: "lịch việc tuần", "the work sheet of the week";
    seen_table: "biểu tổng hợp có tên", "a table that names people";
    seen_list: "danh sách đang xem", "a list";
    seen_history: "nhật ký của hộ", "the history of the household";
    seen_person_data: "dữ liệu của một người", "the data of one person";
    seen_households: "danh sách hộ", "the list of households";
    seen_members: "danh sách nhân khẩu", "the list of people";
    seen_supports: "danh sách hỗ trợ", "the list of supports";
    seen_dump: "cả sổ dạng chữ", "the whole register as text";
    seen_copy: "bản sao mang đi", "a copy carried away";
    look_line(who, how, seen): "{who} {how} {seen}", "{who} {how} {seen}";
    look_of(line, household): "{line}: hộ {household}", "{line}: household {household}";
    look_of_all(line): "{line}: tất cả các hộ", "{line}: every household";
    looks_empty: "Chưa ai mở xem, in hay xuất hộ nào.", "Nobody has opened, printed or written out a household yet.";
    looks_none: "Chưa ai xem theo điều kiện này.", "Nobody has looked, as asked for.";
    history_none: "Nhật ký không có gì theo điều kiện này.", "Nothing in the journal, as asked for.";

    history_title: "Nhật ký của hộ", "History of the household";
    history_of(code, head, hamlet): "{code} – {head} – {hamlet}", "{code} – {head} – {hamlet}";
    history_from_to(count, from, to): "{count} lần ghi, từ {from} đến {to}; mới nhất ở trên.", "{count} operations, from {from} to {to}; the last first.";
    history_when: "Lúc", "When";
    history_what: "Ai làm gì", "Who did what";
    history_looked_what: "Ai đã xem gì", "Who looked at what";
    history_head_of_journal(anchor, at, who): "{anchor}  {at}  {who}", "{anchor}  {at}  {who}";

    person_title: "Dữ liệu cá nhân trong sổ", "Personal data in the register";
    person_of(name, code): "{name}, hộ {code}", "{name}, household {code}";
    person_why: "Lập theo yêu cầu của người có dữ liệu (Luật 91/2025/QH15).", "Made at the request of the person (Law 91/2025/QH15).";
    person_held(count): "1. Sổ đang lưu ({count} mục)", "1. What is held ({count})";
    person_changes(count): "2. Ai đã ghi, sửa ({count} lần)", "2. Who entered and changed it ({count})";
    person_looks(count): "3. Ai đã xem, in, xuất hồ sơ của hộ ({count} lần)", "3. Who opened, printed and wrote out the household ({count})";
    person_looks_since: "Sổ ghi việc xem từ khi dùng phiên bản này của chương trình.", "Looks are noted since this version of the program is used.";
    person_rights_title: "4. Sửa và xoá", "4. Correction and erasure";
    person_rights: "Sai thì sửa bằng phiếu của người này trong sổ như mọi khi; nhật ký giữ cả giá trị cũ. Người giữ sổ xoá được tên, số CCCD, ngày tháng sinh (giữ năm), điện thoại, ghi chú khi có căn cứ pháp lý; sổ ghi lại lý do và căn cứ.", "What is wrong is corrected in the person's form as always; the journal keeps the old value. The keeper can erase name, citizen number, day and month of birth (the year stays), phone and notes on a legal ground; reason and ground are kept.";
    person_entered(at, who, what): "vào sổ {at}, {who}: {what}", "entered {at}, {who}: {what}";
    person_changed(at, who, what): "sửa lần cuối {at}, {who}: {what}", "last changed {at}, {who}: {what}";
    person_from(what, subject): "{what} ({subject})", "{what} ({subject})";
    person_erased(name): "Đã xoá dữ liệu cá nhân của {name}.", "Erased the personal data of {name}.";
    person_erased_extent(facts, operations): "Xoá trong {facts} mục của sổ và {operations} lần ghi của nhật ký; chuỗi nhật ký vẫn chứng minh được. Không hoàn tác được.", "Taken out of {facts} rows and of {operations} operations of the journal; the chain is still provable. It cannot be taken back.";
    person_not_followed(count): "{count} lần gộp hộ trước đây không ghi rõ ai với ai là một. Hãy xem những người bị gạch là ghi nhầm trong hộ, ai là người này thì xoá cả bản ghi đó.", "{count} earlier joins of households do not say who became one with whom. Look at those struck off as a mistake in the household; where one is this person, erase that record too.";
    person_not_searched: "Không tìm: tên gọi tắt, tên viết sai, ghi chú của hộ khác, tệp và giấy đã in hay xuất.", "Not searched: short and misspelt names, notes of other households, files and papers that were printed or written out.";
    person_not_scrubbed: "Phần trống trong tệp chưa dọn xong (bị dừng, có phiên đang đọc sổ lâu, hoặc đĩa thiếu chỗ): ai đọc được tệp thô còn có thể thấy dữ liệu cũ ở đó. Hãy chạy lệnh person-data --scrub; mọi người vẫn làm việc được trong lúc dọn.", "Free space in the file was not cleaned to its end (it was stopped, a session is reading for long, or the disk is short of room): who can read the raw file may still find old data there. Run person-data --scrub; everybody can go on working meanwhile.";
    person_scrubbed: "Đã dọn phần trống trong tệp sổ.", "Cleaned the free space in the register file.";
    person_copies(count): "{count} bản sao lưu làm trước đó vẫn còn dữ liệu này:", "{count} copies made before still hold it:";
    person_set_aside(count): "{count} tệp của sổ hỏng đã cất riêng vẫn còn dữ liệu này và không tự mất đi. Khi không cần nữa, hãy tự xoá các tệp:", "{count} files of a damaged register that was set aside still hold it, and nothing removes them by itself. Delete them by hand once they are no longer needed:";
    person_no_copies: "Trong thư mục bản sao không có bản nào làm trước đó.", "The folder of copies has none made before.";
    person_copy_out(number): "Bản số {number} đang mang xuống thôn có thể còn dữ liệu này: mang về sẽ không lấy lại, nhưng xong phải xoá tệp.", "Copy {number} that is out in the hamlets may still hold it: bringing it back takes none of it, but delete the file then.";
    person_copies_elsewhere: "Bản sao mang đi nơi khác, bản ghi chữ (dump) và bản nháp của người khác thì sổ không biết.", "Of copies carried away, dumps, and drafts of colleagues the register knows nothing.";
    person_drafts_removed(count): "Đã xoá {count} bản nháp của anh chị về hộ này.", "Removed {count} drafts of yours about this household.";
    look_not_noted: "Sổ chỉ đọc được, nên lần xem này không ghi lại được.", "The register can only be read, so this look was not noted.";
    problem_anchor(place, detail): "Mốc nhật ký {place}: {detail}.", "Anchor of operation {place}: {detail}.";
    anchor_differs: "nhật ký có lần ghi này nhưng mã khác: nhật ký đã bị viết lại", "the journal has this operation with another hash: it was written anew";
    anchor_missing: "nhật ký không có lần ghi này: phần cuối bị cắt, hoặc đây là bản cũ hơn", "the journal does not reach this operation: its end was cut off, or this is an older copy";
    anchor_redacted(count, at, who, subject): "Sau mốc này, {count} lần ghi trước nó đã bị xoá bớt dữ liệu cá nhân theo luật: {at}, {who}, {subject}.", "Since this anchor personal data was erased by law out of {count} operations up to it: {at}, {who}, {subject}.";
    anchor_holds(anchor): "Nhật ký còn đúng mốc {anchor}.", "The journal holds the anchor {anchor}.";

    journal_of_household(code): "hộ {code}", "household {code}";
    journal_ask_title: "Xem nhật ký của", "Show of the journal";
    journal_all: "Tất cả", "Everything";
    journal_today: "Hôm nay", "Today";
    journal_week: "7 ngày qua", "The last 7 days";
    journal_month: "Tháng này", "This month";
    journal_ask_household: "Một hộ: gõ mã hộ …", "One household: type its code …";
    journal_ask_time: "Thời gian khác: gõ …", "Another time: type it …";
    journal_ask_by(who): "Người: {who}", "Person: {who}";
    journal_ask_kind(kind): "Việc: {kind}", "Work: {kind}";
    journal_code_title: "Nhật ký của hộ nào", "Of which household";
    journal_code_hint: "Mã hộ, ví dụ 0412; để trống là mọi hộ", "The household's code, such as 0412; empty is every one";
    journal_time_title: "Nhật ký của thời gian nào", "Of which time";
    journal_looks_found(shown, all): "Ai đã xem: {shown}/{all}", "Who looked: {shown} of {all}";
    journal_looked_at_all: "Lần xuất này gồm mọi hộ của sổ.", "This was every household of the register.";
    journal_tab_looked(key): "{key}: ai đã xem", "{key}: who looked";
    journal_tab_done(key): "{key}: ai làm gì", "{key}: who did what";
    looks_title: "Ai đã xem hộ này", "Who looked at this household";
    key_ask_journal_doc: "Chỉ xem của một hộ, một người, một loại việc, một thời gian", "Only of a household, a person, a kind of work, a time";
    key_who_looked: "Ai đã xem", "Who looked";
    key_who_looked_doc: "Ai đã mở xem, in, xuất hồ sơ của hộ", "Who opened, printed and wrote out the household";
    key_person_data: "Dữ liệu cá nhân", "Personal data";
    key_person_data_doc: "Giấy ghi sổ lưu gì của người dưới con trỏ, từ đâu, ai sửa, ai xem", "The paper of what is held of the person under the cursor: from where, who changed it, who looked";
    key_erase_person: "Xoá dữ liệu", "Erase data";
    key_erase_person_doc: "Xoá theo luật tên, số CCCD, ngày sinh của người dưới con trỏ; không hoàn tác được", "Erase by law name, citizen number and day of birth of the person under the cursor; never taken back";
    why_choose_person: "Hãy mở trang Nhân khẩu và chọn một người trước.", "Turn to the page of people and choose somebody first.";
    person_reason_title: "Vì sao xoá dữ liệu cá nhân", "Why the personal data is erased";
    person_reason_hint: "Ví dụ: đơn của người này ngày 20/11/2026", "Such as: the person's letter of 20/11/2026";
    person_law_title: "Căn cứ pháp lý", "Legal ground";
    person_law_hint: "Điều khoản mà anh chị dựa vào; sổ ghi lại nguyên văn", "The clause that you rely on; it is kept word for word";
    person_erase_question(name, law, reason): "Xoá hẳn tên, số CCCD, ngày tháng sinh, ghi chú của {name} trong sổ và nhật ký, theo {law} ({reason})? Không hoàn tác được.", "Erase name, citizen number, day of birth and notes of {name} in the register and its journal, by {law} ({reason})? It is never taken back.";
    asked_to_agree(word): "Gõ “{word}” rồi Enter để làm, chỉ Enter để thôi: ", "Type “{word}” and Enter to go on, Enter alone to leave it: ";
    asked_word: "xoá", "erase";
    asked_nothing_done: "Đã thôi, sổ giữ nguyên.", "Left as it is: nothing was changed.";
    person_erase_go: "Xoá hẳn", "Erase";

    did_add(who, what): "{who} thêm {what}", "{who} added {what}";
    did_change(who, what): "{who} sửa {what}", "{who} changed {what}";
    did_remove(who, what): "{who} xoá {what}", "{who} removed {what}";
    did_other(who, what): "{who} {what}", "{who} {what}";
    did_of_household(what, subject): "{what} của hộ {subject}", "{what} of household {subject}";
    did_about(what, subject): "{what} {subject}", "{what} {subject}";
    did_named(what, subject): "{what}: {subject}", "{what}: {subject}";
    did_fields(what, fields): "{what}: {fields}", "{what}: {fields}";
    did_from_to(field, before, after): "{field} {before} → {after}", "{field} {before} → {after}";
    did_to(field, after): "{field} {after}", "{field} {after}";
    did_move(before, after): "chuyển từ {before} đến {after}", "moved from {before} to {after}";
    did_emptied(field, before): "{field} {before} → bỏ trống", "{field} {before} → empty";
    did_more: "…", "…";
    did_approve(number, by): "duyệt đề nghị số {number} của {by}", "approved proposal {number} of {by}";
    did_refuse(who, number, by): "{who} không duyệt đề nghị số {number} của {by}", "{who} refused proposal {number} of {by}";
    did_withdraw(who, number): "{who} rút đề nghị số {number}", "{who} withdrew proposal {number}";
    did_because(what, reason): "{what}; lý do: {reason}", "{what}; reason: {reason}";
}

worded! {
    how_looked(How) { Opened => how_opened, Printed => how_printed, Exported => how_exported, }
    seen(Seen) {
        Page => seen_page, Show => seen_show, Summary => seen_summary, Certificate => seen_certificate,
        Request => seen_request, Plan => seen_plan, SurveySheet => seen_survey_sheet, FormA => seen_form_a,
        Decision => seen_decision, Minutes => seen_minutes, Posted => seen_posted, SignOff => seen_sign_off,
        VisitSheet => seen_visit_sheet, PayList => seen_pay_list, Week => seen_week, Table => seen_table,
        List => seen_list, History => seen_history, PersonData => seen_person_data, Households => seen_households,
        Members => seen_members, Supports => seen_supports, Dump => seen_dump, Copy => seen_copy,
    }
}
