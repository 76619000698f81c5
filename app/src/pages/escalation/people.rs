use super::record::Record;
use leptos::prelude::*;
use shared::ids::PostId;
use shared::organisation::{How, ResolvedPost};
use shared::people::PersonRef;
use shared::procedure::Line;
use shared::wording::english::capitalised;
use shared::wording::{capacity, chair, who};

/// Who chairs today, who works with the child, and who is in the posts of the ladder.
pub fn people(record: &Record) -> AnyView {
    let context = record.context;
    let office = capitalised(chair(&record.procedure().words, record.chair_kind()));
    let mut facts = vec![(office, person(context.chair_of(record.matter.opening.plan)))];
    let posts = posts(record);
    if !posts.iter().any(|post| is_social_worker(post, record)) {
        facts.push(("Social worker".to_owned(), person(context.child.social_worker.as_ref())));
    }
    facts.extend(posts.into_iter().filter_map(|post| context.resolved(post)).map(in_post));
    view! {
        <section class="rc-card rc-people" aria-labelledby="people">
            <h2 class="govuk-heading-m" id="people">"People today"</h2>
            <dl class="rc-people__list">{facts.into_iter().map(row).collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn row((post, who): (String, AnyView)) -> AnyView {
    view! { <div><dt>{post}</dt><dd>{who}</dd></div> }.into_any()
}

/// The posts that the ladder addresses, each once, in the order in which it climbs.
fn posts<'a>(record: &Record<'a>) -> Vec<&'a PostId> {
    let procedure = record.procedure();
    let formal = procedure.stages_for(record.chair_kind()).flat_map(|stage| &stage.addressees);
    let mut posts = Vec::new();
    for post in procedure.informal.steps().flat_map(|step| &step.with).chain(formal) {
        if !posts.contains(&post) {
            posts.push(post);
        }
    }
    posts
}

fn is_social_worker(post: &PostId, record: &Record) -> bool {
    record.procedure().post(post).is_some_and(|post| post.line == Line::SocialWorker)
}

fn in_post(post: &ResolvedPost) -> (String, AnyView) {
    let note =
        capacity(&post.how).map(|note| view! { <div class="rc-people__note">{capitalised(&note)}</div> });
    let people = post.person.as_ref().map(|person| who(&person.name, &post.how));
    let people = people.unwrap_or_else(|| if post.how == How::Outside { "" } else { NOBODY }.to_owned());
    (post.title.clone(), view! { {people} {note} }.into_any())
}

fn person(person: Option<&PersonRef>) -> AnyView {
    person.map_or_else(|| NOBODY.to_owned(), |person| person.name.clone()).into_any()
}

const NOBODY: &str = "Nobody";
