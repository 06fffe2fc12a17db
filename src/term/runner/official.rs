//! The official tables: which there are, and counting one, told about where it takes its time.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::screens::reports::{Counting, Offered, Shelf};
use crate::domain::report::{Period, Table, TableSet, TableSpec};
use crate::i18n::Lang;
use crate::shell::report::{ReportError, table};
use crate::shell::rules::{self, Rules};
use crate::shell::words;
use crate::store::{Register, StoreError};

/// Counting that takes less says nothing of how far it is.
const QUIET: Duration = Duration::from_millis(500);
/// The least time between two words on progress.
const PAUSE: Duration = Duration::from_millis(100);

/// A table that is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub generation: u64,
    pub name: &'a str,
    pub period: Period,
}

/// What a register has to offer. Where the commune's own tables cannot be used, the program's, and why.
pub(super) fn shelf(register: &Register, lang: Lang) -> Result<Shelf, StoreError> {
    let (tables, fault) = tables(register);
    let offered =
        |spec: &TableSpec| Offered { name: spec.name.clone(), title: spec.title.clone(), lines: spec.lines };
    Ok(Shelf {
        tables: tables.all().iter().map(offered).collect(),
        fault: fault.map(|fault| fault.words(lang)),
        since: register.first_decision()?,
    })
}

fn tables(register: &Register) -> (TableSet, Option<rules::RulesFault>) {
    match rules::tables(register.path()) {
        Ok(tables) => (tables, None),
        Err(fault) => (TableSet::embedded(), Some(fault)),
    }
}

/// Counts a table. An interrupt is an error, so that it is asked for again; all else is an answer.
pub(super) fn count(
    register: &Register,
    asked: &Asked<'_>,
    lang: Lang,
    outbox: &Sender<Msg>,
) -> Result<Answer, StoreError> {
    let (tables, _) = tables(register);
    let counted = match tables.by_name(asked.name) {
        None => Err(lang.tables_gone().to_owned()),
        Some(spec) => match counted(register, spec, asked, outbox) {
            Ok(table) => Ok(Arc::new(table)),
            Err(ReportError::Store(StoreError::Interrupted)) => return Err(StoreError::Interrupted),
            Err(error) => Err(why(&error, lang)),
        },
    };
    Ok(Answer::Table(asked.generation, counted))
}

fn counted(
    register: &Register,
    spec: &TableSpec,
    asked: &Asked<'_>,
    outbox: &Sender<Msg>,
) -> Result<Table, ReportError> {
    let (begun, mut told) = (Instant::now(), Instant::now());
    let mut tell = |done, all| {
        if begun.elapsed() >= QUIET && told.elapsed() >= PAUSE {
            told = Instant::now();
            // Nobody is left to hear it where the program has ended.
            let _ = outbox.send(Msg::Answer(Answer::Counting(asked.generation, Counting { done, all })));
        }
        ControlFlow::Continue(())
    };
    table(register, &Rules::of(register), spec, asked.period, &mut tell)
}

fn why(error: &ReportError, lang: Lang) -> String {
    match error {
        ReportError::Store(error) => words::store(error, lang),
        ReportError::NoStandard(day) => lang.tables_no_standard(day.format("%d/%m/%Y")),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::domain::history::Author;
    use crate::domain::place::Commune;
    use crate::store::Clock;

    fn register(folder: &std::path::Path) -> Register {
        let commune = Commune { name: "Xã Thanh Ba".into(), ..Commune::default() };
        Register::create(&folder.join("so.db"), &commune, &Author("lan".into()), Clock::System).unwrap()
    }

    fn counted(register: &Register, name: &str, to: &str) -> Result<Arc<Table>, String> {
        let asked = Asked { generation: 7, name, period: Period::until(to.parse().unwrap()) };
        match count(register, &asked, Lang::Vi, &channel().0).unwrap() {
            Answer::Table(7, counted) => counted,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_table_is_counted_for_its_generation_or_says_why_not() {
        let folder = tempfile::tempdir().unwrap();
        let register = register(folder.path());
        assert_eq!(counted(&register, "result", "2025-12-31").unwrap().name, "result");
        assert_eq!(counted(&register, "gone", "2025-12-31").unwrap_err(), Lang::Vi.tables_gone());
        assert!(counted(&register, "result", "1990-12-31").unwrap_err().contains("31/12/1990"));
    }

    #[test]
    fn the_communes_own_tables_are_offered_and_a_faulty_file_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let register = register(folder.path());
        let embedded = shelf(&register, Lang::Vi).unwrap();
        assert!(embedded.fault.is_none() && embedded.since.is_none());
        std::fs::create_dir(folder.path().join("reports")).unwrap();
        let own = "[[table]]\nname = \"rieng\"\ntitle = { vi = \"Riêng\", en = \"Own\" }\nlines = \"hamlet\"\nclass = \"poor\"\n\
                   columns = [{ title = { vi = \"Hộ\", en = \"Households\" }, measure = \"in_class\" }]\n";
        std::fs::write(folder.path().join("reports/tinh.toml"), own).unwrap();
        assert_eq!(shelf(&register, Lang::Vi).unwrap().tables.len(), embedded.tables.len() + 1);
        std::fs::write(folder.path().join("reports/tinh.toml"), "[[table]]\nname = 1\n").unwrap();
        let faulty = shelf(&register, Lang::Vi).unwrap();
        assert_eq!(faulty.tables, embedded.tables);
        assert!(faulty.fault.unwrap().contains("tinh.toml"));
    }
}
