//! `restore`: a copy in the place of the register; what stood there is kept in the folder of copies. `--preview` only
//! tells what it would change.

use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::RestoreArgs;
use crate::cli::failure::Failure;
use crate::cli::json::backup::{erasure as erasure_json, preview as preview_json};
use crate::cli::progress::Progress;
use crate::cli::seal::Key;
use crate::cli::session::Session;
use crate::shell::backup as copies;
use crate::shell::sealed::Passing;
use crate::store::{Clock, Register};
use crate::viet::DateStyle;

/// Puts the copy back, or tells what that would change.
pub fn run(args: &RestoreArgs, session: &Session) -> Result<Answer, Failure> {
    let (path, lang) = (session.path(), session.lang);
    let key = Key { passphrase_file: args.passphrase_file.as_deref(), identity: args.identity.as_deref() };
    // A copy that is not there is no register that is not there: `init` would be the wrong advice.
    std::fs::metadata(&args.file).map_err(|error| Failure::Input { path: args.file.clone(), error })?;
    let opened = key.open(&args.file, &path, lang)?;
    let file = opened.as_ref().map_or(args.file.as_path(), Passing::path);
    let preview = Register::preview_restore(file, &path)?;
    if args.preview {
        let told = copies::preview(&preview, lang, DateStyle::default());
        let lines = told.into_iter().chain([lang.restore_nothing_done().to_owned()]);
        return Ok(Answer::either(args.json, &preview_json(&preview), lines));
    }
    let mut progress = Progress::of(lang.progress_pages());
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let by = (&session.author, Clock::System);
    let told = &mut |done, all| progress.go_on(done, all);
    let restored = Register::restore_called(&name, file, &path, by, told)?;
    drop(progress);
    let kept = restored.kept.as_ref().map(|kept| kept.display().to_string());
    let json = json!({
        "restored": path.display().to_string(), "kept": kept, "preview": preview_json(&preview),
        "erased_again": restored.erased_again,
        "erasures_unread": restored.erasures_unread,
        "to_erase": restored.to_erase.iter().map(erasure_json).collect::<Vec<_>>(),
    });
    let done = lang.done_restore(path.display());
    let erased = copies::restored(&restored, lang, DateStyle::default());
    let lines = [Some(done), kept.map(|kept| lang.done_restore_kept(kept))].into_iter().flatten();
    // What is said of erasures is what was done, not what was meant to be.
    let lines = lines.chain(erased).chain(copies::changes(&preview, lang, DateStyle::default()));
    Ok(Answer::either(args.json, &json, lines))
}
