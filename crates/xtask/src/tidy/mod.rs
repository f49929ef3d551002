//! `cargo xtask tidy`: the conventions that a machine can check.

/// Checks them all.
pub(crate) fn check() -> anyhow::Result<()> {
    Ok(())
}
