//! What is asked and said of drafts: forms that were typed in and not saved.

use super::catalogue;

catalogue! {
    draft_question(form, when): "Biểu mẫu “{form}” chưa lưu, gõ lúc {when}. Mở lại?", "The form “{form}” was not saved, typed {when}. Open it again?";
    draft_open: "Mở lại", "Open";
    draft_later: "Để sau", "Later";
    draft_throw_away: "Bỏ hẳn", "Throw away";
    drafts_title: "Biểu mẫu chưa lưu", "Forms not saved";
    drafts_throw_all_away: "Bỏ hẳn tất cả", "Throw all away";
    drafts_forget_question(count): "Bỏ hẳn {count} biểu mẫu chưa lưu? Không lấy lại được.", "Throw {count} unsaved forms away? They cannot be taken back.";
    draft_today(time): "{time} hôm nay", "{time} today";
    draft_yesterday(time): "{time} hôm qua", "{time} yesterday";
    draft_on_day(time, day): "{time} ngày {day}", "{time} on {day}";
    draft_kept(key): "Phần đã gõ được giữ lại. Mở lại biểu mẫu này rồi bấm {key} để lấy.", "What was typed is kept. Open this form again and press {key} to take it.";
    draft_not_kept(why): "Không giữ được phần đã gõ: {why}", "What was typed could not be kept: {why}";
    draft_no_folder: "Hệ thống không có thư mục riêng để giữ phần đã gõ. Hãy lưu, hoặc bỏ hẳn.", "The system has no private folder to keep what was typed. Save it, or throw it away.";
    draft_there_is(when, key): "Có phần gõ dở lúc {when} của biểu mẫu này. {key} để lấy lại.", "Something typed {when} in this form was not saved. {key} takes it.";
    draft_reopened: "Đã lấy lại phần gõ dở. Chưa lưu.", "What was typed is back. It is not saved yet.";
    draft_moved: "Mục này đã được sửa sau khi bạn gõ. Ô có dấu ! cho biết trong sổ nay là gì.", "This was changed after you typed. A field with ! says what the register has now.";
    draft_moved_elsewhere: "Mục này đã được sửa sau khi bạn gõ, nhưng không ở ô bạn gõ. Chưa lưu.", "This was changed after you typed, but not where you typed. It is not saved yet.";
    draft_empty: "(trống)", "(empty)";
    draft_left_over: "Các ô này không còn trong biểu mẫu. Đây là phần bạn đã gõ; có thể chép lại.", "The form has these fields no more. Here is what you typed in them, so that you can copy it.";
    draft_gone_title: "Phần đã gõ", "What was typed";
    draft_gone: "Mục này không còn trong sổ. Đây là phần bạn đã gõ; có thể chép lại.", "This is no longer in the register. Here is what you typed, so that you can copy it.";
    draft_elsewhere: "Biểu mẫu này đã được lưu, bỏ, hoặc đang mở ở phiên khác của bạn.", "This form was saved or thrown away, or is open in another session of yours.";
    clash_theirs(value, key): "Trong sổ nay là: {value} ({key}: lấy)", "In the register now: {value} ({key} takes it)";
    clash_ours(value, key): "Bạn đã gõ: {value} ({key}: lấy lại)", "You typed: {value} ({key} takes it back)";
    clash_fields(by, at): "{by} đã lưu mục này lúc {at}.", "{by} saved this at {at}.";
    clash_settle(count, keep, take): "{count} ô hai người cùng sửa, có dấu !: {keep} giữ của bạn, {take} lấy giá trị kia.", "Fields that two people changed, with !: {count}. {keep} keeps yours, {take} takes the other value.";
    clash_none(by, at): "{by} đã lưu mục này lúc {at}. Chỗ bạn không gõ nay theo sổ; xem lại rồi lưu.", "{by} saved this at {at}. What you did not type is as the register has it now; look at it, then save.";
    clash_left(by, at): "{by} đã đưa hộ này ra khỏi sổ lúc {at}: phần đã gõ chưa lưu. Chép lại rồi đóng; nếu ghi nhầm thì đưa hộ vào lại trước.", "{by} struck this household off at {at}: what you typed is not saved. Copy it, then close; if that was a mistake, bring the household back first.";
    clash_gone(by, at): "{by} đã sửa hoặc xoá mục này lúc {at}: không còn chỗ để lưu. Chép lại phần đã gõ rồi đóng.", "{by} changed or removed this at {at}: there is no place to save it. Copy what you typed, then close.";
    saved_beside(by, at, undo): "Đã lưu, cùng với chỗ {by} vừa sửa lúc {at}. {undo}: hoàn tác.", "Saved, with what {by} had just changed at {at}. {undo} takes it back.";
    present_household(who, time): "{who} đang mở phiếu của hộ này từ {time}", "{who} has a form of this household open since {time}";
    present_record(who, time): "{who} cũng đang mở phiếu này từ {time}", "{who} has this form open, too, since {time}";
    why_no_clash: "Ô này chỉ có một giá trị.", "This field has one value only.";
    why_no_draft: "Không có phần gõ dở nào.", "There is nothing typed and not saved.";
    panic_words(place): "Chương trình gặp lỗi và phải dừng ({place}). Phần đang gõ được giữ và sẽ được hỏi lần mở sau.", "The program failed and had to stop ({place}). What was being typed is kept and will be offered at the next start.";
}
