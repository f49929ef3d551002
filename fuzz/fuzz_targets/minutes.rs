//! Minutes of any bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| klyngeatlas_fuzz::minutes(bytes));
