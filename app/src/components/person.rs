use leptos::prelude::*;

/// Somebody in a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InPost {
    /// Nobody where the post is not held.
    pub name: Option<String>,
    pub post: String,
    /// In what capacity, and why: "acting", "the post below is vacant".
    pub note: Option<String>,
}

impl InPost {
    /// A post by its title alone.
    pub fn post(title: impl Into<String>) -> Self {
        Self { name: None, post: title.into(), note: None }
    }
}

/// A person with the post they hold; the post alone where nobody is named.
#[component]
pub fn Person(person: InPost) -> impl IntoView {
    let InPost { name, post, note } = person;
    let note = note.map(|note| format!(" ({note})"));
    match name {
        Some(name) => view! {
            <p class="rc-person">
                <span class="rc-person__name">{name}</span>
                <span class="rc-person__post">{post} {note}</span>
            </p>
        }
        .into_any(),
        None => view! { <p class="rc-person">{post} {note}</p> }.into_any(),
    }
}
