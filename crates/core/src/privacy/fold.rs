//! Folding: the digits, dashes, spaces and letters that only look different become the plain ones.

/// The first digit (zero) of every decimal script of Unicode beside ASCII.
const ZEROS: [u32; 65] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0,
    0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0,
    0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// The text with what stands for other signs in an address or in markup written out: `%2D`, `&#45;`, `&ndash;`. Nothing where there
/// is nothing of that kind.
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let (mut rest, mut is_other) = (text, false);
    while let Some(c) = rest.chars().next() {
        let found = match c {
            '%' => byte(rest).map(|byte| (vec![byte], 3)),
            '&' => entity(rest).map(|(c, length)| (c.to_string().into_bytes(), length)),
            _ => None,
        };
        let (bytes, length) = match found {
            Some(found) => {
                is_other = true;
                found
            }
            None => (c.to_string().into_bytes(), c.len_utf8()),
        };
        out.extend(bytes);
        rest = &rest[length..];
    }
    is_other.then(|| String::from_utf8_lossy(&out).into_owned())
}

/// The byte that `%2D` is.
fn byte(text: &str) -> Option<u8> {
    let pair = text.get(1..3).filter(|pair| pair.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(pair, 16).ok()
}

/// The sign that `&#45;`, `&#x2d;` or `&ndash;` is, and how long that is.
fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    const NAMED: [(&str, char); 12] = [
        ("nbsp", ' '),
        ("ensp", ' '),
        ("emsp", ' '),
        ("thinsp", ' '),
        ("shy", '\u{AD}'),
        ("ndash", '-'),
        ("mdash", '-'),
        ("minus", '-'),
        ("hyphen", '-'),
        ("dash", '-'),
        ("commat", '@'),
        ("period", '.'),
    ];
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let known = || NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, c)| *c);
    Some((number.and_then(char::from_u32).or_else(known)?, end + 1))
}

/// The text with what looks alike made alike, and with what cannot be seen left out.
pub(super) fn fold(text: &str) -> Vec<char> {
    text.chars().filter_map(fold_char).collect()
}

fn fold_char(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        _ if is_invisible(c) => None,
        _ if c.is_whitespace() || c.is_control() || c == '\u{2800}' => Some(' '),
        _ if is_dash(c) => Some('-'),
        // Full-width forms of ASCII lie in the same order as ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0),
        '\u{FE6B}' => Some('@'),
        '\u{3002}' | '\u{FE52}' | '\u{2024}' => Some('.'),
        _ => Some(digit(c).map_or(c, |digit| (b'0' + digit) as char)),
    }
}

fn digit(c: char) -> Option<u8> {
    let code = c as u32;
    let from = |zero: u32| u8::try_from(code - zero).ok();
    match c {
        '²' => Some(2),
        '³' => Some(3),
        '¹' => Some(1),
        '\u{2070}' | '\u{2074}'..='\u{2079}' => from(0x2070),
        '\u{2080}'..='\u{2089}' => from(0x2080),
        '\u{2460}'..='\u{2468}' => from(0x245F),
        '\u{2474}'..='\u{247C}' => from(0x2473),
        '\u{2488}'..='\u{2490}' => from(0x2487),
        '\u{24F5}'..='\u{24FD}' => from(0x24F4),
        '\u{2776}'..='\u{277E}' => from(0x2775),
        '\u{2780}'..='\u{2788}' => from(0x277F),
        '\u{278A}'..='\u{2792}' => from(0x2789),
        '\u{24EA}' | '\u{24FF}' | '\u{1F10B}' | '\u{1F10C}' => Some(0),
        _ => ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).and_then(|zero| from(*zero)),
    }
}

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{58A}' | '\u{5BE}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}' | '\u{2E17}' | '\u{2E1A}'
            | '\u{2E3A}' | '\u{2E3B}' | '\u{2E40}' | '\u{2E5D}' | '\u{301C}' | '\u{3030}' | '\u{30A0}' | '\u{FE31}'
            | '\u{FE32}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{10D6E}' | '\u{10EAD}'
            // Minus signs and the hyphen bullet are no dashes to Unicode, but to a reader.
            | '\u{2212}' | '\u{2043}' | '\u{2D7}' | '\u{207B}' | '\u{208B}' | '\u{2796}' | '\u{AF}' | '\u{30FC}' | '\u{FF70}' | '\u{2500}' | '\u{2501}' | '\u{223C}'
    )
}

/// Soft hyphens, zero-width characters, direction marks, variation selectors, tags and combining marks.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFC}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{3164}' | '\u{FFA0}'
            | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{FE20}'..='\u{FE2F}'
            | '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' | '\u{E0000}'..='\u{E01EF}'
    )
}
