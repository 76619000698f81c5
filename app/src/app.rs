//! The app: who is at the screen, what surrounds every page, and every address it has.

use crate::components::Layout;
use crate::drafts::Outbox;
use crate::pages;
use crate::session::{self, Visitor};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// Every address of the app. What is not here, the server answers: signing in and out, the page for the child.
#[component]
pub fn App() -> impl IntoView {
    let visitor = session::provide();
    let session = Signal::derive(move || visitor.with(Visitor::session));
    Outbox::provide();
    view! {
        <Router>
            <Layout session unread=session::unread()>
                <pages::OnTheWay />
                <FlatRoutes fallback=pages::NotFound>
                    <Route path=path!("/") view=pages::Tray />
                    <Route path=path!("/inbox") view=pages::Inbox />
                    <Route path=path!("/contacts") view=pages::Contacts />
                    <Route path=path!("/children") view=pages::Children />
                    <Route path=path!("/children/:id") view=pages::Child />
                    <Route path=path!("/children/:id/requests") view=pages::Requests />
                    <Route path=path!("/people") view=pages::People />
                    <Route path=path!("/registrations") view=pages::Registrations />
                    <Route path=path!("/registrations/new") view=pages::NewRegistration />
                    <Route path=path!("/registrations/:id") view=pages::Registration />
                    <Route path=path!("/absences") view=pages::Absences />
                    <Route path=path!("/caseloads") view=pages::Caseloads />
                    <Route path=path!("/children/:id/home") view=pages::Home />
                    <Route path=path!("/children/:id/home/*act") view=pages::Home />
                    <Route path=path!("/children/:id/reviews") view=pages::Reviews />
                    <Route path=path!("/children/:id/reviews/*act") view=pages::Reviews />
                    <Route path=path!("/children/:id/network") view=pages::Network />
                    <Route path=path!("/children/:id/raise") view=pages::Raise />
                    <Route path=path!("/children/:id/records/:kind") view=pages::BeginRecord />
                    <Route path=path!("/records") view=pages::Records />
                    <Route path=path!("/records/:kind/:id") view=pages::Record />
                    <Route path=path!("/records/:kind/:id/:act") view=pages::RecordAct />
                    <Route path=path!("/escalations/:reference") view=pages::Escalation />
                    <Route path=path!("/escalations/:reference/record") view=pages::CourtRecord />
                    <Route path=path!("/escalations/:reference/letter") view=pages::Letter />
                    <Route path=path!("/escalations/:reference/form") view=pages::FileForm />
                    <Route path=path!("/escalations/:reference/informal-note") view=pages::InformalNote />
                    <Route path=path!("/escalations/:reference/siblings") view=pages::Siblings />
                    <Route path=path!("/escalations/:reference/*act") view=pages::Act />
                    <Route path=path!("/themes") view=pages::Themes />
                    <Route path=path!("/calendar") view=pages::WorkingDays />
                    <Route path=path!("/procedures") view=pages::Procedures />
                    <Route path=path!("/procedures/:authority") view=pages::Procedure />
                    <Route path=path!("/calculator") view=pages::Calculator />
                </FlatRoutes>
            </Layout>
        </Router>
    }
}
