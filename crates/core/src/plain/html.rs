//! Writes blocks as HTML. Every text comes from data that anybody may have written, so every text is escaped, and the only
//! addresses are those of our own pages.

use super::{Block, Branch, blocks};
use crate::markup::escape;
use crate::route::{Address, Route};
use crate::view::{
    About, Accessibility, Cell, EmbedFrame, Fact, Frame, Head, Home, NavItem, Page, RegionChoice, Report, Span,
    StatementPart, Table, Text, Way, foot, link, plain,
};
use std::fmt::Write;

/// A page of a region. `root` is the way from the page's folder to the site's root, such as `../../`.
#[must_use]
pub fn page(page: &Page, frame: &Frame, root: &str) -> String {
    match page {
        Page::Embed(embed) => embedded(embed.frame(), &blocks::of(page), root),
        _ => whole(page.head(), Some(frame), &blocks::of(page), root),
    }
}

/// Where the app says, above the facts, that it cannot get any further.
const FAILURE: &str = "<div id=\"svigt\"></div>";

/// What other sites show in a frame: no menu, and at the foot the way to the whole page.
fn embedded(frame: &EmbedFrame, blocks: &[Block], root: &str) -> String {
    let writer = Writer { root };
    let notices: String = frame.notices.iter().map(|notice| format!("<p>{}</p>", writer.text(&notice.text))).collect();
    let foot: String = frame.foot.iter().map(|link| format!("<p>{}</p>", writer.span(link))).collect();
    format!(
        "{FAILURE}<main class=\"wrap embed\" aria-label=\"{}\">{}<p class=\"note\">{}</p>{notices}{}</main><footer class=\"wrap embed__foot note\"><p>{} · {}</p><p>{}</p>{foot}</footer>",
        escape(&frame.head.heading),
        writer.head(&frame.head),
        escape(&frame.shown),
        writer.sections(blocks),
        escape(&frame.data),
        writer.span(&frame.full),
        writer.report(&frame.report),
    )
}

/// The page for addresses that are of no page.
#[must_use]
pub fn missing(head: &Head, root: &str) -> String {
    whole(head, None, &[Block::Line(vec![link("Til forsiden", Address::new(Route::Home))])], root)
}

/// The choice of region.
#[must_use]
pub fn home(page: &Home, root: &str) -> String {
    whole(&page.head, None, &[Block::List(page.regions.iter().map(region).collect())], root)
}

/// The page about the atlas.
#[must_use]
pub fn about(page: &About, root: &str) -> String {
    let regions = Block::List(page.regions.iter().map(region).collect());
    let mut all = vec![Block::Facts(page.facts.clone()), Block::heading("Regioner"), regions];
    all.extend(blocks::corrections(&page.corrections));
    whole(&page.head, None, &all, root)
}

/// The accessibility statement.
#[must_use]
pub fn accessibility(page: &Accessibility, root: &str) -> String {
    let part = |part: &StatementPart| {
        let heading = Block::Place(part.anchor, part.heading.to_owned());
        let lines = part.text.iter().cloned().map(Block::Line);
        let points = [Block::List(part.points.clone())];
        let offices = blocks::offices(&part.offices);
        [heading].into_iter().chain(lines).chain(points).chain(offices).collect::<Vec<_>>()
    };
    whole(&page.head, None, &page.parts.iter().flat_map(part).collect::<Vec<_>>(), root)
}

fn region(region: &RegionChoice) -> Text {
    vec![region.name.clone(), plain(format!(". {}", region.note))]
}

/// The same frame as the app draws, as far as it works without it.
fn whole(head: &Head, frame: Option<&Frame>, blocks: &[Block], root: &str) -> String {
    let writer = Writer { root };
    let mut out = format!("{FAILURE}{}", writer.header(frame));
    let _ = write!(out, "<main class=\"wrap\">{}{}</main>", writer.head(head), writer.sections(blocks));
    out.push_str(&writer.footer(frame));
    out
}

struct Writer<'a> {
    root: &'a str,
}

impl Writer<'_> {
    /// Blocks under one heading stand in one section, as on the drawn page.
    fn sections(&self, blocks: &[Block]) -> String {
        let sections =
            blocks.chunk_by(|_, next| !matches!(next, Block::Heading(_) | Block::Place(..))).map(|section| {
                let inside: String = section.iter().map(|block| self.block(block)).collect();
                format!("<section class=\"section stack\">{inside}</section>")
            });
        sections.collect()
    }

    fn header(&self, frame: Option<&Frame>) -> String {
        let region = frame.map_or(String::new(), |frame| escape(&frame.region));
        let home = self.href(&Address::new(Route::Home));
        let nav = frame.map_or(String::new(), |frame| self.menu("Hovedmenu", "site-nav__link", &frame.nav));
        let beside = frame.filter(|frame| !frame.beside.is_empty());
        let beside =
            beside.map_or(String::new(), |frame| self.menu("Sider i denne del", "site-nav__page", &frame.beside));
        let day = frame.map_or(String::new(), |frame| {
            let notices: String =
                frame.notices.iter().map(|notice| format!("<p>{}</p>", self.text(&notice.text))).collect();
            let said = [&frame.date_in_words, &frame.age, &frame.about_the_figures].map(|text| escape(text));
            format!("<p class=\"note\">Vist pr. {}. {}. {}</p>{notices}", said[0], said[1], said[2])
        });
        format!(
            "<header class=\"site-header\"><div class=\"neatline\"></div><div class=\"wrap row site-header__bar\">\
            <a class=\"brand\" href=\"{home}\">Klyngeatlas <span class=\"muted brand__region\">{region}</span></a>{nav}</div>\
            <div class=\"wrap\">{beside}{day}</div></header>"
        )
    }

    /// A page without scripts does not know its host, so the letter names the page below it.
    fn report(&self, report: &Report) -> String {
        let href = match &report.way {
            Way::Mail(mail) => escape(&mail.href("/")),
            Way::Page(page) => self.href(page),
        };
        format!("<a class=\"report\" href=\"{href}\">Meld en fejl{}</a>", escape(&report.about))
    }

    fn footer(&self, frame: Option<&Frame>) -> String {
        let report = frame.map(|frame| format!("<li>{}</li>", self.report(&frame.report))).unwrap_or_default();
        let links: String = foot().iter().map(|link| format!("<li>{}</li>", self.span(link))).collect();
        format!(
            "<footer class=\"site-footer\"><div class=\"neatline\"></div><ul class=\"wrap row site-footer__links\">{report}{links}</ul></footer>"
        )
    }

    fn menu(&self, label: &str, class: &str, items: &[NavItem]) -> String {
        let item = |item: &NavItem| {
            format!("<li><a class=\"{class}\" href=\"{}\">{}</a></li>", self.href(&item.to), escape(&item.text))
        };
        let items: String = items.iter().map(item).collect();
        format!("<nav class=\"site-nav\" aria-label=\"{label}\"><ul class=\"row site-nav__list\">{items}</ul></nav>")
    }

    fn head(&self, head: &Head) -> String {
        let crumb = |crumb: &Span| format!("<li class=\"breadcrumb__item\">{}</li>", self.span(crumb));
        let crumbs: String = head.crumbs.iter().map(crumb).collect();
        let crumbs = if crumbs.is_empty() {
            crumbs
        } else {
            format!(
                "<nav class=\"note breadcrumb\" aria-label=\"Brødkrumme\"><ol class=\"row breadcrumb__list\">{crumbs}<li \
                class=\"breadcrumb__item\" aria-current=\"page\">{}</li></ol></nav>",
                escape(&head.here)
            )
        };
        let lede =
            if head.lede.is_empty() { String::new() } else { format!("<p class=\"lede\">{}</p>", escape(&head.lede)) };
        format!("<div class=\"stack page-head\">{crumbs}<h1>{}</h1>{lede}</div>", escape(&head.heading))
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading(text) => format!("<h2>{}</h2>", escape(text)),
            Block::Place(anchor, text) => format!("<h2 id=\"{}\">{}</h2>", escape(anchor), escape(text)),
            Block::Sub(text) => format!("<h3>{}</h3>", self.text(text)),
            Block::Line(text) if is_empty(text) => String::new(),
            Block::Line(text) => format!("<p>{}</p>", self.text(text)),
            Block::List(lines) if lines.is_empty() => String::new(),
            Block::List(lines) => {
                let lines: String = lines.iter().map(|line| format!("<li>{}</li>", self.text(line))).collect();
                format!("<ul>{lines}</ul>")
            }
            Block::Facts(facts) if facts.is_empty() => String::new(),
            Block::Facts(facts) => {
                let fact = |fact: &Fact| format!("<dt>{}</dt><dd>{}</dd>", escape(&fact.term), self.text(&fact.value));
                format!("<dl class=\"facts facts--wide\">{}</dl>", facts.iter().map(fact).collect::<String>())
            }
            Block::Report(report) => format!("<p>{}</p>", self.report(report)),
            Block::Embed(way) => format!("<p class=\"note embed-way\">{}</p>", self.span(way)),
            Block::Clauses(clauses) if clauses.is_empty() => String::new(),
            Block::Clauses(clauses) => {
                let clause =
                    |(text, report): &(Text, Report)| format!("<li>{} {}</li>", self.text(text), self.report(report));
                format!("<ul>{}</ul>", clauses.iter().map(clause).collect::<String>())
            }
            Block::Tree(branches) => self.tree(branches),
            Block::File(file) => {
                let href = escape(&format!("{}data/{}", self.root, file.file));
                format!("<p><a href=\"{href}\">{}</a>. {}</p>", escape(&file.label), escape(&file.help))
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn tree(&self, branches: &[Branch]) -> String {
        if branches.is_empty() {
            return String::new();
        }
        let branch = |branch: &Branch| format!("<li>{}{}</li>", self.text(&branch.line), self.tree(&branch.under));
        format!("<ul>{}</ul>", branches.iter().map(branch).collect::<String>())
    }

    fn table(&self, table: &Table) -> String {
        let head: String =
            table.columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", escape(&column.title))).collect();
        let rows: String = table.rows.iter().map(|row| self.row(table, row)).collect();
        let total = match table.total.is_empty() {
            true => String::new(),
            false => format!("<tfoot>{}</tfoot>", self.row(table, &table.total)),
        };
        format!(
            "<table class=\"data-table data-table--stack\"><caption>{}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>\
            {total}</table>",
            escape(&table.caption)
        )
    }

    fn row(&self, table: &Table, cells: &[Cell]) -> String {
        let mut out = String::from("<tr>");
        for (at, cell) in cells.iter().enumerate() {
            let words = self.text(&blocks::cell(cell));
            let title = table.columns.get(at).map_or(String::new(), |column| escape(&column.title));
            let _ = match at {
                0 => write!(out, "<th scope=\"row\">{words}</th>"),
                _ => write!(out, "<td data-label=\"{title}\">{words}</td>"),
            };
        }
        out.push_str("</tr>");
        out
    }

    fn text(&self, text: &Text) -> String {
        text.iter().map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &Span) -> String {
        // A link from a view in a frame to itself chooses something, or goes to a place on it: both take the app.
        match span.to.as_ref().filter(|to| !to.route.is_embedded()) {
            Some(to) => format!("<a href=\"{}\">{}</a>", self.href(to), escape(&span.text)),
            None => escape(&span.text),
        }
    }

    /// An address below the site's root, relative to the page.
    fn href(&self, to: &Address) -> String {
        escape(&format!("{}{}", self.root, to.href().trim_start_matches('/')))
    }
}

fn is_empty(text: &Text) -> bool {
    text.iter().all(|span| span.text.trim().is_empty())
}
