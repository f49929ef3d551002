//! Who may show a part of the site in a frame, and what each file's policy says of it.

/// The sites that the hosting examples name.
pub(super) const EMBEDDERS: &str = "https://rn.dk https://*.rn.dk";
/// In their place in a test: the sites of this machine, but not those below a name of it.
pub(super) const OWN: &str = "http://localhost:* http://127.0.0.1:*";

/// The policy that a host that was set up sends with a file: what is made for frames may be framed by others too.
pub(super) fn policy_of(file: &str, policy: &[(String, String)]) -> Vec<(String, String)> {
    const ONLY_OWN: &str = "frame-ancestors 'self'";
    let framed = file.strip_prefix("indlejr/").is_some_and(|file| file.contains('/') || file == "404.html");
    let value = |value: &String| match framed {
        true => value.replace(ONLY_OWN, &format!("{ONLY_OWN} {OWN}")),
        false => value.clone(),
    };
    policy.iter().map(|(name, text)| (name.clone(), value(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_made_for_frames_may_be_framed_by_others() {
        let policy = [("X".to_owned(), "a; frame-ancestors 'self'".to_owned())];
        let said = |file: &str| policy_of(file, &policy)[0].1.contains(OWN);
        assert!(said("indlejr/nordjylland/kort/index.html") && said("indlejr/404.html"));
        assert!(!said("indlejr/index.html") && !said("nordjylland/index.html") && !said("404.html"));
    }
}
