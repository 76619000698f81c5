//! Keeping a draft while it is being written, and saying so.

use super::keep;
use crate::clock;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use shared::calendar::{london_time, words};
use shared::ids::PersonId;

/// How far a draft is saved on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    #[default]
    Nothing,
    At(Option<DateTime<Utc>>),
    /// The browser or the server gives no key: it lives as long as the page.
    InMemoryOnly,
}

impl Saved {
    /// As the foot of a form says it.
    pub fn in_words(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::At(None) => "Saved on this device.".to_owned(),
            Self::At(Some(at)) => format!("Saved {}", words::clock_time(london_time(at).time())),
            Self::InMemoryOnly => {
                "Not saved on this device: keep this page open until it is sent.".to_owned()
            }
        }
    }
}

/// Keeps a text as that person's draft of that name; `saved` tells how far, unless its form has gone meanwhile.
pub fn keep_and_say(person: PersonId, name: String, text: String, saved: RwSignal<Saved>) {
    let at = clock::now();
    spawn_local(async move {
        let on_device = keep(person, &name, text).await;
        let _ = saved.try_set(if on_device { Saved::At(at) } else { Saved::InMemoryOnly });
    });
}

/// Keeps a draft on every edit, for as long as its form is shown. Where nothing was edited there is nothing to keep.
pub fn follow(person: PersonId, name: String, draft: impl Serialize + 'static) -> RwSignal<Saved> {
    let saved = RwSignal::new(Saved::Nothing);
    Effect::new(move |before: Option<String>| {
        let now = serde_json::to_string(&draft).unwrap_or_default();
        if before.is_some_and(|before| before != now) {
            keep_and_say(person, name.clone(), now.clone(), saved);
        }
        now
    });
    saved
}
