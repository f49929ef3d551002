//! The key that the site's data have to be signed with goes into boot.js, a file of the code: whoever may only lay data on the
//! site cannot change which key the app believes.

use crate::run;
use anyhow::{Context, Result, ensure};
use klyngeatlas_core::integrity::Key;

/// The line of boot.js that says that there is no key.
const NONE: &str = "const KEY = \"\";";

/// Reads a public key, as `minisign -G` writes it.
pub(crate) fn read(file: &str) -> Result<String> {
    let text = run::read(&run::root().join(file))?;
    let line = Key::line_of(&text);
    Ok(line
        .with_context(|| format!("--key {file} has to be a public key of minisign, such as minisign.pub"))?
        .to_owned())
}

/// boot.js with the key in it.
pub(crate) fn into(boot: &str, key: Option<&str>) -> Result<String> {
    ensure!(boot.matches(NONE).count() == 1, "boot.js has to say `{NONE}` once");
    Ok(key.map_or_else(|| boot.to_owned(), |key| boot.replace(NONE, &format!("const KEY = \"{key}\";"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_becomes_a_line_of_the_boot_script() {
        let key = read("tests/fixtures/signed/atlas.pub").unwrap();
        let boot = into(&run::read(&run::root().join("boot.js")).unwrap(), Some(&key)).unwrap();
        assert!(boot.contains(&format!("\nconst KEY = \"{key}\";\n")) && !boot.contains(NONE));
        assert_eq!(into(NONE, None).unwrap(), NONE);
        assert!(into("const KEY = 1;", Some(&key)).is_err());
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let why = format!("{:#}", read("tests/fixtures/signed/index.json").unwrap_err());
        assert!(why.contains("has to be a public key of minisign"), "{why}");
    }
}
