//! How many random inputs a property is tried on.

use proptest::test_runner::Config;

/// So many, or as many times that as `PROPTEST_TIMES` says; no file of failures is left in the working copy.
pub(crate) fn cases(cases: u32) -> Config {
    let times = std::env::var("PROPTEST_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    Config { cases: cases * times, failure_persistence: None, ..Config::default() }
}
