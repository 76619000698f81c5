use crate::api::escalations;
use crate::components::{Empty, Failure, Field, Load, Loaded, PageTitle, TextField};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::api::{ChildRef, Matter};
use shared::ids::Reference;
use shared::people::PlanKind;

/// Which brother or sister the same is raised for (ALL-33).
#[component]
pub fn Siblings() -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| params.with(|params| params.get("reference").unwrap_or_default()));
    move || {
        let reference = reference.get();
        let load = Load::new(move || {
            let reference = reference.clone();
            async move { Offered::of(&reference).await }
        });
        view! { <Loaded load what="the children" view=|offered: &Offered| content(offered) /> }
    }
}

/// The matter to be raised like, and the children it may be raised for.
#[derive(Clone)]
struct Offered {
    reference: Reference,
    plan: PlanKind,
    child: String,
    children: Vec<ChildRef>,
}

impl Offered {
    async fn of(reference: &str) -> Result<Self, Failure> {
        let Matter::Whole(whole) = escalations::matter(reference).await? else {
            return Err(Failure::NotFound);
        };
        let children = escalations::siblings(whole.id).await?;
        let (plan, child) = (whole.context.plan, whole.context.child.name);
        Ok(Self { reference: Reference(reference.to_owned()), plan, child, children })
    }

    /// Those whose name or case number has the text in it.
    fn found(&self, text: &str) -> Vec<ChildRef> {
        let text = text.trim().to_lowercase();
        let fits = |child: &&ChildRef| {
            child.name.to_lowercase().contains(&text) || child.case_number.to_lowercase().contains(&text)
        };
        self.children.iter().filter(fits).cloned().collect()
    }

    fn address(&self, child: &ChildRef) -> String {
        format!("/children/{}/raise?plan={}&like={}", child.id, self.plan.as_str(), self.reference)
    }
}

fn content(offered: &Offered) -> AnyView {
    let back = format!("/escalations/{}", offered.reference);
    let about = format!(
        "You write one for each child, beginning with the words of the one about {}. They stay apart: each has its own answers and its own end.",
        offered.child
    );
    let (text, offered) = (RwSignal::new(String::new()), offered.clone());
    let none = offered.children.is_empty().then(|| {
        view! { <Empty title="No other child" text="The chair of this plan chairs none for another child." /> }
    });
    let caption = offered.reference.to_string();
    let field = Field::new("find", "Name or case number");
    let rows = move || {
        let found = text.with(|text| offered.found(text));
        found.iter().map(|child| item(child, offered.address(child))).collect_view()
    };
    view! {
        <a class="govuk-back-link" href=back>"Back"</a>
        <PageTitle text="For which brother or sister?" caption />
        <p>{about}</p>
        {none}
        <TextField field value=text kind="search" />
        <ul class="rc-tray__rows" aria-live="polite">{rows}</ul>
    }
    .into_any()
}

fn item(child: &ChildRef, address: String) -> AnyView {
    view! {
        <li class="rc-row">
            <div>
                <a class="rc-row__link" href=address>{child.name.clone()}</a>
                <span class="rc-row__child rc-row__reference">{child.case_number.clone()}</span>
            </div>
        </li>
    }
    .into_any()
}
