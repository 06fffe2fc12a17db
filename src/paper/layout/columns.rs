//! Sharing a width among columns.
//!
//! When everything fits on one line a cell, headers included, what is left over is shared by weight.
//! Otherwise headers are broken, then cells: every column has its floor (its widest word), and the
//! rest fills the columns evenly, so that short ones are whole first and long ones are broken. Where
//! not even the floors fit, the widest words are cut first.

/// What a column asks for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Demand {
    /// Width under which words would be cut.
    pub floor: f32,
    /// Width at which no cell would be broken.
    pub want: f32,
    /// Width at which its header would not be broken either.
    pub title: f32,
    /// Share of what is left over; when no column has one, all share alike.
    pub weight: f32,
}

/// No column may claim more than this part of the whole for one long word or line.
const LARGEST_FLOOR: f32 = 0.4;
const LARGEST_WANT: f32 = 0.6;
/// Halvings by which the even level is found: finer than any printer.
const HALVINGS: usize = 24;

impl Demand {
    /// Grows to hold a cell whose widest word and whole text are so wide.
    pub fn hold(&mut self, word: f32, whole: f32) {
        self.floor = self.floor.max(word);
        self.want = self.want.max(whole).max(self.floor);
    }

    /// The same in type of another size, with the space that goes to padding.
    pub fn set(self, scale: f32, padding: f32) -> Self {
        let set = |width: f32| width * scale + padding;
        Self { floor: set(self.floor), want: set(self.want), title: set(self.title), ..self }
    }

    fn bounded(self, available: f32) -> Self {
        let floor = self.floor.min(available * LARGEST_FLOOR);
        let want = self.want.min(available * LARGEST_WANT).max(floor);
        Self { floor, want, title: self.title.max(want), ..self }
    }
}

/// Widths under which words would be cut; no word counts beyond its largest part of `available`.
pub(super) fn floors(available: f32, demands: &[Demand]) -> Vec<f32> {
    demands.iter().map(|demand| demand.bounded(available).floor).collect()
}

/// Widths that add up to `available`.
pub(super) fn share(available: f32, demands: &[Demand]) -> Vec<f32> {
    let demands: Vec<Demand> = demands.iter().map(|d| d.bounded(available)).collect();
    let sum = |width: fn(&Demand) -> f32| demands.iter().map(width).sum::<f32>();
    let floors = sum(|d| d.floor);
    if sum(|d| d.title) <= available {
        spread(available, &demands, |d| d.title)
    } else if sum(|d| d.want) <= available {
        spread(available, &demands, |d| d.want)
    } else if floors <= available {
        fill(available, &demands, |d, level| d.want.min(level).max(d.floor))
    } else {
        fill(available, &demands, |d, level| d.floor.min(level))
    }
}

fn spread(available: f32, demands: &[Demand], width: impl Fn(&Demand) -> f32) -> Vec<f32> {
    let rest = available - demands.iter().map(&width).sum::<f32>();
    let weights: f32 = demands.iter().map(|d| d.weight).sum();
    let part = |d: &Demand| match weights {
        0.0 => rest / demands.len() as f32,
        _ => rest * d.weight / weights,
    };
    demands.iter().map(|d| width(d) + part(d)).collect()
}

/// Fills the columns up to the level at which they take the whole width.
fn fill(available: f32, demands: &[Demand], width: impl Fn(&Demand, f32) -> f32) -> Vec<f32> {
    let taken = |level: f32| demands.iter().map(|d| width(d, level)).sum::<f32>();
    let (mut low, mut high) = (0.0, available);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if taken(middle) <= available { low = middle } else { high = middle }
    }
    let exact = available / taken(low);
    demands.iter().map(|d| width(d, low) * exact).collect()
}

/// Widths are sums of rounded numbers: what is whole but for the rounding, is whole.
const ROUNDING: f32 = 0.01;

/// Whole widths with the same sum: what rounding down leaves goes to the widest column.
pub(super) fn whole(widths: &[f32]) -> Vec<f32> {
    let sum: f32 = widths.iter().sum();
    let mut floored: Vec<f32> = widths.iter().map(|w| (w + ROUNDING).floor().max(1.0)).collect();
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
        Demand { floor, want, weight, ..Demand::default() }
    }

    #[test]
    fn content_that_fits_gets_what_it_wants_and_the_rest_goes_by_weight() {
        let widths = share(100.0, &[demand(5.0, 10.0, 0.0), demand(5.0, 30.0, 1.0)]);
        assert_eq!(widths, [10.0, 90.0]);
    }

    #[test]
    fn headers_are_whole_only_where_there_is_room() {
        let titled = Demand { title: 40.0, ..demand(5.0, 10.0, 0.0) };
        assert_eq!(share(100.0, &[titled, demand(5.0, 30.0, 1.0)]), [40.0, 60.0]);
        assert_eq!(share(60.0, &[titled, demand(5.0, 30.0, 1.0)])[0], 10.0);
    }

    #[test]
    fn of_too_much_content_the_long_column_is_broken() {
        let widths =
            share(100.0, &[demand(20.0, 30.0, 1.0), demand(40.0, 60.0, 1.0), demand(10.0, 60.0, 1.0)]);
        assert!((widths.iter().sum::<f32>() - 100.0).abs() < 0.01);
        assert!((widths[0] - 30.0).abs() < 0.01, "{widths:?}");
        assert!(widths[1] >= 40.0 && widths[2] >= 10.0);
    }

    #[test]
    fn one_endless_word_does_not_starve_the_others() {
        let widths = share(100.0, &[demand(900.0, 900.0, 0.0), demand(10.0, 30.0, 0.0)]);
        assert!(widths[1] >= 10.0, "{widths:?}");
    }

    #[test]
    fn where_words_must_be_cut_the_widest_are() {
        let widths =
            share(100.0, &[demand(40.0, 40.0, 0.0), demand(40.0, 40.0, 0.0), demand(30.0, 30.0, 0.0)]);
        assert!((widths[2] - 30.0).abs() < 0.01 && (widths[0] - 35.0).abs() < 0.01, "{widths:?}");
    }

    #[test]
    fn whole_widths_keep_the_sum() {
        assert_eq!(whole(&[3.5, 3.5, 5.0]), [3.0, 3.0, 6.0]);
    }
}
