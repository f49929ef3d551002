//! The form of a case file: a heading, prose, and cases with a date, a patch and what is to be found.

/// One file: the cases of one clause.
pub(crate) struct CaseFile {
    /// The clause, as the heading gives it.
    pub(crate) rule: String,
    /// Its cases.
    pub(crate) cases: Vec<Case>,
}

/// One case.
#[derive(Default)]
pub(crate) struct Case {
    /// The sentence that names it.
    pub(crate) name: String,
    /// The day.
    pub(crate) on: String,
    /// `id=value` of the assumptions that are switched.
    pub(crate) assumed: Vec<(String, String)>,
    /// Terms that are taken to be in force.
    pub(crate) in_force: Vec<String>,
    /// The merge patch on the fixture.
    pub(crate) patch: Option<String>,
    /// What is to be found, as the file says it.
    pub(crate) expected: String,
    /// The lines of the file that hold the block, without its fences.
    pub(crate) block: std::ops::Range<usize>,
}

impl CaseFile {
    /// Reads a file, or says in which line it is not of the form.
    pub(crate) fn parse(text: &str) -> Result<CaseFile, String> {
        let lines: Vec<&str> = text.lines().collect();
        let heading = lines.first().and_then(|line| line.strip_prefix("# ")).and_then(|line| line.split_once(": "));
        let (rule, _) = heading.ok_or("linje 1: `# <krav>: titel` var ventet")?;
        let mut cases: Vec<Case> = Vec::new();
        let mut at = 1;
        while let Some(line) = lines.get(at) {
            match (line.strip_prefix("## "), cases.last_mut()) {
                (Some(name), _) => cases.push(Case { name: name.to_owned(), ..Case::default() }),
                (None, Some(case)) => at = case.take(&lines, at)?,
                (None, None) => (),
            }
            at += 1;
        }
        let whole = |case: &Case| !case.on.is_empty() && case.block.start > 0;
        match cases.iter().find(|case| !whole(case)) {
            Some(case) => Err(format!("»{}«: linjen Dato: og en blok ```fund var ventet", case.name)),
            None => Ok(CaseFile { rule: rule.to_owned(), cases }),
        }
    }
}

impl Case {
    /// Takes in the line at `at`, or the whole block that begins there; gives the last line that was taken.
    fn take(&mut self, lines: &[&str], at: usize) -> Result<usize, String> {
        let line = lines[at];
        if let Some(language) = line.strip_prefix("```") {
            let length = lines[at + 1..].iter().position(|line| *line == "```");
            let end = at + 1 + length.ok_or(format!("linje {}: blokken lukkes ikke", at + 1))?;
            let text = lines[at + 1..end].join("\n");
            match language {
                "json" => self.patch = Some(text),
                "fund" => (self.expected, self.block) = (text, at + 1..end),
                other => return Err(format!("linje {}: ```{other}: json eller fund var ventet", at + 1)),
            }
            return Ok(end);
        }
        match line.split_once(": ") {
            Some(("Dato", on)) => self.on = on.trim().to_owned(),
            Some(("Hypotetisk", terms)) => self.in_force.push(terms.trim().to_owned()),
            Some(("Antagelse", assumed)) => {
                let (id, value) = assumed.split_once('=').ok_or(format!("linje {}: id=værdi var ventet", at + 1))?;
                self.assumed.push((id.trim().to_owned(), value.trim().to_owned()));
            }
            _ => (),
        }
        Ok(at)
    }
}

/// The file with other blocks in place of those that it has.
pub(crate) fn with_blocks(text: &str, blocks: &[(std::ops::Range<usize>, String)]) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    for (range, block) in blocks.iter().rev() {
        lines.splice(range.clone(), block.lines());
    }
    lines.join("\n") + "\n"
}
