use super::*;

#[test]
fn values_are_words_not_codes() {
    let known: [(&str, &str, Value, &str); 11] = [
        ("recognition", "class", "poor".into(), "Hộ nghèo"),
        ("member", "sex", "female".into(), "Nữ"),
        ("animal", "sex", "female".into(), "Cái"),
        ("pass_on", "state", "settled".into(), "đã trả"),
        ("support", "state", "settled".into(), "đã quyết toán"),
        ("survey", "date", "2026-10-01".into(), "01/10/2026"),
        ("member", "born", "1987".into(), "1987"),
        ("survey", "deprived", 0b1001.into(), "1, 4"),
        ("support", "quantity", 1500.into(), "1,5"),
        ("household", "merit", 1.into(), "có"),
        ("recognition", "household", 3_764_862_635_215_019_458_i64.into(), ""),
    ];
    for (table, field, value, expected) in known {
        assert_eq!(
            Lang::Vi.row_value(table, field, &value, DateStyle::default()),
            expected,
            "{table}.{field}"
        );
    }
}

#[test]
fn vaccines_models_and_the_cause_of_a_loss_are_named() {
    let catalogue = Catalogue::embedded();
    let said = |field, code: &str| {
        Lang::Vi.listed_value(Some(&catalogue), ("herd_event", field), &code.into(), DateStyle::default())
    };
    assert_eq!(said("detail", "tu-huyet-trung"), "Tụ huyết trùng");
    assert_eq!(said("detail", "Ông Bảy mua"), "Ông Bảy mua");
    assert_eq!(said("fault", "none"), "khách quan");
    assert_eq!(said("model", "bo-sinh-san"), "Bò sinh sản");
    assert_eq!(
        Lang::En.listed_value(None, ("herd_event", "kind"), &"died".into(), DateStyle::default()),
        Lang::En.herd_event(HerdEventKind::Died)
    );
}

#[test]
fn moments_are_local_and_what_is_the_programs_own_says_nothing() {
    let said =
        |table, field, text: &str| Lang::Vi.row_value(table, field, &text.into(), DateStyle::default());
    assert_eq!(said("taken_out", "ended_at", "2026-11-22T02:10:00Z"), "22/11/2026 09:10");
    assert_eq!(said("proposal", "answered_at", "2026-11-22T02:10:00.123Z"), "22/11/2026 09:10");
    for (table, field) in INNER {
        assert_eq!(said(table, field, "9f3c"), "", "{table}.{field}");
    }
    assert_eq!(said("support", "details", "{}"), "");
    assert_eq!(said("support", "details", r#"{"purpose":"nuôi bò","months":24}"#), "24; nuôi bò");
    assert_eq!(said("survey", "overrides", "[]"), "");
    assert_eq!(said("visit", "seen", "[nhà dột]"), "[nhà dột]", "what was typed stays");
}

#[test]
fn what_is_no_code_stays_as_it_was_written() {
    let text =
        |table, field, text: &str| Lang::En.row_value(table, field, &text.into(), DateStyle::default());
    assert_eq!(text("support", "receiver", "Nguyễn Thị Lành"), "Nguyễn Thị Lành");
    assert_eq!(text("survey", "round", "2026-05"), "2026-05");
    assert_eq!(
        text("member", "citizen_number", "025174000123"),
        value_words("citizen_number", &"025174000123".into())
    );
    assert_eq!(Lang::En.row_value("member", "died", &Value::Null, DateStyle::default()), "");
}
