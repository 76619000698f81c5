use crate::components::Load;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::api::{Tray, TrayCounts, TrayFilter};
use shared::organisation::Role;
use std::collections::BTreeSet;

const ALL: [TrayFilter; 9] = [
    TrayFilter::Mine,
    TrayFilter::ToAnswer,
    TrayFilter::ToReview,
    TrayFilter::Lapsed,
    TrayFilter::RunningOut,
    TrayFilter::NearTop,
    TrayFilter::WaitingOnOthers,
    TrayFilter::Open,
    TrayFilter::Closed,
];

/// For those who only read: nothing is ever theirs to do.
const TO_READ: [TrayFilter; 2] = [TrayFilter::Open, TrayFilter::Closed];

/// For whoever keeps what is withheld: it has ended.
const TO_KEEP: [TrayFilter; 1] = [TrayFilter::Closed];

const NOT_ACTING: [Role; 4] = [Role::Advocate, Role::Qa, Role::Administrator, Role::InformationOfficer];

/// The filters that can hold anything for somebody with these roles, the first being what they see unasked.
pub fn for_roles(roles: &BTreeSet<Role>) -> &'static [TrayFilter] {
    let acts = roles.iter().any(|role| !NOT_ACTING.contains(role));
    match acts {
        true => &ALL,
        false if roles.iter().eq([&Role::InformationOfficer]) => &TO_KEEP,
        false => &TO_READ,
    }
}

/// The filter as the address names it; without one, what the person sees unasked.
pub fn filter_of(show: Option<&str>, roles: &BTreeSet<Role>) -> TrayFilter {
    let offered = for_roles(roles);
    let named = show.and_then(|show| offered.iter().find(|filter| name(**filter) == show));
    named.or(offered.first()).copied().unwrap_or_default()
}

/// How an address names a filter.
pub fn name(filter: TrayFilter) -> &'static str {
    match filter {
        TrayFilter::Mine => "mine",
        TrayFilter::ToAnswer => "to_answer",
        TrayFilter::ToReview => "to_review",
        TrayFilter::Lapsed => "lapsed",
        TrayFilter::RunningOut => "running_out",
        TrayFilter::NearTop => "near_top",
        TrayFilter::WaitingOnOthers => "waiting_on_others",
        TrayFilter::Open => "open",
        TrayFilter::Closed => "closed",
    }
}

fn label(filter: TrayFilter) -> &'static str {
    match filter {
        TrayFilter::Mine => "need me",
        TrayFilter::ToAnswer => "to answer",
        TrayFilter::ToReview => "to review",
        TrayFilter::Lapsed => "not answered",
        TrayFilter::RunningOut => "running out of days",
        TrayFilter::NearTop => "near the top",
        TrayFilter::WaitingOnOthers => "waiting on others",
        TrayFilter::Open => "all open",
        TrayFilter::Closed => "closed",
    }
}

fn count(filter: TrayFilter, counts: &TrayCounts) -> u32 {
    match filter {
        TrayFilter::Mine => counts.mine,
        TrayFilter::ToAnswer => counts.to_answer,
        TrayFilter::ToReview => counts.to_review,
        TrayFilter::Lapsed => counts.lapsed,
        TrayFilter::RunningOut => counts.running_out,
        TrayFilter::NearTop => counts.near_top,
        TrayFilter::WaitingOnOthers => counts.waiting_on_others,
        TrayFilter::Open => counts.open,
        TrayFilter::Closed => counts.closed,
    }
}

/// The counts, each of which shows only what it counts.
#[component]
pub fn Filters(whose: &'static [TrayFilter], filter: Memo<TrayFilter>, load: Load<Tray>) -> impl IntoView {
    let buttons = whose.iter().map(|own| button(*own, filter, load)).collect_view();
    view! { <div class="rc-tray__counts" role="group" aria-label="Show only">{buttons}</div> }
}

fn button(own: TrayFilter, filter: Memo<TrayFilter>, load: Load<Tray>) -> AnyView {
    let navigate = use_navigate();
    let number = move || load.with(|tray| count(own, &tray.counts)).unwrap_or_default();
    let urgent = move || matches!(own, TrayFilter::Lapsed | TrayFilter::RunningOut) && number() > 0;
    let show = move |_| {
        let options = NavigateOptions { scroll: false, ..Default::default() };
        navigate(&format!("/?show={}", name(own)), options);
    };
    // Only the managers of chairs ever have these: nobody else is shown a count that stays nought.
    let shown = move || own != TrayFilter::NearTop || number() > 0 || filter.get() == own;
    view! {
        <button
            type="button"
            class="rc-count"
            hidden=move || !shown()
            class:rc-count--urgent=urgent
            aria-pressed=move || (filter.get() == own).to_string()
            on:click=show
        >
            <span class="rc-count__number">{number}</span>
            " "
            {label(own)}
        </button>
    }
    .into_any()
}
