//! The set-up of a shared server, as text that an administrator reads and runs.

use std::fmt::Write;
use std::path::PathBuf;

use super::sshd::WANTED;
use crate::domain::household::coded;

coded! {
    /// A part of the set-up.
    Part {
        /// Account and folders, as commands.
        Account = "account",
        /// The file of keys.
        Keys = "keys",
        /// The block of the server's configuration.
        Sshd = "sshd",
        /// The timer of copies.
        Cron = "cron",
    }
}

/// A person with a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name that the journal gives them.
    pub login: String,
    /// The public key, kind and number.
    pub key: String,
}

/// What is wrong with a person's name or key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonFault {
    /// The name stands in a command line: letters, digits, `.`, `_` and `-`, no more than 32.
    #[error("login")]
    Login,
    /// No public key of OpenSSH.
    #[error("key")]
    Key,
}

impl Person {
    /// A person of a name, with the first key of a file in the form of OpenSSH.
    ///
    /// # Errors
    /// [`PersonFault`].
    pub fn new(login: &str, keys: &str) -> Result<Self, PersonFault> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        if login.is_empty() || login.len() > 32 || login.starts_with(['-', '.']) || !login.chars().all(plain)
        {
            return Err(PersonFault::Login);
        }
        let line = keys.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
        let key = line.and_then(public_key).ok_or(PersonFault::Key)?;
        Ok(Self { login: login.to_owned(), key })
    }
}

/// Kind and number of a key; what stands behind them is left out.
fn public_key(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let (kind, number) = (words.next()?, words.next()?);
    let known = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"].iter().any(|begin| kind.starts_with(begin));
    let base64 = |c: char| c.is_ascii_alphanumeric() || "+/=".contains(c);
    (known && number.len() > 40 && number.chars().all(base64)).then(|| format!("{kind} {number}"))
}

/// A server as it should be.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// The service account.
    pub account: String,
    /// The folder of the register.
    pub folder: PathBuf,
    /// The program.
    pub program: PathBuf,
    /// Who may come in.
    pub people: Vec<Person>,
}

impl Default for SetUp {
    fn default() -> Self {
        Self {
            account: "thoatngheo".to_owned(),
            folder: PathBuf::from("/srv/thoatngheo"),
            program: PathBuf::from("/usr/local/bin/thoatngheo"),
            people: Vec::new(),
        }
    }
}

impl SetUp {
    /// The register.
    pub fn register(&self) -> PathBuf {
        self.folder.join("so.db")
    }

    /// The file of keys: where the account itself cannot change it.
    pub fn keys_file(&self) -> PathBuf {
        PathBuf::from("/etc/ssh/authorized_keys.d").join(&self.account)
    }

    /// The file of the server's configuration.
    pub fn sshd_file(&self) -> PathBuf {
        PathBuf::from("/etc/ssh/sshd_config.d").join(format!("{}.conf", self.account))
    }

    /// The text of a part.
    pub fn part(&self, part: Part) -> String {
        match part {
            Part::Account => self.account_part(),
            Part::Keys => self.people.iter().map(|person| self.key_line(person)).collect(),
            Part::Sshd => self.sshd_part(),
            Part::Cron => self.cron_part(),
        }
    }

    /// What brings the program to its place, a register that there is already, a new one instead, and who keeps it first.
    pub fn first_steps(&self, keeper: &str) -> [String; 4] {
        let (account, program, register) = (&self.account, self.program.display(), self.register());
        let register = register.display();
        let run = format!("runuser -u {account} -- {program} --db {register}");
        [
            format!("install -o root -g root -m 0755 thoatngheo {program}"),
            format!("install -o {account} -g {account} -m 0600 so.db {register}"),
            format!("{run} init --province P --commune C"),
            format!("{run} --as {keeper} colleague set {keeper} --role keeper"),
        ]
    }

    /// The account has a shell because the server starts commands with it; nobody can log in to it by other means than a
    /// key of the list, each of which starts the program.
    fn account_part(&self) -> String {
        let (account, folder) = (&self.account, self.folder.display());
        let keys = self.keys_file();
        let keys_folder = keys.parent().unwrap_or(&keys).display();
        format!(
            "useradd --system --user-group --home-dir {folder} --no-create-home --shell /bin/sh {account}\n\
             usermod --lock {account}\n\
             install -d -o {account} -g {account} -m 0700 {folder} {folder}/people\n\
             install -d -o root -g root -m 0755 {keys_folder}\n"
        )
    }

    fn key_line(&self, person: &Person) -> String {
        let (program, register, folder) = (self.program.display(), self.register(), self.folder.display());
        let login = &person.login;
        let command =
            format!("{program} --db {} --as {login} --confine {folder}/people/{login}", register.display());
        format!("restrict,pty,command=\"{command}\" {} {login}\n", person.key)
    }

    fn sshd_part(&self) -> String {
        let mut text = format!("Match User {}\n", self.account);
        let keys = self.keys_file().display().to_string();
        for (name, value) in WANTED {
            // Text is written into a string: that cannot fail.
            let _ = writeln!(text, "    {name} {}", value.unwrap_or(&keys));
        }
        text
    }

    fn cron_part(&self) -> String {
        let (program, register) = (self.program.display(), self.register());
        format!("0 * * * * {} {program} --db {} backup --auto\n", self.account, register.display())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0lI7n1mB3u6gR0m2d0yq5b6oQ2m3n4p5q6r7s8t9u0 lan@ubnd";

    #[test]
    fn a_key_starts_the_program_for_one_person_and_nothing_else() {
        let people = vec![Person::new("lan.tt", KEY).unwrap()];
        let keys = SetUp { people, ..SetUp::default() }.part(Part::Keys);
        let (before, after) = KEY.rsplit_once(' ').map(|(key, _)| keys.split_once(key).unwrap()).unwrap();
        assert_eq!(
            before,
            "restrict,pty,command=\"/usr/local/bin/thoatngheo --db /srv/thoatngheo/so.db --as lan.tt --confine \
             /srv/thoatngheo/people/lan.tt\" "
        );
        assert_eq!(after, " lan.tt\n", "what the person wrote behind the key is not taken over");
    }

    #[test]
    fn names_and_keys_that_could_say_something_else_are_refused() {
        for name in ["", "lan tt", "lan\"", "--db", "../lan", "lan;sh", "đức", ".ssh"] {
            assert_eq!(Person::new(name, KEY), Err(PersonFault::Login), "{name}");
        }
        for key in [
            "",
            "# no key",
            "ssh-ed25519",
            "ssh-ed25519 AAAA",
            "command=\"sh\" ssh-ed25519 AAAAC3NzaC1",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
        ] {
            assert_eq!(Person::new("lan", key), Err(PersonFault::Key), "{key}");
        }
    }

    #[test]
    fn the_block_is_of_the_account_and_names_its_keys() {
        let block = SetUp::default().part(Part::Sshd);
        assert!(block.starts_with("Match User thoatngheo\n"));
        assert!(block.contains("    AuthorizedKeysFile /etc/ssh/authorized_keys.d/thoatngheo\n"), "{block}");
        assert!(block.contains("    PasswordAuthentication no\n"), "{block}");
    }
}
