//! Pages and tree into the file.

use std::num::NonZeroU16;

use chart::{Anchor, Fill as Inside, Ink, Letters, Picture, Shape};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup,
    TagKind, TagTree,
};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::PdfError;
use super::fonts::{Face, Fonts};
use super::layout::LaidOut;
use super::setting::{Kind, Mark, Node, PAGE, Style};
use crate::html::title;
use crate::model::Report;
use crate::words::Words;

/// Red, green and blue.
type Colour = [u8; 3];

const INK: Colour = [0x18, 0x22, 0x1e];
const QUIET: Colour = [0x46, 0x52, 0x4c];
const EDGE: Colour = [0x78, 0x82, 0x7c];
const HAIRLINE: Colour = [0xcf, 0xd3, 0xca];
const PAPER: Colour = [0xff, 0xff, 0xff];

/// The file.
pub(super) fn draw(
    laid_out: &LaidOut,
    report: &Report,
    words: &Words,
    fonts: &Fonts,
) -> Result<Vec<u8>, PdfError> {
    let failed = |what: &str| PdfError::Write(what.to_owned());
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| failed("configuration"))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut leaves: Vec<Option<Identifier>> = vec![None; laid_out.leaves];
    for marks in &laid_out.pages {
        let size = PageSettings::from_wh(PAGE[0], PAGE[1]).ok_or_else(|| failed("page"))?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        for mark in marks {
            Pen { surface: &mut surface, fonts }.mark(mark, &mut leaves);
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(&laid_out.tree, &leaves));
    document.set_outline(outline(laid_out));
    document.set_metadata(metadata(report, words));
    document.finish().map_err(|error| PdfError::Write(format!("{error:?}")))
}

fn metadata(report: &Report, words: &Words) -> Metadata {
    let local = report.made.local;
    let (date, offset) = (local.date, report.made.offset_minutes);
    let made = DateTime::new(date.year())
        .month(date.month())
        .day(date.day())
        .hour(local.hour())
        .minute(local.minute())
        .second(local.second())
        .utc_offset_hour((offset / 60).clamp(-23, 23) as i8)
        .utc_offset_minute((offset.unsigned_abs() % 60) as u8);
    Metadata::new()
        .title(title(report, words))
        .language(words.language().tag().to_owned())
        .creator("Limber".to_owned())
        .document_id(report.id.clone())
        .creation_date(made)
}

fn outline(laid_out: &LaidOut) -> Outline {
    let mut outline = Outline::new();
    for (heading, page, y) in &laid_out.outline {
        let destination = XyzDestination::new(*page, Point::from_xy(0.0, *y));
        outline.push_child(OutlineNode::new(heading.clone(), destination));
    }
    outline
}

fn tree(nodes: &[Node], leaves: &[Option<Identifier>]) -> TagTree {
    let mut tree = TagTree::new();
    for node in nodes {
        match node {
            Node::Group(kind, children) => tree.push(group(kind, children, leaves)),
            Node::Leaf(leaf) => {
                if let Some(identifier) = leaves.get(*leaf).copied().flatten() {
                    tree.push(identifier);
                }
            }
        }
    }
    tree
}

fn group(kind: &Kind, children: &[Node], leaves: &[Option<Identifier>]) -> TagGroup {
    let mut group = TagGroup::new(tag(kind));
    for child in children {
        match child {
            Node::Group(kind, children) => group.push(self::group(kind, children, leaves)),
            Node::Leaf(leaf) => {
                if let Some(identifier) = leaves.get(*leaf).copied().flatten() {
                    group.push(identifier);
                }
            }
        }
    }
    group
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::List => Tag::L(ListNumbering::Disc).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Bullet => Tag::Lbl.into(),
        Kind::ItemBody => Tag::LBody.into(),
        Kind::Table(title) => Tag::Table.with_summary(Some(title.clone())).into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Figure(alternative) => Tag::Figure(Some(alternative.clone())).into(),
        Kind::Section => Tag::Section.into(),
    }
}

struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    fonts: &'a Fonts,
}

impl Pen<'_, '_> {
    fn mark(&mut self, mark: &Mark, leaves: &mut [Option<Identifier>]) {
        let mut keep = |leaf: usize, identifier| {
            if let Some(place) = leaves.get_mut(leaf) {
                *place = Some(identifier);
            }
        };
        match mark {
            Mark::Text { at, style, text, leaf: Some(leaf) } => {
                keep(*leaf, self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
                self.text(*at, *style, text);
            }
            Mark::Text { at, style, text, leaf: None } => {
                self.start_artifact(ArtifactType::Footer);
                let text = self.fonts.settable(style.face, text);
                self.text(*at, *style, &text);
            }
            Mark::Rule { at: [x, y], width, is_strong } => {
                self.start_artifact(ArtifactType::Layout);
                let colour = if *is_strong { INK } else { HAIRLINE };
                self.line(&[[*x, *y], [x + width, *y]], colour, 0.6, false);
            }
            Mark::Picture { at, scale, picture, leaf } => {
                keep(*leaf, self.surface.start_tagged(ContentTag::Other));
                self.picture(picture, *at, *scale);
            }
        }
        self.surface.end_tagged();
    }

    fn start_artifact(&mut self, kind: ArtifactType) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    }

    fn text(&mut self, [x, y]: [f32; 2], style: Style, text: &str) {
        self.surface.set_fill(Some(filled(if style.is_quiet { QUIET } else { INK })));
        self.surface.set_stroke(None);
        let mut x = x;
        for run in self.fonts.runs(style.face, text) {
            let Some(font) = self.fonts.font(style.face, &run) else { continue };
            let glyphs: Vec<KrillaGlyph> = run
                .glyphs
                .iter()
                .map(|(id, advance, range)| {
                    KrillaGlyph::new(GlyphId::new(*id), *advance, 0.0, 0.0, 0.0, range.clone(), None)
                })
                .collect();
            self.surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font, &run.text, style.size, false);
            x += run.glyphs.iter().map(|(_, advance, _)| advance * style.size).sum::<f32>();
        }
    }

    fn line(&mut self, points: &[[f32; 2]], colour: Colour, width: f32, is_dashed: bool) {
        let dash = is_dashed.then(|| StrokeDash { array: vec![3.5, 2.5], offset: 0.0 });
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { paint: ink(colour).into(), width, dash, ..Stroke::default() }));
        if let Some(path) = path(points) {
            self.surface.draw_path(&path);
        }
    }

    fn picture(&mut self, picture: &Picture, [left, top]: [f32; 2], scale: f32) {
        let place = |[x, y]: [f32; 2]| [left + x * scale, top + y * scale];
        for shape in &picture.shapes {
            match shape {
                Shape::Line { points, ink } => {
                    let points: Vec<[f32; 2]> = points.iter().copied().map(place).collect();
                    let (colour, width, is_dashed) = match ink {
                        Ink::Axis => (INK, 0.7, false),
                        Ink::Rule => (HAIRLINE, 0.6, false),
                        Ink::Data => (INK, 1.2, false),
                        Ink::Beside => (EDGE, 0.9, true),
                    };
                    self.line(&points, colour, width, is_dashed);
                }
                Shape::Dot { at, radius, is_filled } => self.dot(place(*at), radius * scale, *is_filled),
                Shape::Specks { points } => {
                    for [x, y] in points.iter().copied().map(place) {
                        self.rectangle([x - scale, y - scale], [2.0 * scale; 2], Some(EDGE), false);
                    }
                }
                Shape::Box { at, size, fill } => {
                    let (colour, has_line) = inside(*fill);
                    self.rectangle(place(*at), size.map(|side| side * scale), colour, has_line);
                }
                Shape::Words { at, anchor, letters, text } => {
                    self.words(place(*at), *anchor, *letters, scale, text);
                }
            }
        }
    }

    fn dot(&mut self, [x, y]: [f32; 2], radius: f32, is_filled: bool) {
        self.surface.set_fill(Some(filled(if is_filled { INK } else { PAPER })));
        self.surface.set_stroke(Some(Stroke { paint: ink(INK).into(), width: 0.7, ..Stroke::default() }));
        if let Some(path) = circle(x, y, radius) {
            self.surface.draw_path(&path);
        }
    }

    fn rectangle(
        &mut self,
        [left, top]: [f32; 2],
        [width, height]: [f32; 2],
        colour: Option<Colour>,
        has_line: bool,
    ) {
        self.surface.set_fill(colour.map(filled));
        let line = Stroke { paint: ink(INK).into(), width: 0.7, ..Stroke::default() };
        self.surface.set_stroke(has_line.then_some(line));
        let rectangle = Rect::from_xywh(left, top, width, height);
        let path = rectangle.and_then(|rectangle| {
            let mut builder = PathBuilder::new();
            builder.push_rect(rectangle);
            builder.finish()
        });
        if let Some(path) = path {
            self.surface.draw_path(&path);
        }
    }

    fn words(&mut self, [x, y]: [f32; 2], anchor: Anchor, letters: Letters, scale: f32, text: &str) {
        let (face, size, is_quiet) = match letters {
            Letters::Number => (Face::Italic, 8.6, true),
            Letters::Name => (Face::Plain, 8.6, false),
            Letters::Value => (Face::Strong, 10.5, false),
            Letters::Day => (Face::Plain, 7.4, true),
        };
        let style = Style { face, size: size * scale, leading: 0.0, is_quiet };
        let text = self.fonts.settable(face, text);
        let width = self.fonts.width(face, style.size, &text);
        let x = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        self.text([x, y], style, &text);
    }
}

/// What a rectangle is filled with, and whether it has a line. On paper the one thing to see is ink, and a likely range is grey.
fn inside(fill: Inside) -> (Option<Colour>, bool) {
    match fill {
        Inside::Mark | Inside::Hot => (Some(INK), false),
        Inside::Likely => (Some(HAIRLINE), true),
        Inside::Hollow => (Some(PAPER), true),
        Inside::Ring => (None, true),
    }
}

fn ink([red, green, blue]: Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn filled(colour: Colour) -> Fill {
    Fill { paint: ink(colour).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn path(points: &[[f32; 2]]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (first, others) = points.split_first()?;
    builder.move_to(first[0], first[1]);
    others.iter().for_each(|[x, y]| builder.line_to(*x, *y));
    builder.finish()
}

/// Four Bézier arcs, whose handles are 4/3 · (√2 - 1) of the radius long.
fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    let handle = radius * 0.552_285;
    let mut builder = PathBuilder::new();
    builder.move_to(x + radius, y);
    builder.cubic_to(x + radius, y + handle, x + handle, y + radius, x, y + radius);
    builder.cubic_to(x - handle, y + radius, x - radius, y + handle, x - radius, y);
    builder.cubic_to(x - radius, y - handle, x - handle, y - radius, x, y - radius);
    builder.cubic_to(x + handle, y - radius, x + radius, y - handle, x + radius, y);
    builder.close();
    builder.finish()
}
