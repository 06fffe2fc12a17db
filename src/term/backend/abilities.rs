//! What a terminal can be asked for, by the name in `TERM`. Names are known, not looked up: the machines of
//! the communes often lack a terminal database, and an ability too few costs bytes, never a wrong picture.

/// What may be sent beyond cursor addressing, erasing to the end, and setting attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abilities {
    /// What is erased takes the background in use.
    pub erases_in_colour: bool,
    /// A stretch of a row can be erased (ECH).
    pub erases_stretches: bool,
    /// The cursor can be sent to a column or a row alone (CHA, VPA).
    pub addresses_one_way: bool,
    /// Single attributes and colours can be unset (22, 24, 27, 39, 49).
    pub unsets: bool,
    /// A part of the screen can be scrolled (DECSTBM).
    pub scrolls_parts: bool,
}

/// What even the plainest terminal does.
const PLAIN: Abilities = Abilities {
    erases_in_colour: false,
    erases_stretches: false,
    addresses_one_way: false,
    unsets: false,
    scrolls_parts: false,
};

const ALL: Abilities = Abilities {
    erases_in_colour: true,
    erases_stretches: true,
    addresses_one_way: true,
    unsets: true,
    scrolls_parts: true,
};

/// How the names of a family begin, and what the family can do.
const FAMILIES: &[(&str, Abilities)] = &[
    ("xterm", ALL),
    ("putty", ALL),
    ("linux", ALL),
    ("rxvt", ALL),
    ("vte", ALL),
    ("konsole", ALL),
    ("alacritty", ALL),
    ("foot", ALL),
    ("tmux", Abilities { erases_in_colour: false, erases_stretches: false, ..ALL }),
    ("screen", Abilities { erases_in_colour: false, erases_stretches: false, ..ALL }),
    ("vt220", Abilities { erases_stretches: true, unsets: true, scrolls_parts: true, ..PLAIN }),
    ("vt1", Abilities { scrolls_parts: true, ..PLAIN }),
];

impl Abilities {
    /// The abilities of a terminal of this name; the least where the name is unknown.
    pub fn of(term: &str) -> Self {
        FAMILIES.iter().find(|(name, _)| term.starts_with(name)).map_or(PLAIN, |(_, abilities)| *abilities)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_belong_to_families() {
        assert_eq!(Abilities::of("xterm-256color"), ALL);
        assert!(Abilities::of("screen-256color").scrolls_parts);
        assert!(!Abilities::of("screen-256color").erases_in_colour);
        assert!(!Abilities::of("vt100").unsets);
    }

    #[test]
    fn an_unknown_terminal_is_asked_for_the_least() {
        assert_eq!(Abilities::of("wyse50"), PLAIN);
        assert_eq!(Abilities::of(""), PLAIN);
    }
}
