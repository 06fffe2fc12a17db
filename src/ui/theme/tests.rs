//! What every theme keeps, and what files of a person can do to it.

use ratatui::style::{Color, Modifier, Style};

use super::*;
use crate::domain::class::State;

/// Themes that the program brings, by name.
fn every() -> Vec<Theme> {
    let themes = Themes::embedded();
    assert_eq!(themes.broken(), []);
    themes.all().cloned().collect()
}

fn own(files: &[(&str, &str)]) -> Themes {
    Themes::with_own(files.iter().map(|(name, text)| ((*name).to_owned(), Ok((*text).to_owned()))))
}

const STATES: [State; 5] = [State::Poor, State::NearPoor, State::NewlyEscaped, State::Average, State::None];

#[test]
fn five_come_with_the_program_and_are_named_in_both_languages() {
    let names: Vec<_> = every().iter().map(|theme| theme.name.clone()).collect();
    assert_eq!(names, ["dark", "light", "high-contrast", "sixteen", "mono"]);
    for theme in every() {
        assert!(Lang::ALL.iter().all(|lang| !theme.label(*lang).is_empty()), "{}", theme.name);
    }
}

#[test]
fn the_readme_lists_every_role() {
    let readme = include_str!("../../../README.md");
    for role in Role::ALL {
        assert!(readme.contains(&format!("`{}`", role.name())), "{role:?}");
    }
}

#[test]
fn where_one_is_never_looks_like_text() {
    for theme in every() {
        for role in [Role::Selection, Role::SectionOpen, Role::FieldFocus] {
            assert_ne!(theme.style(role), theme.style(Role::Text), "{} {role:?}", theme.name);
        }
    }
}

#[test]
fn states_differ_in_every_theme_of_colours_and_by_their_sign_in_all() {
    for theme in every().into_iter().filter(|theme| theme.name != "mono") {
        let styles = STATES.map(|state| theme.style(Role::of_state(state)));
        for (at, style) in styles.iter().enumerate() {
            assert!(!styles[..at].contains(style), "{} {:?}", theme.name, STATES[at]);
        }
    }
    let signs: std::collections::BTreeSet<_> = STATES.into_iter().map(state_sign).collect();
    assert_eq!(signs.len(), STATES.len());
}

#[test]
fn mono_has_no_colour() {
    let theme = Theme::named("mono");
    for role in Role::ALL {
        let style = theme.style(*role);
        assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
    }
    assert!(theme.style(Role::Selection).add_modifier.contains(Modifier::REVERSED));
}

#[test]
fn sixteen_keeps_to_what_the_oldest_palettes_show() {
    let theme = Theme::named("sixteen");
    let eight = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
    ];
    for role in Role::ALL {
        let style = theme.style(*role);
        assert!([style.fg, style.bg].into_iter().flatten().all(|c| eight.contains(&c)), "{role:?}");
        let ground = style.bg.or(theme.style(Role::Text).bg);
        assert!(!(style.fg == Some(Color::Blue) && ground == Some(Color::Black)), "{role:?}");
    }
}

#[test]
fn everything_that_is_read_stands_out_from_its_ground() {
    for theme in every() {
        for role in Role::ALL.iter().filter(|role| !matches!(role, Role::Faint | Role::Rule)) {
            let style = Style::default().patch(theme.style(Role::Text)).patch(theme.style(*role));
            for palette in [PUTTY, XTERM] {
                let ratio = contrast(style, &palette);
                assert!(ratio >= 3.9, "{} {role:?}: {ratio:.1}", theme.name);
            }
        }
    }
}

#[test]
fn an_unknown_theme_is_the_default_one() {
    assert_eq!(Theme::named("no such theme").name, "dark");
}

#[test]
fn a_role_left_out_takes_its_parents_style() {
    let themes =
        own(&[("a", "[roles]\npoor = \"red\"\n"), ("b", "inherits = \"mono\"\n[roles]\ndim = \"cyan\"\n")]);
    let red = Style::default().fg(Color::Red);
    assert_eq!(themes.named("a").style(Role::Deprived), red);
    assert_eq!(themes.named("a").style(Role::Problem), red);
    assert!(themes.named("a").style(Role::Selection).add_modifier.contains(Modifier::REVERSED));
    assert_eq!(themes.named("b").style(Role::Hint), Style::default().fg(Color::Cyan));
    assert_eq!(themes.named("b").style(Role::Title), Theme::named("mono").style(Role::Title));
}

#[test]
fn an_own_theme_may_stand_in_for_one_of_the_programs() {
    let themes = own(&[("dark", "inherits = \"dark\"\n[roles]\npoor = \"magenta\"\n")]);
    assert_eq!(themes.broken(), []);
    assert_eq!(themes.named("dark").style(Role::Poor), Style::default().fg(Color::Magenta));
    assert_eq!(themes.named("dark").style(Role::Hint), Theme::named("dark").style(Role::Hint));
    assert_eq!(themes.all().count(), 5);
}

#[test]
fn what_cannot_be_used_is_told_and_the_rest_stays() {
    let files = [
        ("a", "inherits = \"b\"\n"),
        ("b", "inherits = \"a\"\n"),
        ("lost", "label = { vi = \"Lạc\", en = \"Lost\" }\ninherits = \"nowhere\"\n"),
        ("typo", "[roles]\ntext = \"rde\"\n"),
        ("good", "inherits = \"light\"\n"),
    ];
    let themes = own(&files);
    let words: Vec<_> = themes.broken().iter().map(|broken| broken.words(Lang::En)).collect();
    assert_eq!(
        words,
        [
            "themes/typo.toml, line 2: “rde” is neither a colour nor bold, underline, reverse.",
            "themes/a.toml, line 1: it inherits from itself: a → b → a.",
            "themes/b.toml, line 1: it inherits from itself: b → a → b.",
            "themes/lost.toml, line 2: there is no theme “nowhere” to inherit from.",
        ]
    );
    assert!(themes.has("good") && !themes.has("a"));
    assert_eq!(themes.named("a").name, "dark");
    let offered = themes.offered();
    assert_eq!(offered.len(), 5 + 5);
    assert!(offered.iter().any(|(name, label)| name == "typo" && label.vi.contains("dòng 2")));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let themes = Themes::with_own([("x".to_owned(), Err("permission denied".to_owned()))]);
    assert_eq!(themes.broken()[0].words(Lang::En), "themes/x.toml: it cannot be read: permission denied");
}

/// The sixteen colours of a terminal.
type Palette = [(u8, u8, u8); 16];

/// PuTTY's own; its black ground is the darkest that people have.
const PUTTY: Palette = [
    (0, 0, 0),
    (187, 0, 0),
    (0, 187, 0),
    (187, 187, 0),
    (0, 0, 187),
    (187, 0, 187),
    (0, 187, 187),
    (187, 187, 187),
    (85, 85, 85),
    (255, 85, 85),
    (85, 255, 85),
    (255, 255, 85),
    (85, 85, 255),
    (255, 85, 255),
    (85, 255, 255),
    (255, 255, 255),
];

/// Xterm's own.
const XTERM: Palette = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// The ratio of WCAG: 1 is no contrast, 21 is black on white. A bold base colour is the bright one.
fn contrast(style: Style, palette: &Palette) -> f64 {
    let bright = style.add_modifier.contains(Modifier::BOLD);
    let letters = luminance(style.fg.map_or(palette[7], |c| rgb(c, palette, bright)));
    let ground = luminance(style.bg.map_or(palette[0], |c| rgb(c, palette, false)));
    (letters.max(ground) + 0.05) / (letters.min(ground) + 0.05)
}

fn rgb(colour: Color, palette: &Palette, bright: bool) -> (u8, u8, u8) {
    let index = match colour {
        Color::Indexed(index) => return indexed(index, palette),
        Color::Rgb(r, g, b) => return (r, g, b),
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray | Color::Reset => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    palette[if bright && (1..8).contains(&index) { index + 8 } else { index }]
}

/// The 256 colours: sixteen of the terminal, a cube of six steps, greys.
fn indexed(index: u8, palette: &Palette) -> (u8, u8, u8) {
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index {
        0..=15 => palette[usize::from(index)],
        16..=231 => (step((index - 16) / 36), step((index - 16) / 6 % 6), step((index - 16) % 6)),
        232.. => (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)),
    }
}

fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}
