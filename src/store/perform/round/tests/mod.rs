//! What rounds refuse and what they write, by subject.

mod closing;
mod decide;
mod life;
mod list;

use crate::domain::class::Class;
use crate::domain::id::{HamletId, HouseholdId};
use crate::store::testing::*;

/// A hamlet with three households: a poor one, a near-poor one, and one that is in no class.
fn village(bench: &mut Bench) -> (HamletId, [HouseholdId; 3]) {
    let hamlet = bench.hamlet("Khu 4");
    let all = [
        bench.household(hamlet, "0412", "Nguyễn Thị Lành"),
        bench.household(hamlet, "0413", "Lò Văn An"),
        bench.household(hamlet, "0414", "Hà Thị Đượm"),
    ];
    bench.recognise(all[0], Class::Poor, "2025-12-14");
    bench.recognise(all[1], Class::NearPoor, "2025-12-14");
    (hamlet, all)
}
