//! A published snapshot of any bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| klyngeatlas_fuzz::snapshot(bytes));
