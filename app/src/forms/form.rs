use super::alike::MakeAlike;
use super::problems::{Asked, Problem, listed, problems};
use super::{Facts, Opened, Reading};
use crate::components::{FieldError, focus};
use crate::drafts::{Outbox, Outcome, Saved};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use serde::Serialize;
use shared::escalation::{Broken, Command, CommandKind, Event, Violations, stands_in};
use shared::ids::{CommandId, EscalationId};

/// What a form is, in words.
#[derive(Clone, Debug)]
pub struct About {
    pub heading: String,
    /// What it belongs to: the child or the reference.
    pub caption: String,
    /// What is sent, as in "your answer to ABC-26-00417".
    pub title: String,
    /// The address of its page, and of the page to go back to.
    pub page: String,
    pub back: String,
    /// The button that sends it.
    pub send: String,
    /// Are the answers checked on a step of their own before they are sent? A short form is sent at once.
    pub checked: bool,
}

/// A form being filled in: its draft as a command, what the decider says of it, and how far it has got.
#[derive(Clone, Copy)]
pub struct Form {
    pub(super) about: StoredValue<About>,
    pub(super) opened: StoredValue<Opened>,
    pub(super) asked: Memo<Asked>,
    pub(super) decided: Memo<Result<Vec<Event>, Violations>>,
    pub(super) problems: Memo<Vec<Problem>>,
    /// What was in the way when the person last tried to go on.
    pub(super) found: RwSignal<Vec<Problem>>,
    pub(super) summary: RwSignal<Vec<FieldError>>,
    pub(super) standing_in: RwSignal<String>,
    pub(super) saved: RwSignal<Saved>,
    pub(super) sent_as: StoredValue<Option<(CommandId, Command)>>,
    pub(super) outbox: Outbox,
    /// What goes to the matters of brothers and sisters with it, and to which it has gone.
    pub(super) alike: StoredValue<Option<MakeAlike>>,
    pub(super) sent_alike: StoredValue<Vec<EscalationId>>,
    pub(super) outcome: Memo<Option<Outcome>>,
    pub(super) checking: Memo<bool>,
    /// To another address.
    pub(super) go: Callback<String>,
    /// Loads the facts anew.
    pub(super) reload: Callback<Vec<String>>,
}

impl Form {
    /// A form over a draft, with how the draft becomes a command. The draft is kept from the first edit on.
    pub fn new(
        opened: Opened,
        about: About,
        draft: impl Serialize + Send + Sync + 'static,
        ask: impl Fn(&mut Reading<'_>) -> Command + Send + Sync + 'static,
    ) -> Self {
        let (name, outbox) = (opened.name.clone(), Outbox::here());
        let kept = opened.kept.as_ref();
        let standing_in = RwSignal::new(kept.map(|kept| kept.standing_in.clone()).unwrap_or_default());
        let sent_as = StoredValue::new(kept.and_then(|kept| kept.sent_as.clone()));
        let saved = RwSignal::new(kept.map_or(Saved::Nothing, |kept| Saved::At(kept.at)));
        let since = !opened.since.is_empty();
        let opened = StoredValue::new(opened);
        let asked = Memo::new(move |_| opened.with_value(|opened| read(&opened.facts, &ask)));
        let decided = Memo::new(move |_| {
            let command = asked.with(|asked| asked.command.clone());
            standing_in.with(|why| opened.with_value(|opened| opened.facts.decide(&command, why)))
        });
        let problems = Memo::new(move |_| {
            asked.with(|asked| {
                decided.with(|decided| opened.with_value(|opened| problems(asked, decided, &opened.facts)))
            })
        });
        let ready = move || problems.with(Vec::is_empty);
        let (search, navigate) = (use_location().search, use_navigate());
        let form = Self {
            about: StoredValue::new(about),
            opened,
            asked,
            decided,
            problems,
            found: RwSignal::new(Vec::new()),
            summary: RwSignal::new(Vec::new()),
            standing_in,
            saved,
            sent_as,
            outbox,
            alike: StoredValue::new(None),
            sent_alike: StoredValue::new(Vec::new()),
            outcome: Memo::new(move |_| outbox.outcome(&name)),
            checking: Memo::new(move |_| search.with(|search| search.ends_with(CHECK)) && ready()),
            go: Callback::new(move |address: String| navigate(&address, NavigateOptions::default())),
            reload: use_context().map_or_else(|| Callback::new(|_| ()), |Reload(reload)| reload),
        };
        form.keep(draft);
        form.clear();
        form.hear();
        if since {
            Effect::new(move || {
                request_animation_frame(move || {
                    form.attempt();
                });
            });
        }
        form
    }

    /// The facts the form decides on.
    pub fn with_facts<R>(self, read: impl FnOnce(&Facts) -> R) -> R {
        self.opened.with_value(|opened| read(&opened.facts))
    }

    /// The command the form makes, as it is now.
    pub fn command(self) -> Command {
        self.asked.with(|asked| asked.command.clone())
    }

    /// Which command the form makes, as it is now.
    pub fn kind(self) -> CommandKind {
        self.asked.with(|asked| asked.command.kind())
    }

    /// The same, asked outside of anything that follows it.
    pub fn kind_untracked(self) -> CommandKind {
        self.asked.with_untracked(|asked| asked.command.kind())
    }

    /// Is there a broken rule of that sort?
    pub fn broken(self, sort: impl Fn(&Broken) -> bool) -> bool {
        self.decided.with(|decided| {
            let broken = decided.as_ref().err().into_iter().flat_map(|violations| &violations.0);
            broken.map(|violation| &violation.broken).any(sort)
        })
    }

    /// Is the command given in an absent chair's place, so that the form asks why?
    pub(super) fn stands_in(self) -> bool {
        self.asked.with(|asked| self.with_facts(|facts| stands_in(&asked.command, &facts.context)))
    }

    /// Tries to go on: true where nothing is in the way; else everything that is, is shown.
    pub(super) fn attempt(self) -> bool {
        let now = self.problems.get_untracked();
        self.summary.set(listed(&now));
        let clear = now.is_empty();
        self.found.set(now);
        clear
    }

    /// Once nothing is in the way any more, the summary of what was goes.
    fn clear(self) {
        Effect::new(move || {
            let clear = self.problems.with(Vec::is_empty);
            if clear && self.summary.with_untracked(|summary| !summary.is_empty()) {
                self.summary.set(Vec::new());
            }
        });
    }

    /// On from writing: to the check, or where there is none, away.
    pub(super) fn go_on(self) {
        if !self.attempt() {
            return;
        }
        if self.about.with_value(|about| about.checked) {
            self.to_step(true);
        } else {
            self.send();
        }
    }

    /// To the step of checking, or back to writing. The heading of the step takes the focus.
    pub(super) fn to_step(self, check: bool) {
        let page = self.about.with_value(|about| about.page.clone());
        let joint = if page.contains('?') { '&' } else { '?' };
        let address = if check { format!("{page}{joint}{CHECK}") } else { page };
        self.go.run(address);
        focus("main");
    }
}

/// How the page around a form loads its facts anew, given what to say about why.
#[derive(Clone, Copy)]
pub struct Reload(pub Callback<Vec<String>>);

/// What the address of the step of checking ends with.
const CHECK: &str = "step=check";

fn read(facts: &Facts, ask: &impl Fn(&mut Reading<'_>) -> Command) -> Asked {
    let mut reading = Reading::new(facts);
    let command = ask(&mut reading);
    Asked { command, unread: reading.unread() }
}
