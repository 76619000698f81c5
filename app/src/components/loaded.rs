use super::{ErrorPage, Failure};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Something fetched, and how far that has got.
pub struct Load<T: 'static> {
    answer: RwSignal<Option<Result<T, Failure>>>,
    busy: RwSignal<bool>,
    latest: StoredValue<u32>,
    again: Trigger,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Load<T> {}

impl<T: Send + Sync + 'static> Load<T> {
    /// Fetches now, again whenever a signal that `fetch` reads changes, and again when asked to.
    ///
    /// What was there stays until the new answer comes; an answer that a later question has overtaken is dropped.
    pub fn new<E, F>(fetch: impl Fn() -> F + 'static) -> Self
    where
        E: Into<Failure>,
        F: Future<Output = Result<T, E>> + 'static,
    {
        let load = Self {
            answer: RwSignal::new(None),
            busy: RwSignal::new(true),
            latest: StoredValue::new(0),
            again: Trigger::new(),
        };
        Effect::new(move || {
            load.again.track();
            let question = fetch();
            let turn = load.next_turn();
            spawn_local(async move { load.answered(turn, question.await.map_err(Into::into)) });
        });
        load
    }

    /// Asks again.
    pub fn again(self) {
        self.again.notify();
    }

    /// Has a question been asked that is not yet answered?
    pub fn busy(self) -> bool {
        self.busy.get()
    }

    /// Reads what has arrived, if anything has.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.answer.with(|answer| answer.as_ref().and_then(|answer| answer.as_ref().ok()).map(read))
    }

    fn next_turn(self) -> u32 {
        self.busy.set(true);
        self.latest.update_value(|turn| *turn += 1);
        self.latest.get_value()
    }

    /// The page may have gone while it was under way: then nobody listens, and nothing is done.
    fn answered(self, turn: u32, answer: Result<T, Failure>) {
        if self.latest.try_get_value() == Some(turn) {
            self.answer.try_set(Some(answer));
            self.busy.try_set(false);
        }
    }
}

/// Shows what was fetched; until then that it is coming, and where it failed why and how to try again.
///
/// A failure after something had arrived takes its place only when there is nothing left to show.
#[component]
pub fn Loaded<T: Send + Sync + 'static>(
    load: Load<T>,
    /// What is being fetched, as in "Loading your work…".
    #[prop(into)]
    what: String,
    /// The page has its heading already: a failure is told below it, not in its place.
    #[prop(optional)]
    part: bool,
    view: impl Fn(&T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let view = Arc::new(view);
    let retry = Callback::new(move |()| load.again());
    let shown = move || {
        load.answer.with(|answer| match answer {
            None => Shown::Waiting,
            Some(Err(failure)) => Shown::Failed(failure.clone()),
            Some(Ok(content)) => Shown::Content(view(content)),
        })
    };
    (move || match shown() {
        Shown::Waiting => waiting(&what),
        Shown::Failed(failure) => view! { <ErrorPage failure part retry /> }.into_any(),
        Shown::Content(content) => content,
    })
    .into_any()
}

enum Shown {
    Waiting,
    Failed(Failure),
    Content(AnyView),
}

fn waiting(what: &str) -> AnyView {
    view! { <p class="rc-loading" role="status">{format!("Loading {what}…")}</p> }.into_any()
}
