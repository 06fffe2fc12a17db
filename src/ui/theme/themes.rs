//! All the themes that there are: the program's own, and those of the person's folder beside them. A
//! theme that cannot be used is told, and never stands in the way.

use std::sync::LazyLock;

use super::fault::{BrokenTheme, FaultKind, ThemeFault};
use super::parse::{self, Sheet};
use super::{Styles, Theme};
use crate::domain::data_file::Label;

/// The themes that come with the program, the default one first.
const EMBEDDED: [(&str, &str); 5] = [
    ("dark", include_str!("../../../themes/dark.toml")),
    ("light", include_str!("../../../themes/light.toml")),
    ("high-contrast", include_str!("../../../themes/high-contrast.toml")),
    ("sixteen", include_str!("../../../themes/sixteen.toml")),
    ("mono", include_str!("../../../themes/mono.toml")),
];

/// A theme's sheet by name; a later one of a name goes before an earlier one.
type Sheets = Vec<(String, Sheet)>;

/// Every theme, and the files that are none.
#[derive(Debug, Clone)]
pub struct Themes {
    themes: Vec<Theme>,
    broken: Vec<BrokenTheme>,
}

impl Themes {
    /// Those that come with the program.
    pub fn embedded() -> Self {
        static READ_ONCE: LazyLock<Themes> = LazyLock::new(|| Themes::with_own([]));
        READ_ONCE.clone()
    }

    /// Those that come with the program, and the person's own: the name of each file without `.toml`, and
    /// what stands in it or why it could not be read. An own theme of a name that the program has takes
    /// its place, and may inherit from what it replaces.
    pub fn with_own(files: impl IntoIterator<Item = (String, Result<String, String>)>) -> Self {
        let mut gathered = Gathered::default();
        for (name, text) in EMBEDDED {
            gathered.add(name.to_owned(), Ok(text.to_owned()));
        }
        for (name, text) in files {
            gathered.add(name, text);
        }
        gathered.resolve()
    }

    /// The theme of a name; the default one where there is none of that name.
    pub fn named(&self, name: &str) -> Theme {
        let wanted = self.themes.iter().find(|theme| theme.name == name);
        wanted.or(self.themes.first()).cloned().unwrap_or_else(Theme::without_styles)
    }

    /// Whether there is a theme of a name that can be used.
    pub fn has(&self, name: &str) -> bool {
        self.themes.iter().any(|theme| theme.name == name)
    }

    /// Each that can be used, the program's own first.
    pub fn all(&self) -> impl Iterator<Item = &Theme> {
        self.themes.iter()
    }

    /// The names with what each theme is called, for a list to pick from. A file that is none stands last,
    /// with what is wrong in place of a name.
    pub fn offered(&self) -> Vec<(String, Label)> {
        let themes = self.themes.iter().map(|theme| (theme.name.clone(), theme.label.clone()));
        let broken = self.broken.iter().map(|broken| (broken.name.clone(), broken.label()));
        themes.chain(broken).collect()
    }

    /// The files that cannot be used.
    pub fn broken(&self) -> &[BrokenTheme] {
        &self.broken
    }
}

/// What was read so far.
#[derive(Default)]
struct Gathered {
    sheets: Sheets,
    broken: Vec<BrokenTheme>,
}

impl Gathered {
    fn add(&mut self, name: String, text: Result<String, String>) {
        let text = text.map_err(|detail| FaultKind::Unreadable(detail).into());
        match text.and_then(|text| parse::sheet(&text)) {
            Ok(sheet) => self.sheets.push((name, sheet)),
            Err(fault) => self.broken.push(BrokenTheme { name, fault }),
        }
    }

    fn resolve(self) -> Themes {
        let Self { sheets, mut broken } = self;
        let mut themes: Vec<Theme> = Vec::new();
        for (at, (name, sheet)) in sheets.iter().enumerate() {
            match styles(&sheets, at, &mut Vec::new()) {
                Ok(styles) => {
                    put(&mut themes, Theme { name: name.clone(), label: label(name, sheet), styles })
                }
                Err(fault) => broken.push(BrokenTheme { name: name.clone(), fault }),
            }
        }
        Themes { themes, broken }
    }
}

fn put(themes: &mut Vec<Theme>, theme: Theme) {
    match themes.iter_mut().find(|other| other.name == theme.name) {
        Some(other) => *other = theme,
        None => themes.push(theme),
    }
}

fn label(name: &str, sheet: &Sheet) -> Label {
    sheet.label.clone().unwrap_or_else(|| Label { vi: name.to_owned(), en: name.to_owned() })
}

/// The styles of a sheet over those that it inherits; `way` is the sheets that led here.
fn styles(sheets: &Sheets, at: usize, way: &mut Vec<usize>) -> Result<Styles, ThemeFault> {
    way.push(at);
    let sheet = &sheets[at].1;
    let mut styles = match &sheet.inherits {
        Some((parent, line)) => styles(sheets, parent_of(sheets, parent, *line, way)?, way)?,
        None => Styles::default(),
    };
    for (role, style) in &sheet.roles {
        styles.0[*role as usize] = Some(*style);
    }
    Ok(styles)
}

/// Where the parent stands that the last sheet of the way names in a line.
fn parent_of(sheets: &Sheets, parent: &str, line: usize, way: &[usize]) -> Result<usize, ThemeFault> {
    let at = way.last().copied().unwrap_or_default();
    let before = match () {
        // Its own name means the theme that it replaces.
        () if sheets[at].0 == parent => at,
        // The program's own themes know nothing of the person's.
        () if at < EMBEDDED.len() => EMBEDDED.len(),
        () => sheets.len(),
    };
    let found = sheets[..before].iter().rposition(|(name, _)| name == parent);
    let found = found.ok_or_else(|| FaultKind::Parent(parent.to_owned()).at(line))?;
    if !way.contains(&found) {
        return Ok(found);
    }
    let names = way.iter().chain([&found]).map(|at| sheets[*at].0.clone());
    Err(FaultKind::Loop(names.collect()).at(line))
}
