use crate::components::Empty;
use leptos::prelude::*;
use shared::api::{TrayCounts, TrayFilter};

/// What an empty tray says: that there is nothing, and what to do next.
pub fn empty(filter: TrayFilter, searched: bool, counts: &TrayCounts) -> AnyView {
    if searched {
        return said(
            "Nothing found",
            "The search looks among these matters for part of a child's name, a case number or a reference.",
            ("/?show=open", "Look in everything open"),
        );
    }
    match filter {
        TrayFilter::Mine if counts.waiting_on_others > 0 => said(
            "Nothing needs you today",
            "What concerns you is waiting for others.",
            ("/?show=waiting_on_others", "See what waits on others"),
        ),
        TrayFilter::Mine => said(
            "Nothing needs you today",
            "To raise a concern, begin at the child's page.",
            ("/children", "Find a child"),
        ),
        TrayFilter::Open => said(
            "Nothing is open",
            "Matters that you may read appear here when they are raised.",
            ("/?show=closed", "See what is closed"),
        ),
        TrayFilter::Closed => said(
            "Nothing has closed yet",
            "A matter comes here when it is resolved, withdrawn or otherwise ended.",
            ("/?show=open", "See what is open"),
        ),
        TrayFilter::ToAnswer | TrayFilter::ToReview | TrayFilter::Lapsed => said(
            "None of these now",
            "New ones appear here as soon as they are yours to act on.",
            ("/", "See everything that needs you"),
        ),
        TrayFilter::RunningOut | TrayFilter::NearTop | TrayFilter::WaitingOnOthers => said(
            "None of these now",
            "Every open matter that you may read is in one list.",
            ("/?show=open", "See everything open"),
        ),
    }
}

fn said(title: &'static str, text: &'static str, next: (&'static str, &'static str)) -> AnyView {
    view! { <Empty title text next /> }.into_any()
}
