//! Asks for a passphrase on the terminal without showing it, wherever stdin comes from.

use crate::i18n::Lang;
use crate::shell::sealed::{self, SealError};
use age::secrecy::SecretString;

/// A new passphrase, asked for twice.
///
/// # Errors
/// [`SealError::NoTerminal`], [`SealError::ShortPassphrase`], [`SealError::PassphrasesDiffer`].
pub fn new_one(lang: Lang) -> Result<SecretString, SealError> {
    let first = hidden(lang.seal_ask_new(sealed::LEAST_CHARACTERS))?;
    let words = sealed::passphrase(&first)?;
    match hidden(lang.seal_ask_again().to_owned())? == first {
        true => Ok(words),
        false => Err(SealError::PassphrasesDiffer),
    }
}

/// The passphrase of a copy.
///
/// # Errors
/// [`SealError::NoTerminal`]; a short one is a wrong one.
pub fn known_one(lang: Lang) -> Result<SecretString, SealError> {
    sealed::passphrase(&hidden(lang.seal_ask().to_owned())?).map_err(|error| match error {
        SealError::ShortPassphrase => SealError::WrongKey,
        error => error,
    })
}

#[cfg(unix)]
fn hidden(prompt: String) -> Result<String, SealError> {
    unix::hidden(&prompt).map_err(|_| SealError::NoTerminal)
}

/// A console that cannot be told to be silent is not asked: a file says it.
#[cfg(not(unix))]
fn hidden(_: String) -> Result<String, SealError> {
    Err(SealError::NoTerminal)
}

#[cfg(unix)]
mod unix {
    use std::fs::{File, OpenOptions};
    use std::io::{self, Read, Write};

    use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};

    /// Ctrl-C, Ctrl-D, and the two keys that take a letter back.
    const STOPS: [u8; 2] = [0x03, 0x04];
    const ERASES: [u8; 2] = [0x08, 0x7F];

    /// Asks and reads a line that does not show.
    pub fn hidden(prompt: &str) -> io::Result<String> {
        let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
        write!(terminal, "{prompt} ")?;
        let line = {
            let _silence = Silence::of(&terminal)?;
            line(&mut terminal)
        };
        writeln!(terminal)?;
        line
    }

    /// A line of a terminal that hands over every byte: the keys that stop the program are read here, so that it never
    /// ends with the terminal silent.
    fn line(terminal: &mut File) -> io::Result<String> {
        let mut typed: Vec<u8> = Vec::new();
        let mut byte = [0];
        loop {
            match terminal.read(&mut byte)? {
                0 => break,
                _ if matches!(byte[0], b'\r' | b'\n') => break,
                _ if STOPS.contains(&byte[0]) => return Err(io::ErrorKind::Interrupted.into()),
                _ if ERASES.contains(&byte[0]) => erase(&mut typed),
                _ => typed.push(byte[0]),
            }
        }
        String::from_utf8(typed).map_err(|_| io::ErrorKind::InvalidData.into())
    }

    /// Takes back a letter with all of its bytes.
    fn erase(typed: &mut Vec<u8>) {
        while typed.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {}
    }

    /// The terminal shows nothing as long as this lives.
    struct Silence {
        terminal: File,
        before: Termios,
    }

    impl Silence {
        fn of(terminal: &File) -> io::Result<Self> {
            let before = tcgetattr(terminal)?;
            let mut silent = before.clone();
            silent.local_modes -= LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
            silent.special_codes[SpecialCodeIndex::VMIN] = 1;
            silent.special_codes[SpecialCodeIndex::VTIME] = 0;
            tcsetattr(terminal, OptionalActions::Flush, &silent)?;
            Ok(Self { terminal: terminal.try_clone()?, before })
        }
    }

    impl Drop for Silence {
        fn drop(&mut self) {
            // A terminal that is gone shows nothing anyway.
            let _ = tcsetattr(&self.terminal, OptionalActions::Flush, &self.before);
        }
    }

    #[cfg(test)]
    mod tests {
        use super::erase;

        #[test]
        fn a_letter_is_taken_back_whole() {
            let mut typed = "bò đê".as_bytes().to_vec();
            erase(&mut typed);
            assert_eq!(typed, "bò đ".as_bytes());
            erase(&mut typed);
            assert_eq!(typed, "bò ".as_bytes());
            (0..5).for_each(|_| erase(&mut typed));
            assert_eq!(typed, b"");
        }
    }
}
