//! What a hostile author would write. What runs, counts itself in `window.__executed`; what loads, asks a host that there is not.

use klyngeatlas_core::snapshot::{Node, Value};
use std::collections::BTreeMap;

const TEXTS: [&str; 40] = [
    "<script>window.__executed=1</script>",
    "\"><script>window.__executed=1</script>",
    "'><svg onload=window.__executed=1>",
    "<img src=x onerror=window.__executed=1>",
    "\" onmouseover=\"window.__executed=1\" autofocus onfocus=\"window.__executed=1",
    "' onfocus='window.__executed=1' autofocus x='",
    "</title><script>window.__executed=1</script>",
    "</noscript><script>window.__executed=1</script>",
    "</textarea></style></script><script>window.__executed=1</script>",
    "--><script>window.__executed=1</script><!--",
    "]]><script>window.__executed=1</script>",
    "<a href=\"javascript:window.__executed=1\">klik</a>",
    "<a href=\"data:text/html,<script>opener.__executed=1</script>\">klik</a>",
    "javascript:window.__executed=1",
    "JaVaScRiPt://klyngeatlas.invalid/%0awindow.__executed=1",
    "data:text/html,<script>parent.__executed=1</script>",
    "vbscript:window.__executed=1",
    "<iframe srcdoc=\"<script>parent.__executed=1</script>\"></iframe>",
    "<object data=//klyngeatlas.invalid/a></object><embed src=//klyngeatlas.invalid/b>",
    "<base href=//klyngeatlas.invalid/>",
    "<meta http-equiv=refresh content=\"0;url=//klyngeatlas.invalid/\">",
    "<link rel=stylesheet href=//klyngeatlas.invalid/c.css>",
    "<style>@import \"//klyngeatlas.invalid/d.css\";*{display:none}</style>",
    "<form action=//klyngeatlas.invalid/e><button id=boot>Send</button></form>",
    "<div id=app></div><div id=indhold></div><div id=forud>",
    "<math><mtext><img src=x onerror=window.__executed=1></mtext></math>",
    "<svg><use href=\"//klyngeatlas.invalid/f.svg#x\"/></svg>",
    "&lt;script&gt;window.__executed=1&lt;/script&gt;",
    "&#x3c;script&#x3e;window.__executed=1&#x3c;/script&#x3e;",
    "{{content}}{{root}}{{preloads}}{{title}} {dag} ${window.__executed=1} `",
    "%3Cscript%3Ewindow.__executed=1%3C/script%3E",
    "\\u003cscript\\u003ewindow.__executed=1\\u003c/script\\u003e",
    "=HYPERLINK(\"http://klyngeatlas.invalid/\";\"klik\")",
    "+cmd|' /C calc'!A0",
    "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR",
    "[klik](javascript:window.__executed=1) <!-- | ``` # ",
    "\u{200f}\u{200e}\u{2028}\u{feff}\u{200b}שלום<b>",
    "👩‍👩‍👧‍👦 e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{fffd}<i>",
    "__proto__",
    "999999999999999999999999999999999999",
];

pub(super) const ADDRESSES: [&str; 6] = [
    "https://klyngeatlas.invalid/\"><script>window.__executed=1</script>",
    "https://klyngeatlas.invalid/'onmouseover='window.__executed=1",
    "http://javascript:window.__executed=1",
    "https://klyngeatlas.invalid/#<img/src=x/onerror=window.__executed=1>",
    "https://klyngeatlas.invalid/?a=1&quot;&lt;script&gt;window.__executed=1",
    "HTTPS://klyngeatlas.invalid/",
];

/// Ids that mean something to JavaScript, to a page or to a file system.
const IDS: [&str; 14] = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "a..b",
    "-",
    "con",
    "indhold",
    "boot",
    "app",
    "forud",
    "index.html",
    "ramme",
    "0",
];

/// One in so many texts is long.
const LONG: usize = 83;

/// The text of that number.
pub(super) fn text(number: usize) -> String {
    match number % LONG {
        7 => "A".repeat(10_000),
        48 => "<b>x".repeat(2_500),
        _ => TEXTS[number % TEXTS.len()].to_owned(),
    }
}

/// The address of that number; the format takes those that begin as an address does.
pub(super) fn address(number: usize) -> String {
    ADDRESSES[number % ADDRESSES.len()].to_owned()
}

/// Whether a text is one of these.
#[cfg(test)]
pub(super) fn is_of(found: &str) -> bool {
    found.len() >= 10_000 || TEXTS.contains(&found) || ADDRESSES.contains(&found)
}

/// For the first rows of each collection, another id: old and new. Only where nothing else could be meant by the old one.
pub(super) fn ids(root: &Node) -> BTreeMap<String, String> {
    const NAMED: [&str; 4] = ["persons", "organizations", "meetings", "agreements"];
    let mut ids = BTreeMap::new();
    for collection in NAMED {
        let rows = root.get(collection).and_then(Node::entries).unwrap_or_default();
        let region = root.get("region_id").and_then(Node::as_text);
        let free = rows.iter().filter(|row| Some(row.key.as_str()) != region && once(root, &row.key));
        for (row, id) in free.zip(IDS) {
            ids.insert(row.key.clone(), id.to_owned());
        }
    }
    ids
}

/// Whether an id is a key once.
fn once(node: &Node, id: &str) -> bool {
    fn count(node: &Node, id: &str) -> usize {
        match &node.value {
            Value::Object(entries) => {
                entries.iter().map(|entry| usize::from(entry.key == id) + count(&entry.node, id)).sum()
            }
            Value::List(items) => items.iter().map(|item| count(item, id)).sum(),
            _ => 0,
        }
    }
    count(node, id) == 1
}
