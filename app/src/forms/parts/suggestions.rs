use super::actions::ActionsDraft;
use super::opening::OpeningDraft;
use super::smart::ActionDraft;
use crate::forms::{Facts, Form};
use leptos::prelude::*;
use shared::calendar::words::short_date;
use shared::ids::PostId;
use shared::procedure::Line;
use shared::smart::{DateFacts, SuggestedAction, suggested};
use std::sync::Arc;

/// Actions to begin from for the category chosen. One tap fills what, measure, why, who and by when, all to be changed.
#[component]
pub fn Suggestions(
    form: Form,
    opening: OpeningDraft,
    actions: ActionsDraft,
    /// The dates that theirs keep to.
    dates: Signal<DateFacts>,
) -> impl IntoView {
    let scope = StoredValue::new(Owner::current());
    let who = form.with_facts(|facts| usual_owner(facts).map(|post| post.to_string()).unwrap_or_default());
    let begin: Arc<dyn Fn(&SuggestedAction) + Send + Sync> = Arc::new(move |action| {
        let by = dates.with_untracked(|dates| form.with_facts(|facts| by_when(action, dates, facts)));
        let fresh = || ActionDraft::begun(action, &who, by.clone());
        actions.begin(scope.with_value(|scope| scope.as_ref().map_or_else(fresh, |scope| scope.with(fresh))));
    });
    let about = Memo::new(move |_| form.with_facts(|facts| opening.about(facts)));
    move || {
        let about = about.get()?;
        let actions = suggested(&about);
        let buttons = actions.iter().map(|action| button(action, Arc::clone(&begin))).collect_view();
        let begin = Arc::clone(&begin);
        let all = move |_| actions.iter().for_each(|action| begin(action));
        Some(view! {
            <section class="rc-suggested" aria-labelledby="suggested">
                <h3 class="govuk-heading-s" id="suggested">"To begin from"</h3>
                <p class="govuk-hint">"Each is put into the form below, where you make it fit the child."</p>
                <ul class="rc-suggested__list">{buttons}</ul>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=all>"Add all of these"</button>
            </section>
        })
    }
}

fn button(action: &'static SuggestedAction, begin: Arc<dyn Fn(&SuggestedAction) + Send + Sync>) -> AnyView {
    view! {
        <li>
            <button type="button" class="rc-suggested__action" on:click=move |_| begin(action)>
                <span class="rc-suggested__sign" aria-hidden="true">"+"</span>
                <span><span class="govuk-visually-hidden">"Add: "</span> {action.what.as_str()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// As one would type it: in so many working days, or the date by which it has to be.
fn by_when(action: &SuggestedAction, dates: &DateFacts, facts: &Facts) -> String {
    let sooner = action.sooner(dates, &facts.context.calendar);
    sooner.map_or_else(|| format!("{} wd", action.days), short_date)
}

/// Who most often does what is asked: the child's social worker, else the first one a concern is taken to.
fn usual_owner(facts: &Facts) -> Option<PostId> {
    let procedure = facts.procedure();
    let workers = procedure.posts.iter().filter(|post| post.line == Line::SocialWorker).map(|post| &post.id);
    let held = |post: &&PostId| facts.context.resolved(post).is_some_and(|post| post.person.is_some());
    workers.chain(&procedure.informal.with).find(held).cloned()
}
