//! A merge patch of any bytes on the invented region.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| klyngeatlas_fuzz::patch(bytes));
