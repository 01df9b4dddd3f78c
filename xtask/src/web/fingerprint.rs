//! Names that change with the content.
//!
//! A file `styles/app.css` becomes `assets/app-0123456789ab.css`. A browser may keep it for good, and a page can
//! only ever load the files that it was built with. The references in the app's own HTML, CSS, JavaScript and
//! manifest are ordinary relative paths, found here and replaced, so that the sources stay readable.

use super::Files;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Files whose address must stay the same from release to release.
const FIXED: [&str; 4] = ["index.html", "manifest.webmanifest", "sw.js", "third-party-notices.html"];

/// Kinds of files in which references are followed.
const TEXT: [&str; 5] = ["html", "css", "js", "mjs", "webmanifest"];

/// The folder of the fonts, to which the styles refer too.
const FONTS: &str = "fonts/";

const HASH_BYTES: usize = 6;

/// The files under their final names, and how each was called before.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) files: Files,
    /// From a name in the sources to an address such as `/assets/app-0123456789ab.css`.
    pub(super) addresses: BTreeMap<String, String>,
    /// The names that some other file refers to.
    referenced: BTreeSet<String>,
}

impl Named {
    /// Files that the app asks for by name when it needs them: those that nothing refers to, and the fonts, which go into a PDF.
    pub(super) fn asked_for_by_name(&self) -> BTreeMap<&str, &str> {
        let by_name = |name: &str| {
            !FIXED.contains(&name) && (!self.referenced.contains(name) || name.starts_with(FONTS))
        };
        let names = self.addresses.iter().map(|(name, address)| (name.as_str(), address.as_str()));
        names.filter(|(name, _)| by_name(name)).collect()
    }
}

/// Gives every file its final name.
pub(super) fn rename(staged: Files) -> Result<Named> {
    let mut renaming = Renaming { staged, named: Named::default(), under_way: Vec::new() };
    let names: Vec<String> = renaming.staged.keys().cloned().collect();
    for name in &names {
        renaming.visit(name)?;
    }
    Ok(renaming.named)
}

struct Renaming {
    staged: Files,
    named: Named,
    /// The chain of references being followed, to notice a circle.
    under_way: Vec<String>,
}

impl Renaming {
    /// Names a file after all that it refers to: their names are part of its content.
    fn visit(&mut self, name: &str) -> Result<()> {
        if self.named.addresses.contains_key(name) {
            return Ok(());
        }
        if self.under_way.iter().any(|above| above == name) {
            bail!(
                "{} and {name} refer to each other, so neither can carry a hash",
                self.under_way.join(", ")
            );
        }
        self.under_way.push(name.to_owned());
        let bytes = self.with_references(name)?;
        self.under_way.pop();
        let address = address(name, &bytes);
        self.named.files.insert(address.trim_start_matches('/').to_owned(), bytes);
        self.named.addresses.insert(name.to_owned(), address);
        Ok(())
    }

    fn with_references(&mut self, name: &str) -> Result<Vec<u8>> {
        let bytes = self.staged[name].clone();
        if !TEXT.contains(&extension(name)) {
            return Ok(bytes);
        }
        let mut text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
        let others: Vec<String> = self.staged.keys().filter(|other| *other != name).cloned().collect();
        for other in others {
            for spelling in spellings(name, &other) {
                if text.contains(&spelling) {
                    self.visit(&other)?;
                    self.named.referenced.insert(other.clone());
                    let quotes = (&spelling[..1], &spelling[spelling.len() - 1..]);
                    let reference = format!("{}{}{}", quotes.0, self.named.addresses[&other], quotes.1);
                    text = text.replace(&spelling, &reference);
                }
            }
        }
        Ok(text.into_bytes())
    }
}

/// The ways in which `from` may refer to `to`, with the quotes or brackets around them.
fn spellings(from: &str, to: &str) -> Vec<String> {
    let relative = relative(from, to);
    let mut paths = vec![format!("/{to}")];
    if relative.starts_with("../") {
        paths.push(relative);
    } else {
        paths.push(format!("./{relative}"));
        // In JavaScript a bare "app.js" is more likely a word than a reference.
        if !matches!(extension(from), "js" | "mjs") {
            paths.push(relative);
        }
    }
    let around = [("\"", "\""), ("'", "'"), ("(", ")")];
    paths.iter().flat_map(|path| around.map(|(open, close)| format!("{open}{path}{close}"))).collect()
}

/// `to` as seen from the folder of `from`.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let ups = from.len().saturating_sub(shared + 1);
    let steps = std::iter::repeat_n("..", ups).chain(to[shared.min(to.len() - 1)..].iter().copied());
    steps.collect::<Vec<_>>().join("/")
}

fn address(name: &str, bytes: &[u8]) -> String {
    if FIXED.contains(&name) {
        return format!("/{name}");
    }
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, "bin"));
    format!("/assets/{stem}-{}.{extension}", hash(bytes))
}

/// Twelve hexadecimal digits that stand for some bytes.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn text<'a>(named: &'a Named, name: &str) -> &'a str {
        let address = named.addresses[name].trim_start_matches('/');
        std::str::from_utf8(&named.files[address]).expect("text")
    }

    #[test]
    fn references_follow_the_names() {
        let named = rename(staged(&[
            ("index.html", "<link href=\"styles/app.css\"><script src=\"./boot.js\"></script>"),
            ("styles/app.css", "@font-face { src: url(../fonts/a.woff2) } body { background: url('b.svg') }"),
            ("styles/b.svg", "<svg/>"),
            ("fonts/a.woff2", "font"),
            ("boot.js", "import init from './app.js'; const word = 'app.js';"),
            ("app.js", "export default () => {}"),
            ("figure.bin", "mesh"),
        ]))
        .expect("no circle");
        let at = |name: &str| named.addresses[name].clone();

        assert_eq!(
            text(&named, "index.html"),
            format!("<link href=\"{}\"><script src=\"{}\"></script>", at("styles/app.css"), at("boot.js"))
        );
        assert_eq!(
            text(&named, "styles/app.css"),
            format!(
                "@font-face {{ src: url({}) }} body {{ background: url('{}') }}",
                at("fonts/a.woff2"),
                at("styles/b.svg")
            )
        );
        assert_eq!(
            text(&named, "boot.js"),
            format!("import init from '{}'; const word = 'app.js';", at("app.js"))
        );
        let (figure, font) = (at("figure.bin"), at("fonts/a.woff2"));
        let expected = BTreeMap::from([("figure.bin", figure.as_str()), ("fonts/a.woff2", font.as_str())]);
        assert_eq!(named.asked_for_by_name(), expected);
    }

    #[test]
    fn a_change_far_down_changes_every_name_above_it() {
        let release = |font: &str| {
            let files = [("index.html", "'app.css'"), ("app.css", "url(a.woff2)"), ("a.woff2", font)];
            rename(staged(&files)).expect("no circle").addresses
        };
        let (old, new) = (release("old"), release("new"));
        assert_ne!(old["a.woff2"], new["a.woff2"]);
        assert_ne!(old["app.css"], new["app.css"]);
        assert_eq!(old["index.html"], "/index.html");
        assert_eq!(new["index.html"], "/index.html");
    }

    #[test]
    fn a_circle_is_refused() {
        let circle = staged(&[("a.js", "import './b.js'"), ("b.js", "import './a.js'")]);
        let error = rename(circle).expect_err("a circle").to_string();
        assert!(error.contains("a.js") && error.contains("b.js"), "{error}");
    }

    #[test]
    fn paths_between_folders() {
        let table = [
            ("index.html", "boot.js", "boot.js"),
            ("index.html", "styles/app.css", "styles/app.css"),
            ("styles/app.css", "fonts/a.woff2", "../fonts/a.woff2"),
            ("styles/app.css", "styles/b.svg", "b.svg"),
            ("a/b/c.js", "d.js", "../../d.js"),
            ("a/b/c.js", "a/e.js", "../e.js"),
        ];
        for (from, to, expected) in table {
            assert_eq!(relative(from, to), expected, "{from} -> {to}");
        }
    }
}
