//! The picture as a file that any program for pictures opens. There is no style sheet and no script in it, so the strictest policy shows it,
//! and every name is escaped.

use super::{Drawing, Group, Ink, Shape, Stroke, number};
use crate::markup::escape;

/// The fonts, best first: ours is only there where it is installed.
const FONTS: &str = "IBM Plex Sans, system-ui, Segoe UI, Helvetica, Arial, sans-serif";

/// The colour of an ink in a file: the light ones of the page, since a file is for paper.
fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Ink => "#14242c",
        Ink::Muted => "#4b5b63",
        Ink::Page => "#ffffff",
        Ink::Paper => "#f7f5ef",
        Ink::Line => "#6b7a82",
        Ink::Marked => "#ffe9a8",
        Ink::Fulfilled => "#246b00",
        Ink::Breached => "#b80000",
        Ink::Tone(1) => "#6d3f85",
        Ink::Tone(2) => "#1f4f86",
        Ink::Tone(3) => "#805300",
        Ink::Tone(4) => "#00645f",
        Ink::Tone(5) => "#8a2c5a",
        Ink::Tone(_) => "#4a5a1c",
    }
}

/// The drawing as an SVG document in UTF-8.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let (width, height) = (number(drawing.width), number(drawing.height));
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" lang=\"da\" role=\"img\" \
         font-family=\"{FONTS}\">\n<title>{}</title>\n<desc>{}</desc>\n<path d=\"M0 0h{width}v{height}H0z\" fill=\"{}\"/>\n",
        escape(&drawing.title),
        escape(&drawing.description),
        colour(Ink::Page)
    ));
    drawing.groups.iter().for_each(|group| add(&mut out, group));
    out.push_str("</svg>\n");
    out
}

fn add(out: &mut String, group: &Group) {
    match group.id.as_str() {
        "" => out.push_str("<g>"),
        id => out.push_str(&format!("<g id=\"{}\">", escape(id))),
    }
    if !group.title.is_empty() {
        out.push_str(&format!("<title>{}</title>", escape(&group.title)));
    }
    for shape in &group.shapes {
        out.push('\n');
        out.push_str(&drawn(shape));
    }
    out.push_str("</g>\n");
}

fn drawn(shape: &Shape) -> String {
    match shape {
        Shape::Path { way, fill, stroke } => {
            let fill = fill.map_or("none", colour);
            format!("<path d=\"{way}\" fill=\"{fill}\"{}/>", stroke.map(stroked).unwrap_or_default())
        }
        Shape::Words { x, y, size, bold, middle, ink, text } => {
            let weight = if *bold { " font-weight=\"600\"" } else { "" };
            let anchor = if *middle { " text-anchor=\"middle\"" } else { "" };
            let (x, y, size, fill) = (number(*x), number(*y), number(*size), colour(*ink));
            let text = escape(text);
            format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor} fill=\"{fill}\">{text}</text>")
        }
    }
}

fn stroked(stroke: Stroke) -> String {
    let dashes = if stroke.dashed { " stroke-dasharray=\"5 4\"" } else { "" };
    format!(" stroke=\"{}\" stroke-width=\"{}\"{dashes}", colour(stroke.ink), number(stroke.width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_place() {
        assert_eq!(escape("</text><script>\"&\u{1}\n"), "&lt;/text&gt;&lt;script&gt;&quot;&amp;\u{fffd} ");
    }

    #[test]
    fn a_drawing_of_nothing_is_a_document() {
        let text = svg(&Drawing { width: 10.0, height: 20.5, title: "<>".into(), ..Drawing::default() });
        assert!(text.contains("viewBox=\"0 0 10 20.5\"") && text.contains("<title>&lt;&gt;</title>"));
        assert!(text.trim_end().ends_with("</svg>"));
    }
}
