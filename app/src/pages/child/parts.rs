use leptos::prelude::*;
use shared::api::{ChildPage, ChildPart};

/// What else of the child's record is open to the reader, and what they are to do there.
pub fn parts(page: &ChildPage) -> AnyView {
    let offered = [
        (ChildPart::Reviews, "reviews", "Grades at reviews"),
        (ChildPart::GradeReview, "reviews/record", "Record the grades of a review"),
        (ChildPart::Network, "network", "Who is around the child, and how they are reached"),
    ];
    let address = |part: &str| format!("/children/{}/{part}", page.child.id);
    let open = offered.into_iter().filter(|(part, ..)| page.open.contains(part));
    let links = open.map(|(_, part, text)| {
        view! { <p><a class="govuk-link" href=address(part)>{text}</a></p> }
    });
    let to_ask = page.open.contains(&ChildPart::NetworkToAsk).then(|| {
        view! {
            <div class="govuk-inset-text">
                <p>"Nothing says yet whether those around the child agree to the process. It is asked at the first review."</p>
                <p><a class="govuk-link" href=address("network")>"Record who agrees"</a></p>
            </div>
        }
    });
    view! { {links.collect_view()} {to_ask} }.into_any()
}
