use super::corrected::{corrected, with_correction};
use super::record::Record;
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::escalation::{CorrectableField, Note};

/// What people have noted, each with the corrections made to it; nothing where nobody has noted anything.
pub fn notes(record: &Record) -> AnyView {
    let notes = &record.matter.notes;
    let note = |note: &Note| {
        let field = CorrectableField::Note { number: note.number };
        let title = note.title.as_ref().map(|title| format!("{title}: ")).unwrap_or_default();
        let heading = format!("{title}{}, {}", note.by.name, short_date(note.on));
        let heading = view! { <h3 class="govuk-heading-s">{heading}</h3> }.into_any();
        view! {
            <article class="rc-card">
                {with_correction(heading, field, record)}
                {corrected(field, &note.text, record)}
            </article>
        }
    };
    let section = (!notes.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="govuk-heading-m">"Notes"</h2>
                {notes.iter().map(note).collect_view()}
            </section>
        }
    });
    section.into_any()
}
