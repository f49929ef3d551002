//! The command line of the atlas; everything it does stands in the library beside it.

#![forbid(unsafe_code)]

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(klyngeatlas::run(std::env::args_os(), &mut stdout().lock(), &mut stderr().lock()))
}
