use super::Form;
use leptos::prelude::*;
use shared::escalation::offers;
use shared::wording;

impl Form {
    /// Why the act is not open to this person now; none where it is.
    pub(super) fn closed(self) -> Option<String> {
        let kind = self.kind_untracked();
        self.with_facts(|facts| {
            let offered = offers(facts.matter.as_ref(), &facts.context);
            match offered.into_iter().find(|offer| offer.kind == kind) {
                Some(offer) => offer.closed.map(|why| wording::closed(kind, &why, facts.procedure())),
                None => Some(wording::never(kind, facts.procedure())),
            }
        })
    }

    /// Is there nothing to do here, and nothing written that would be lost from sight?
    pub(super) fn is_shut(self) -> bool {
        let kept = self.opened.with_value(|opened| opened.kept.is_some());
        self.closed().is_some() && !kept
    }
}

/// Says why the act is not open, where it is not.
#[component]
pub fn Closed(form: Form) -> impl IntoView {
    form.closed().map(|why| {
        view! {
            <div class="govuk-inset-text">
                <p>{why} "."</p>
            </div>
        }
    })
}
