//! What somebody has written and not yet sent: kept through reloads, killed tabs and signing in again.
//!
//! A draft names children, and tablets get lost. On the device it is therefore encrypted, with a key that the server keeps
//! for each person and that is only ever in memory here. Where the browser cannot encrypt, or the key has not come, a draft
//! lives as long as its page: it is never written down readable. What its writer can no longer open goes from the device
//! (`session/left_behind.rs`).

mod cipher;
mod of_page;
mod outbox;
mod saved;

pub use of_page::PageDrafts;
pub use outbox::{Outbox, Outcome, Unsent};
pub use saved::{Saved, follow, keep_and_say};

use crate::api;
use cipher::Cipher;
use leptos::prelude::window;
use shared::ids::PersonId;
use std::cell::RefCell;
use std::collections::BTreeMap;
use web_sys::Storage;

/// One person's drafts on this device.
#[derive(Clone)]
struct Unlocked {
    person: PersonId,
    cipher: Cipher,
}

thread_local! {
    static UNLOCKED: RefCell<Option<Unlocked>> = const { RefCell::new(None) };
    /// As they were last kept, for as long as the page lives.
    static IN_MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// The draft of that name, if this person kept one.
pub async fn read(person: PersonId, name: &str) -> Option<String> {
    let name = full(person, name);
    if let Some(text) = IN_MEMORY.with_borrow(|texts| texts.get(&name).cloned()) {
        return Some(text);
    }
    let sealed = storage()?.get_item(&name).ok()??;
    unlock(person).await?.open(&name, &sealed).await
}

/// Keeps a draft under a name. Is it on the device now, so that the page may go?
pub async fn keep(person: PersonId, name: &str, text: String) -> bool {
    let name = full(person, name);
    IN_MEMORY.with_borrow_mut(|texts| texts.insert(name.clone(), text.clone()));
    on_device(person, &name, &text).await.is_some()
}

async fn on_device(person: PersonId, name: &str, text: &str) -> Option<()> {
    let sealed = unlock(person).await?.seal(name, text).await?;
    // Sealing takes a moment, in which the draft may have been forgotten or kept anew: only what still holds is written.
    let holds = IN_MEMORY.with_borrow(|texts| texts.get(name).is_some_and(|kept| kept == text));
    if !holds {
        return None;
    }
    storage()?.set_item(name, &sealed).ok()
}

/// Lets a draft go: it was sent, or discarded.
pub fn forget(person: PersonId, name: &str) {
    let name = full(person, name);
    IN_MEMORY.with_borrow_mut(|texts| texts.remove(&name));
    if let Some(storage) = storage() {
        // Nothing is lost where it cannot be removed: it stays unreadable.
        let _ = storage.remove_item(&name);
    }
}

/// The names that begin so, of the drafts this person has on the device.
pub fn names(person: PersonId, beginning: &str) -> Vec<String> {
    let mine = full(person, "");
    let keys = keys().into_iter();
    keys.filter_map(|key| key.strip_prefix(&mine).map(str::to_owned))
        .filter(|name| name.starts_with(beginning))
        .collect()
}

/// What this person keeps under the names that begin so, by the rest of the name.
pub async fn all(person: PersonId, beginning: &str) -> BTreeMap<String, String> {
    let mine = full(person, beginning);
    let in_memory = IN_MEMORY.with_borrow(|texts| texts.keys().cloned().collect::<Vec<_>>());
    let in_memory = in_memory.iter().filter_map(|key| key.strip_prefix(&mine));
    let on_device = names(person, beginning);
    let rests = on_device.iter().filter_map(|name| name.strip_prefix(beginning)).chain(in_memory);
    let mut kept = BTreeMap::new();
    for rest in rests {
        if let Some(text) = read(person, &format!("{beginning}{rest}")).await {
            kept.insert(rest.to_owned(), text);
        }
    }
    kept
}

/// Has anybody a draft on the device whose name begins so?
pub fn any(beginning: &str) -> bool {
    let name = |key: &String| key.strip_prefix("draft:")?.split_once(':').map(|(_, name)| name.to_owned());
    keys().iter().filter_map(name).any(|name| name.starts_with(beginning))
}

fn keys() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect()
}

/// The person's key, asked for once.
async fn unlock(person: PersonId) -> Option<Cipher> {
    let known = UNLOCKED.with_borrow(|unlocked| unlocked.clone()).filter(|known| known.person == person);
    if let Some(known) = known {
        return Some(known.cipher);
    }
    let key = api::drafts::key().await.ok()?.key;
    let cipher = Cipher::new(&key).await?;
    UNLOCKED.set(Some(Unlocked { person, cipher: cipher.clone() }));
    Some(cipher)
}

fn full(person: PersonId, name: &str) -> String {
    format!("draft:{person}:{name}")
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
