//! The report to take along: what the person adds, the page as it will be, and its three files.

use ::report::{COMPLAINT, MEDICATION, MOST_CHARACTERS, QUESTIONS, Record, Report, fhir, html};
use journal::{Body, SettingsChanged};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{pdf, report_words};
use crate::content::content;
use crate::files;
use crate::state::{clock, keeper};
use crate::t;
use crate::ui::{Button, Icon, Style, fresh_id};

/// A file to save.
#[derive(Clone, Copy)]
enum Form {
    Pdf,
    Page,
    Fhir,
}

/// The page.
#[component]
pub(super) fn ReportPage() -> impl IntoView {
    let keeper = keeper();
    // One name for the report as long as the page is open, so that its files belong together.
    let seed = (u128::from(clock::random()) << 64) | u128::from(clock::random());
    let report = Memo::new(move |_| {
        let record = keeper.folded::<Record>();
        Report::of(&record, content(), &report_words(), &clock::now(), seed)
    });
    let said = RwSignal::new(String::new());
    let save = move |form: Form| {
        said.set(t!("report-making"));
        let report = report.get_untracked();
        spawn_local(async move {
            let done = saved(&report, form).await;
            said.set(done.map_or_else(|| t!("report-failed"), |()| t!("report-saved")));
        });
    };
    let article = move || report.with(|report| html::article(report, &report_words(), 2));
    view! {
        <h1 tabindex="-1">{t!("title-report")}</h1>
        <p class="reading">{t!("report-words")}</p>
        <div class="columns">
            <div class="stack-wide">
                <Own label=t!("report-complaint") setting=COMPLAINT />
                <Own label=t!("report-medication") setting=MEDICATION />
                <Own label=t!("report-questions") setting=QUESTIONS />
            </div>
            <div class="stack">
                <h2>{t!("report-take")}</h2>
                <div class="line">
                    <Button style=Style::Solid icon=Icon::Download on_press=move || save(Form::Pdf)>
                        {t!("report-pdf")}
                    </Button>
                    <Button icon=Icon::Download on_press=move || save(Form::Page)>{t!("report-html")}</Button>
                    <Button icon=Icon::Download on_press=move || save(Form::Fhir)>{t!("report-fhir")}</Button>
                </div>
                <p role="status">{said}</p>
                <p class="small muted">{t!("report-private")}</p>
            </div>
        </div>
        // The article comes from our own crate, which escapes what a person wrote.
        <div class="report-preview-sheet" inner_html=article></div>
    }
}

/// Makes a file and hands it to the browser.
async fn saved(report: &Report, form: Form) -> Option<()> {
    let words = report_words();
    let (bytes, kind, ending) = match form {
        Form::Pdf => (pdf::written(report, &words).await?, "application/pdf", "pdf"),
        Form::Page => (html::page(report, &words).into_bytes(), "text/html", "html"),
        Form::Fhir => (fhir::text(report, &words).into_bytes(), "application/fhir+json", "fhir.json"),
    };
    files::save(&bytes, kind, &format!("limber-report-{}.{ending}", report.last_day))
}

/// A field in the person's own words, kept when they leave it.
#[component]
fn Own(label: String, setting: &'static str) -> impl IntoView {
    let keeper = keeper();
    let id = fresh_id("own");
    let kept = keeper.with_facts_untracked(|facts| facts.setting(setting).unwrap_or_default().to_owned());
    let last = StoredValue::new(kept.clone());
    let keep = move |event: web_sys::Event| {
        let value = event_target_value(&event);
        if last.with_value(|last| *last != value) {
            last.set_value(value.clone());
            let changed = SettingsChanged { key: setting.to_owned(), value };
            keeper.record_then(vec![Body::SettingsChanged(changed)], |_| {});
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea id=id rows="4" maxlength=MOST_CHARACTERS.to_string() prop:value=kept on:change=keep></textarea>
        </div>
    }
}
