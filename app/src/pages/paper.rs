use crate::api::escalations;
use crate::components::{CopyButton, ErrorPage, Failure, Load, Loaded, PageTitle, Paper, PrintButton};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::{Matter, WholeMatter};
use shared::escalation::replay;
use shared::wording::{Document, OnPaper, court_record, file_form, informal_note, partner_letter};

/// A document about a matter, shown as it will be printed before it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The record for a court (ALL-36).
    Record,
    /// The form for the child's file (TOR-14, SLO-11).
    Form,
    /// The note of the informal part, once the matter is formal (TOR-14).
    Note,
    /// The letter to an outside addressee (ALL-37).
    Letter,
}

impl Sheet {
    /// What it is, and what to know before it is printed.
    fn about(self) -> [&'static str; 2] {
        match self {
            Self::Record => [
                "Record for court",
                "Read it through before you print it. Supervision, legal advice and who has read the record are left out, and so are people who only stand beside it; what somebody wrote may still name others.",
            ],
            Self::Form => [
                "Form for the child’s file",
                "Print it or copy it into the case system, then say on the matter’s page what is on file.",
            ],
            Self::Note => [
                "Note of the informal part",
                "It stays as it stood when the matter became formal. Print it or copy it into the case system.",
            ],
            Self::Letter => [
                "Letter to the agency",
                "Print it, or send it by the council’s secure mail. Then record how and when it went.",
            ],
        }
    }

    /// None where the matter has no such document.
    fn document(self, paper: &OnPaper<'_>) -> Option<Document> {
        match self {
            Self::Record => Some(court_record(paper)),
            Self::Form => Some(file_form(paper)),
            Self::Note => informal_note(paper),
            Self::Letter => partner_letter(paper),
        }
    }
}

/// The page of a document, for those who may read the matter whole.
#[component]
pub fn OfMatter(sheet: Sheet) -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| params.with(|params| params.get("reference").unwrap_or_default()));
    move || {
        let reference = reference.get();
        let load = Load::new(move || {
            let reference = reference.clone();
            async move { escalations::matter(&reference).await }
        });
        view! { <Loaded load what="the record" view=move |matter| content(matter, sheet) /> }
    }
}

fn content(matter: &Matter, sheet: Sheet) -> AnyView {
    match matter {
        Matter::Whole(whole) => preview(whole, sheet),
        // Whoever only sees how a matter stands has no record to print.
        Matter::Status(_) | Matter::Withheld(_) => {
            view! { <ErrorPage failure=Failure::NotFound /> }.into_any()
        }
    }
}

fn preview(whole: &WholeMatter, sheet: Sheet) -> AnyView {
    let WholeMatter { events, context, heads, .. } = whole;
    let Some(matter) = replay(events.iter().map(|recorded| &recorded.event)) else {
        return view! { <ErrorPage failure=Failure::Broken /> }.into_any();
    };
    let paper = OnPaper { matter: &matter, events, context, heads };
    let Some(document) = sheet.document(&paper) else {
        return view! { <ErrorPage failure=Failure::NotFound /> }.into_any();
    };
    let [title, note] = sheet.about();
    let (back, text) = (format!("/escalations/{}", matter.reference), document.plain_text());
    let copied = RwSignal::new(String::new());
    view! {
        <div class="rc-paper__preview">
            <a class="govuk-back-link" href=back>"Back"</a>
            <PageTitle text=title caption=matter.reference.to_string() />
            <p>{note}</p>
            <p class="govuk-visually-hidden" role="status">{copied}</p>
            <div class="govuk-button-group">
                <PrintButton label="Print it or save it as a file" />
                <CopyButton text of=title.to_owned() copied />
            </div>
        </div>
        <Paper document />
    }
    .into_any()
}
