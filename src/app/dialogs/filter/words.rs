//! A filter in words, short enough to stand beside the count: `Nghèo + Cận nghèo · Khu 4 · thiếu 4 BHYT`.

use crate::app::dialogs::At;
use crate::domain::query::Filter;

/// The filter in words; nothing where it asks for nothing.
pub fn words(filter: &Filter, at: &At) -> String {
    let lang = at.lang;
    let mut parts = vec![
        filter.on.map(|day| lang.as_of_word(at.day(day))).unwrap_or_default(),
        joined(filter.states.iter().map(|s| lang.state(*s).to_owned())),
        joined(hamlet_names(filter, at)),
        prefixed(lang.filter_word_deprived(), filter.deprived.iter().map(|n| deprivation(*n, at))),
        joined(filter.flags.iter().map(|f| lang.flag(*f).to_owned())),
        prefixed(lang.filter_word_had(), filter.had.iter().map(|code| model(code, at))),
        prefixed(lang.filter_word_had_not(), filter.had_not.iter().map(|code| model(code, at))),
        joined(filter.ethnicities.iter().cloned()),
    ];
    parts.extend(filter.unsupported.then(|| lang.filter_unsupported().to_owned()));
    parts.extend(filter.with_ended.then(|| lang.filter_word_with_ended().to_owned()));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(" + ")
}

fn prefixed(word: &str, values: impl Iterator<Item = String>) -> String {
    let values = joined(values);
    if values.is_empty() { values } else { format!("{word} {values}") }
}

fn hamlet_names<'a>(filter: &'a Filter, at: &'a At) -> impl Iterator<Item = String> + 'a {
    let all = at.register.into_iter().flat_map(|r| &r.hamlets);
    all.filter(|h| filter.hamlets.contains(&h.id)).map(|h| h.name.clone())
}

fn deprivation(number: u8, at: &At) -> String {
    let standard = at.register.and_then(|r| r.standards.in_force_on(at.today));
    let indicator = standard.and_then(|s| s.indicator(number));
    indicator.map_or_else(|| number.to_string(), |i| at.lang.label(&i.name).to_owned())
}

fn model(code: &str, at: &At) -> String {
    at.register
        .and_then(|r| r.catalogue.model(code))
        .map_or_else(|| code.to_owned(), |m| at.lang.label(&m.name).to_owned())
}
