//! Sharing a width among columns.
//!
//! Every column first gets its floor (its widest word); what remains goes to those whose content
//! wants more, in proportion to how much more; what nobody wants is shared by weight.

/// What a column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Demand {
    /// Width under which words would be cut.
    pub floor: f32,
    /// Width at which nothing would be broken.
    pub want: f32,
    /// Share of what is left over; when no column has one, all share alike.
    pub weight: f32,
}

/// No column may claim more than this part of the whole for one long word or line.
const LARGEST_FLOOR: f32 = 0.4;
const LARGEST_WANT: f32 = 0.6;

impl Demand {
    /// Grows to hold a cell.
    pub fn hold(&mut self, floor: f32, want: f32) {
        self.floor = self.floor.max(floor);
        self.want = self.want.max(want).max(self.floor);
    }

    fn bounded(self, available: f32) -> Self {
        let floor = self.floor.min(available * LARGEST_FLOOR);
        let want = self.want.min(available * LARGEST_WANT).max(floor);
        Self { floor, want, ..self }
    }
}

/// Widths that add up to `available`.
pub(super) fn share(available: f32, demands: &[Demand]) -> Vec<f32> {
    let demands: Vec<Demand> = demands.iter().map(|d| d.bounded(available)).collect();
    let floors: f32 = demands.iter().map(|d| d.floor).sum();
    let wants: f32 = demands.iter().map(|d| d.want).sum();
    if wants <= available {
        spread(available - wants, &demands)
    } else if floors <= available {
        stretch((available - floors) / (wants - floors), &demands)
    } else {
        squeeze(available / floors, &demands)
    }
}

fn spread(rest: f32, demands: &[Demand]) -> Vec<f32> {
    let weights: f32 = demands.iter().map(|d| d.weight).sum();
    let part = |d: &Demand| match weights {
        0.0 => rest / demands.len() as f32,
        _ => rest * d.weight / weights,
    };
    demands.iter().map(|d| d.want + part(d)).collect()
}

fn stretch(part: f32, demands: &[Demand]) -> Vec<f32> {
    let width = |d: &Demand| d.floor + (d.want - d.floor) * part;
    demands.iter().map(width).collect()
}

fn squeeze(part: f32, demands: &[Demand]) -> Vec<f32> {
    demands.iter().map(|d| d.floor * part).collect()
}

/// Whole widths with the same sum: what rounding down leaves goes to the widest column.
pub(super) fn whole(widths: &[f32]) -> Vec<f32> {
    let sum: f32 = widths.iter().sum();
    let mut floored: Vec<f32> = widths.iter().map(|w| w.floor().max(1.0)).collect();
    let rest = sum.round() - floored.iter().sum::<f32>();
    if let Some(widest) = floored.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *widest = (*widest + rest).max(1.0);
    }
    floored
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(floor: f32, want: f32, weight: f32) -> Demand {
        Demand { floor, want, weight }
    }

    #[test]
    fn content_that_fits_gets_what_it_wants_and_the_rest_goes_by_weight() {
        let widths = share(100.0, &[demand(5.0, 10.0, 0.0), demand(5.0, 30.0, 1.0)]);
        assert_eq!(widths, [10.0, 90.0]);
    }

    #[test]
    fn too_much_content_shares_above_the_floors() {
        let widths = share(100.0, &[demand(20.0, 60.0, 1.0), demand(40.0, 60.0, 1.0)]);
        assert!((widths.iter().sum::<f32>() - 100.0).abs() < 0.01);
        assert!(widths[0] >= 20.0 && widths[1] >= 40.0);
    }

    #[test]
    fn one_endless_word_does_not_starve_the_others() {
        let widths = share(100.0, &[demand(900.0, 900.0, 0.0), demand(10.0, 30.0, 0.0)]);
        assert!(widths[1] >= 10.0, "{widths:?}");
    }

    #[test]
    fn whole_widths_keep_the_sum() {
        assert_eq!(whole(&[3.5, 3.5, 5.0]), [3.0, 3.0, 6.0]);
    }
}
