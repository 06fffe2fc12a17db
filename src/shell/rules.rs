//! The standards and the catalogue by which a register is judged: those of the program, and the
//! commune's own files beside the register.
//!
//! `standards/*.toml` holds standards (other lines, another k), `models.toml` support models and fund
//! sources, `reports/*.toml` official tables; all are written as the program's own in `src/domain/`.

use std::fs;
use std::io;
use std::path::Path;

use crate::domain::catalogue::Catalogue;
use crate::domain::report::TableSet;
use crate::domain::standard::Standards;
use crate::i18n::Lang;
use crate::store::Register;

/// What households are judged and worded by.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Standards by which surveys are classified.
    pub standards: Standards,
    /// Models and funds.
    pub catalogue: Catalogue,
}

/// A file of the commune that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}, line {line}: {detail}")]
pub struct RulesFault {
    file: String,
    line: usize,
    detail: String,
}

impl RulesFault {
    /// Which file, where, what.
    pub fn words(&self, lang: Lang) -> String {
        lang.fail_local_rules(&self.file, self.line, &self.detail)
    }
}

impl Rules {
    /// Those that the program brings.
    pub fn embedded() -> Self {
        Self { standards: Standards::embedded(), catalogue: Catalogue::embedded() }
    }

    /// With the commune's own files beside a register.
    ///
    /// # Errors
    /// The first file that cannot be read or is not what it should be; nothing of any file is taken then.
    pub fn beside(register: &Path) -> Result<Self, RulesFault> {
        let folder = register.parent().unwrap_or(Path::new(""));
        let files = toml_files(&folder.join("standards")).map_err(|error| unreadable("standards", &error))?;
        let texts = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let standards = Standards::embedded().with_local(texts).map_err(|fault| RulesFault {
            file: format!("standards/{}", fault.file),
            line: fault.error.at.line,
            detail: fault.error.kind.to_string(),
        })?;
        Ok(Self { standards, catalogue: catalogue(&folder.join("models.toml"))? })
    }

    /// Those of an open register; the program's own where the commune's cannot be used, which opening the
    /// register has said.
    pub fn of(register: &Register) -> Self {
        Self::beside(register.path()).unwrap_or_else(|_| Self::embedded())
    }
}

/// The official tables, with the commune's own beside a register. They are read when a table is asked for.
///
/// # Errors
/// The first file that cannot be read or is not what it should be.
pub fn tables(register: &Path) -> Result<TableSet, RulesFault> {
    let folder = register.parent().unwrap_or(Path::new("")).join("reports");
    let files = toml_files(&folder).map_err(|error| unreadable("reports", &error))?;
    let texts = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    TableSet::embedded().with_local(texts).map_err(|fault| RulesFault {
        file: format!("reports/{}", fault.file),
        line: fault.error.at.line,
        detail: fault.error.kind.to_string(),
    })
}

fn catalogue(file: &Path) -> Result<Catalogue, RulesFault> {
    match fs::read_to_string(file) {
        Ok(text) => Catalogue::embedded().with_local(&text).map_err(|fault| RulesFault {
            file: "models.toml".to_owned(),
            line: fault.at.line,
            detail: fault.kind.to_string(),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Catalogue::embedded()),
        Err(error) => Err(unreadable("models.toml", &error)),
    }
}

/// Names and texts of the `.toml` files of a folder, by name; none where there is no folder.
fn toml_files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

fn unreadable(file: &str, error: &io::Error) -> RulesFault {
    RulesFault { file: file.to_owned(), line: 0, detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standard_beside_the_register_goes_before_the_programs_own() {
        let folder = tempfile::tempdir().unwrap();
        let own = include_str!("../domain/standards/2022-2026.toml").replace("1_500_000", "1_750_000");
        assert_ne!(own, include_str!("../domain/standards/2022-2026.toml"));
        fs::create_dir(folder.path().join("standards")).unwrap();
        fs::write(folder.path().join("standards/tinh.toml"), own).unwrap();
        let rules = Rules::beside(&folder.path().join("register.db")).unwrap();
        let standard = rules.standards.by_code("2022-2026").unwrap();
        assert_eq!(standard.lines(crate::domain::place::AreaType::Rural).poor, 1_750_000);
    }

    #[test]
    fn a_faulty_table_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("reports")).unwrap();
        fs::write(folder.path().join("reports/tinh.toml"), "# ours\n[[table]]\nname = 1\n").unwrap();
        let fault = tables(&folder.path().join("register.db")).unwrap_err();
        assert!(fault.words(Lang::En).contains("reports/tinh.toml"), "{fault}");
        assert_eq!(fault.line, 3);
        assert!(tables(&folder.path().join("elsewhere/register.db")).is_ok());
    }

    #[test]
    fn a_faulty_file_is_named_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("models.toml"), "# ours\n]]\n").unwrap();
        let fault = Rules::beside(&folder.path().join("register.db")).unwrap_err();
        assert!(fault.words(Lang::En).contains("models.toml"), "{fault}");
        assert_eq!(fault.line, 2);
    }

    #[test]
    fn without_files_the_programs_own_hold() {
        let folder = tempfile::tempdir().unwrap();
        let rules = Rules::beside(&folder.path().join("register.db")).unwrap();
        assert!(rules.standards.by_code("2022-2026").is_some());
        assert!(rules.catalogue.model("bo-sinh-san").is_some());
    }
}
