//! The accounts of the demonstration, each a click away. Drawn in demonstration mode and only there.

use maud::{Markup, html};

use super::ReturnTo;
use crate::demo::{self, Cast, Member, PASSWORD};

/// Everybody, authority by authority.
pub fn drawn(to: &ReturnTo) -> Markup {
    html! {
        section class="rc-card rc-sign-in__accounts" {
            h2 class="govuk-heading-m" { "Accounts of the demonstration" }
            p { "Everybody here is made up. The password is " strong { (PASSWORD) } " for all." }
            @for cast in demo::casts() { (authority(cast, to)) }
        }
    }
}

fn authority(cast: &Cast, to: &ReturnTo) -> Markup {
    html! {
        details class="govuk-details" {
            summary class="govuk-details__summary" {
                span class="govuk-details__summary-text" { (cast.procedure.name) }
            }
            table class="govuk-table" {
                caption class="govuk-visually-hidden" { "Accounts of " (cast.procedure.name) }
                thead class="govuk-table__head" {
                    tr class="govuk-table__row" {
                        th scope="col" class="govuk-table__header" { "Who" }
                        th scope="col" class="govuk-table__header" { "Name to sign in with" }
                        th scope="col" class="govuk-table__header" { span class="govuk-visually-hidden" { "Sign in" } }
                    }
                }
                tbody class="govuk-table__body" {
                    @for member in &cast.members { (row(member, to)) }
                }
            }
        }
    }
}

fn row(member: &Member, to: &ReturnTo) -> Markup {
    html! {
        tr class="govuk-table__row" {
            td class="govuk-table__cell" { (member.person.name) br; (member.what) }
            td class="govuk-table__cell" { (member.login) }
            td class="govuk-table__cell" {
                form method="post" action="/sign-in" {
                    input type="hidden" name="login" value=(member.login);
                    input type="hidden" name="password" value=(PASSWORD);
                    input type="hidden" name="to" value=(to.as_str());
                    button class="govuk-button govuk-button--secondary" {
                        "Sign in" span class="govuk-visually-hidden" { " as " (member.person.name) }
                    }
                }
            }
        }
    }
}
