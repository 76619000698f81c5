use leptos::prelude::*;

/// What surrounds a form's control: its name, its hint and what is wrong with it.
///
/// ```text
/// <TextField field=Field::new("wrong", "What is wrong").hint("Facts first.").error(errors.of("wrong")) value=wrong />
/// ```
#[derive(Clone)]
pub struct Field {
    id: String,
    label: String,
    hint: Option<String>,
    error: Signal<Option<String>>,
    live: Option<Signal<LiveText>>,
}

/// What the line under a field says while one types; never an error yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiveText {
    pub tone: Tone,
    pub text: String,
}

impl LiveText {
    /// A line of that tone.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into() }
    }
}

/// How the line under a field means what it says; its words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Good,
    /// Something a good action has is not there yet.
    Lacking,
    Vague,
    /// The rules would refuse it.
    Broken,
}

impl Field {
    /// A field of that id in the page, under this label.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self { id: id.into(), label: label.into(), hint: None, error: Signal::stored(None), live: None }
    }

    /// What helps to fill it in, said before the control; an empty hint is none.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self
    }

    /// What is wrong with it, once somebody has tried to send.
    #[must_use]
    pub fn error(mut self, error: impl Into<Signal<Option<String>>>) -> Self {
        self.error = error.into();
        self
    }

    /// What is said under it while one types.
    #[must_use]
    pub fn live(mut self, live: impl Into<Signal<LiveText>>) -> Self {
        self.live = Some(live.into());
        self
    }

    /// The id of the control itself: what an error summary links to.
    pub fn id(&self) -> String {
        self.id.clone()
    }

    /// The class of the control, with the one that marks it wrong.
    pub(super) fn class(&self, control: &'static str) -> impl Fn() -> String + Send + Sync + 'static {
        let error = self.error;
        move || {
            if error.with(Option::is_some) {
                format!("{control} {control}--error")
            } else {
                control.to_owned()
            }
        }
    }

    /// The ids of what describes the control, in the order they are read.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Send + Sync + 'static {
        let Self { id, hint, error, live, .. } = self.clone();
        move || {
            let parts = [
                hint.is_some().then_some("hint"),
                error.with(Option::is_some).then_some("error"),
                live.is_some().then_some("live"),
            ];
            let ids: Vec<String> = parts.into_iter().flatten().map(|part| format!("{id}-{part}")).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// A single control with its label above it.
    pub(super) fn around(&self, control: AnyView) -> AnyView {
        let label = view! { <label class="govuk-label" for=self.id()>{self.label.clone()}</label> };
        let inside = view! { {label} {self.hint_and_error()} {control} {self.live_line()} }.into_any();
        self.group(inside)
    }

    /// Several controls that answer one question, with the question as their legend.
    pub fn around_set(&self, controls: AnyView) -> AnyView {
        let set = view! {
            <fieldset class="govuk-fieldset" aria-describedby=self.described_by()>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{self.label.clone()}</legend>
                {self.hint_and_error()}
                {controls}
                {self.live_line()}
            </fieldset>
        };
        self.group(set.into_any())
    }

    fn group(&self, inside: AnyView) -> AnyView {
        view! { <div class=self.class("govuk-form-group")>{inside}</div> }.into_any()
    }

    fn hint_and_error(&self) -> AnyView {
        let Self { id, hint, error, .. } = self.clone();
        let hint = hint.map(|hint| view! { <div class="govuk-hint" id=format!("{id}-hint")>{hint}</div> });
        let error = move || {
            let id = format!("{id}-error");
            error.get().map(|text| {
                view! {
                    <p class="govuk-error-message" id=id>
                        <span class="govuk-visually-hidden">"Error: "</span>
                        {text}
                    </p>
                }
            })
        };
        view! { {hint} {error} }.into_any()
    }

    fn live_line(&self) -> Option<AnyView> {
        let live = self.live?;
        let class = move || live.with(|line| tone_class(line.tone));
        let id = format!("{}-live", self.id);
        Some(
            view! { <output class=class id=id>{move || live.with(|line| line.text.clone())}</output> }
                .into_any(),
        )
    }
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "rc-live",
        Tone::Good => "rc-live rc-live--good",
        Tone::Lacking => "rc-live rc-live--lacking",
        Tone::Vague => "rc-live rc-live--vague",
        Tone::Broken => "rc-live rc-live--broken",
    }
}
