//! The hamlet that a name means: names repeat since communes merged.

use super::PapersError;
use crate::domain::id::HamletId;
use crate::domain::place::Hamlet;
use crate::store::Register;
use crate::viet::{clean, fold};

/// The hamlet of a name, written with or without accents; where hamlets of several former communes share it,
/// with the former commune behind a comma: `Khu 4, Đồng Xuân`.
///
/// # Errors
/// [`PapersError::NoHamlet`] with the names that there are where no hamlet has it, or several do.
pub fn hamlet(register: &Register, typed: &str) -> Result<HamletId, PapersError> {
    let wanted = fold(&clean(typed));
    let hamlets = register.hamlets()?;
    let of_name: Vec<_> = hamlets.iter().filter(|hamlet| fold(&hamlet.name) == wanted).collect();
    let full: Vec<_> = hamlets.iter().filter(|hamlet| fold(&full_name(hamlet)) == wanted).collect();
    match (of_name.as_slice(), full.as_slice()) {
        ([one], _) | (_, [one]) => Ok(one.id),
        (several, _) => {
            let known: Vec<String> = match several.is_empty() {
                true => hamlets.iter().map(|hamlet| full_name(hamlet)).collect(),
                false => several.iter().map(|hamlet| full_name(hamlet)).collect(),
            };
            Err(PapersError::NoHamlet { name: clean(typed), known: known.join("; ") })
        }
    }
}

fn full_name(hamlet: &Hamlet) -> String {
    match hamlet.former_commune.as_str() {
        "" => hamlet.name.clone(),
        former => format!("{}, {former}", hamlet.name),
    }
}
