use std::fs;

use tempfile::TempDir;

use super::super::somebody::Somebody;
use super::*;

fn options() -> Options {
    Options { pdf: None, fhir: None, html: None, force: false, app: None, language: None }
}

fn looked() -> (Looked, Moment) {
    let mut somebody = Somebody::planned();
    somebody.marks(Some(5), Some(2));
    somebody.cracks(3);
    (Looked { journal: somebody.journal.clone(), ..Looked::default() }, somebody.now())
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[test]
fn without_a_file_it_is_shown_in_the_language_that_was_asked_for() {
    let (looked, now) = looked();
    let said = options().report(&looked, &now, 7).expect("a report");
    assert!(said.words.starts_with("Limber report, 30 March 2026\n===="), "{}", said.words);
    assert!(said.json["sections"].as_array().is_some_and(|sections| sections.len() >= 6));
    let german = Options { language: Some("de".into()), ..options() };
    let said = german.report(&looked, &now, 7).expect("a report");
    assert!(said.words.contains("30. März 2026") && said.json["language"] == "de", "{}", said.words);
}

#[test]
fn all_files_are_of_one_report_or_none_is_written() {
    let (looked, now) = looked();
    let folder = folder();
    let (html, fhir) = (folder.path().join("report.html"), folder.path().join("report.json"));
    let both = Options { html: Some(html.clone()), fhir: Some(fhir.clone()), ..options() };
    let said = both.report(&looked, &now, 7).expect("written");
    assert_eq!(said.json["files"].as_array().map(Vec::len), Some(2));
    let bundle: Value = serde_json::from_slice(&fs::read(&fhir).expect("written")).expect("JSON");
    assert_eq!(bundle["entry"][0]["resource"]["resourceType"], "Composition");
    assert!(fs::read_to_string(&html).expect("written").starts_with("<!doctype html>"));

    let elsewhere = folder.path().join("other.html");
    let no_fonts = Options {
        html: Some(elsewhere.clone()),
        pdf: Some(folder.path().join("report.pdf")),
        app: Some(folder.path().to_owned()),
        ..options()
    };
    let failure = no_fonts.report(&looked, &now, 7).err().expect("no fonts");
    assert_eq!(failure.ending, Ending::CouldNot);
    assert!(failure.words.contains("Nothing was written"), "{}", failure.words);
    assert!(!elsewhere.exists());
}

#[test]
fn a_file_that_comes_in_the_way_late_is_told_with_what_was_written() {
    let (looked, now) = looked();
    let folder = folder();
    let (html, fhir) = (folder.path().join("report.html"), folder.path().join("report.json"));
    fs::write(&fhir, "mine").expect("our folder");
    let both = Options { html: Some(html.clone()), fhir: Some(fhir.clone()), ..options() };
    let failure = both.report(&looked, &now, 7).err().expect("in the way");
    assert!(
        failure.words.contains(&format!("Written before that: {}.", html.display())),
        "{}",
        failure.words
    );
    assert_eq!(fs::read_to_string(&fhir).expect("as it was"), "mine");
}

/// The app's fonts are fetched, not committed: without `build/assets` (filled by `cargo xtask assets`) this says so and passes.
#[test]
fn a_pdf_is_written_with_the_fonts_of_the_built_app() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/assets");
    let folder = folder();
    fs::create_dir(folder.path().join("assets")).expect("our folder");
    for name in [GROTESQUE, ITALIC].concat() {
        let family = if name.starts_with("newsreader") { "newsreader" } else { "schibsted-grotesk" };
        let Ok(bytes) = fs::read(assets.join(format!("{family}/package/files/{name}.woff2"))) else {
            println!("no fonts under build/assets: run `cargo xtask assets`");
            return;
        };
        let staged = folder.path().join(format!("assets/{name}-0123456789ab.woff2"));
        fs::write(staged, bytes).expect("our folder");
    }
    let (looked, now) = looked();
    let file = folder.path().join("report.pdf");
    let pdf = Options { pdf: Some(file.clone()), app: Some(folder.path().to_owned()), ..options() };
    pdf.report(&looked, &now, 7).expect("written");
    assert!(fs::read(file).expect("written").starts_with(b"%PDF-1.7"));
}

#[test]
fn a_font_is_found_by_its_whole_name() {
    let folder = folder();
    fs::create_dir(folder.path().join("assets")).expect("our folder");
    let put = |name: &str| fs::write(folder.path().join("assets").join(name), name).expect("our folder");
    put("newsreader-latin-wght-italic-ext-0123456789ab.woff2");
    put("newsreader-latin-wght-italic-0123456789ab.woff2.br");
    let font = |folder: &Path| BuiltApp::Folder(folder.to_owned()).read(ITALIC[0], ".woff2");
    assert_eq!(font(folder.path()), None);
    put("newsreader-latin-wght-italic-0123456789ab.woff2");
    assert!(font(folder.path()).is_some());
    assert_eq!(font(&folder.path().join("nowhere")), None);
}
