//! Where sun and moon stand, by the series of Meeus, *Astronomical Algorithms*: near enough to tell on which day at
//! UTC+7 a new moon or a solar term falls.

/// Days from one new moon to the next, on average.
pub(super) const MONTH: f64 = 29.530_588_853;
/// The Julian day of the new moon from which new moons are counted, at the beginning of 1900.
const FIRST: f64 = 2_415_021.076_998_695;
/// The part of a day by which Việt Nam is ahead of Greenwich.
const AHEAD: f64 = 7.0 / 24.0;
/// Days of a Julian century.
const CENTURY: f64 = 36_525.0;

/// The number of the last new moon before a day, give or take one.
pub(super) fn moons_before(day: i64) -> i64 {
    ((day as f64 - FIRST) / MONTH + 0.5).floor() as i64
}

/// The Julian day in Việt Nam on which a new moon falls.
pub(super) fn moon_day(number: i64) -> i64 {
    (new_moon(number as f64) + 0.5 + AHEAD).floor() as i64
}

/// The twelfth of its way in which the sun stands at the first moment of a day in Việt Nam: 0 from the vernal equinox on.
pub(super) fn sun_sector(day: i64) -> i64 {
    (sun_longitude(day as f64 - 0.5 - AHEAD) / 30.0).floor() as i64
}

/// The moment of a new moon in universal time, as a Julian day.
fn new_moon(k: f64) -> f64 {
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    mean + correction(t, (sun, moon, node)) - clock_drift(t)
}

/// From the mean new moon to the true one, by the anomalies of sun and moon and the moon's distance from its node.
fn correction(t: f64, (sun, moon, node): (f64, f64, f64)) -> f64 {
    (0.1734 - 0.000_393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun) - 0.4068 * sin(moon)
        + 0.0161 * sin(2.0 * moon)
        - 0.0004 * sin(3.0 * moon)
        + 0.0104 * sin(2.0 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2.0 * node + sun)
        - 0.0004 * sin(2.0 * node - sun)
        - 0.0006 * sin(2.0 * node + moon)
        + 0.0010 * sin(2.0 * node - moon)
        + 0.0005 * sin(2.0 * moon + sun)
}

/// By how many days the even time of the series is ahead of the turning earth, centuries after 1900.
fn clock_drift(t: f64) -> f64 {
    -0.000_278 + 0.000_265 * t + 0.000_262 * t * t
}

/// The sun's apparent longitude in degrees, 0 to 360, at a Julian day.
fn sun_longitude(day: f64) -> f64 {
    let t = (day - 2_451_545.0) / CENTURY;
    let t2 = t * t;
    let anomaly = 357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2;
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * sin(anomaly)
        + (0.019_993 - 0.000_101 * t) * sin(2.0 * anomaly)
        + 0.000_290 * sin(3.0 * anomaly);
    let nutation = 0.005_69 + 0.004_78 * sin(125.04 - 1934.136 * t);
    (mean + centre - nutation).rem_euclid(360.0)
}

/// Of an angle in degrees.
fn sin(degrees: f64) -> f64 {
    degrees.to_radians().sin()
}
