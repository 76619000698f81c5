//! One person's way to the API, and what they commonly do there.

use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{Request, header};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use server::actor::SignedIn;
use shared::api::{Accepted, CommandRequest, Matter, MatterRow, Tray, WholeMatter};
use shared::escalation::{
    ActionAnswer, Answered, Command, Context, Ending, Escalation, Event, Phase, RecordDiscussion, Respond,
    Review, Shown, closing_asks_whether_to_refer, of_stage, replay,
};
use shared::ids::{AuthorityId, ChildId, EscalationId, PersonId, Reference};
use shared::procedure::Manner;
use shared::testing::{not_now, particulars_of_answer, raise, target};
use tower::ServiceExt;

use crate::office::{Office, request};

pub struct Desk<'a> {
    pub office: &'a Office,
    pub person: PersonId,
    pub authority: AuthorityId,
}

/// What the API answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub body: Value,
}

/// A matter that was raised.
#[derive(Clone, Debug)]
pub struct Raised {
    pub id: EscalationId,
    pub reference: Reference,
}

impl Raised {
    /// A list that holds this matter and no other.
    pub fn alone(&self) -> [Reference; 1] {
        [self.reference.clone()]
    }
}

impl Answer {
    /// The answer, which must be a good one.
    #[track_caller]
    pub fn ok<T: DeserializeOwned>(self) -> T {
        assert_eq!(self.status, 200, "{:#}", self.body);
        serde_json::from_value(self.body).unwrap()
    }

    /// Asserts a whole problem: its status and code, with a title and what to do.
    #[track_caller]
    pub fn is_problem(&self, status: u16, code: &str) -> &Self {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{:#}", self.body);
        assert_eq!(self.kind, "application/problem+json");
        assert_eq!(self.body["status"], status);
        assert!(self.body["title"].is_string() && self.body["detail"].is_string(), "{:#}", self.body);
        self
    }
}

impl Desk<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(format!("/api/v1{path}")), Body::empty()).await
    }

    pub async fn post(&self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_string(body).unwrap();
        self.send(json_to(path), Body::from(body)).await
    }

    /// Sends whatever it is, signed in.
    pub async fn send(&self, to: Builder, body: Body) -> Answer {
        let mut request = to.body(body).unwrap();
        request.extensions_mut().insert(SignedIn {
            authority: self.authority.clone(),
            account: self.person.0,
            person: self.person,
        });
        answer(self.office, request).await
    }

    /// Sends a command under that key.
    pub async fn command<C: Serialize>(
        &self,
        stream: &str,
        key: impl ToString,
        request: &CommandRequest<C>,
    ) -> Answer {
        let body = serde_json::to_string(request).unwrap();
        let to = json_to(&format!("/{stream}/commands")).header("Idempotency-Key", key.to_string());
        self.send(to, Body::from(body)).await
    }

    /// What raising about the child's care plan depends on.
    pub async fn before_raising(&self) -> Context {
        self.before_raising_about(self.office.world.child.id).await
    }

    pub async fn before_raising_about(&self, child: ChildId) -> Context {
        self.get(&format!("/children/{child}/context?plan=looked_after")).await.ok()
    }

    /// Raises formally at that stage, with everything asked for there and one action due in four weeks.
    pub async fn raises_at(&self, stage: u8) -> Raised {
        self.raises_about(self.office.world.child.id, stage).await
    }

    /// The same about another child.
    pub async fn raises_about(&self, child: ChildId, stage: u8) -> Raised {
        let context = self.before_raising_about(child).await;
        let by = context.today + chrono::Days::new(28);
        let id = EscalationId(self.office.new_id());
        let request = request(0, raise(&context, stage, by));
        let answer = self.command(&format!("escalation/{id}"), self.office.new_id(), &request).await;
        let accepted: Accepted<Event> = answer.ok();
        Raised { id, reference: accepted.reference.unwrap() }
    }

    /// The whole matter.
    pub async fn reads(&self, matter: &Raised) -> WholeMatter {
        match self.get(&format!("/escalations/{}", matter.reference)).await.ok() {
            Matter::Whole(whole) => *whole,
            Matter::Status(_) => panic!("only how it stands"),
            Matter::Withheld(_) => panic!("withheld"),
        }
    }

    /// The matter as its events leave it.
    pub async fn state(&self, matter: &Raised) -> Escalation {
        replay(self.reads(matter).await.events.iter().map(|recorded| &recorded.event)).unwrap()
    }

    /// Gives a command on the matter as it stands now.
    pub async fn does(&self, matter: &Raised, command: Command) -> Answer {
        let version = self.reads(matter).await.version;
        let request = request(version, command);
        self.command(&format!("escalation/{}", matter.id), self.office.new_id(), &request).await
    }

    /// Answers the stage it is at: every action will be done by its date.
    pub async fn answers(&self, matter: &Raised) -> Answer {
        let state = self.state(matter).await;
        let actions = state.outstanding().map(|action| ActionAnswer {
            action: action.number,
            answer: Answered::WillDo { by: action.draft.by },
        });
        let stage = state.current().unwrap().sent.stage;
        let text = "The clinic has been called.".to_owned();
        let particulars = particulars_of_answer(&self.reads(matter).await.context, &state, stage);
        self.does(
            matter,
            Command::Respond(Respond {
                drafted_by: None,
                sat: Vec::new(),
                stage,
                text,
                actions: actions.collect(),
                particulars,
            }),
        )
        .await
    }

    /// Talks the answer over today with whoever gave it.
    pub async fn talks_it_over(&self, matter: &Raised) -> Answer {
        let context = self.reads(matter).await.context;
        let theirs = of_stage(&self.state(matter).await, &context).into_iter();
        let talk = RecordDiscussion {
            on: Some(context.today),
            manner: Some(Manner::Telephone),
            addressees: theirs.map(|one| Shown { post: one.post, person: one.person.id }).collect(),
            with: String::new(),
            agreed: "The letter is sent today.".to_owned(),
        };
        self.does(matter, Command::RecordDiscussion(talk)).await
    }

    /// Talks the answer over, finds it not resolved and sends it to the next stage.
    pub async fn finds_not_resolved(&self, matter: &Raised) -> Answer {
        assert_eq!(self.talks_it_over(matter).await.status, 200);
        let WholeMatter { context, events, .. } = self.reads(matter).await;
        let from = replay(events.iter().map(|recorded| &recorded.event)).unwrap().phase.stage().unwrap();
        let target = target(&context, Some(from), from + 1);
        self.does(matter, Command::Review(Review::NotResolved { target, revised: Vec::new() })).await
    }

    /// Finds it resolved, with what becomes of every action.
    pub async fn finds_resolved(&self, matter: &Raised) -> Answer {
        let state = self.state(matter).await;
        let context = self.reads(matter).await.context;
        let considered = closing_asks_whether_to_refer(&state, Ending::Resolved, &context).then(not_now);
        let unfinished = state.outstanding().map(|action| shared::escalation::Unfinished {
            action: action.number,
            becomes: "Carried out by the clinic.".to_owned(),
        });
        self.does(
            matter,
            Command::Review(Review::Resolved {
                outcome: "Robin has seen the dentist.".to_owned(),
                rationale: "What was asked for has been done.".to_owned(),
                unfinished: unfinished.collect(),
                further: shared::escalation::Further::default(),
                considered,
            }),
        )
        .await
    }

    pub async fn phase(&self, matter: &Raised) -> Phase {
        self.state(matter).await.phase
    }

    /// The tray behind that filter.
    pub async fn tray(&self, filter: &str) -> Tray {
        self.post("/tray", &json!({ "filter": filter })).await.ok()
    }

    /// The references in the tray behind that filter.
    pub async fn listed(&self, filter: &str) -> Vec<Reference> {
        self.tray(filter).await.rows.into_iter().map(|MatterRow { reference, .. }| reference).collect()
    }
}

/// A request of JSON to that address.
pub fn json_to(path: &str) -> Builder {
    Request::post(format!("/api/v1{path}")).header(header::CONTENT_TYPE, "application/json")
}

/// Asks as nobody.
pub async fn answer(office: &Office, request: Request<Body>) -> Answer {
    let response = office.router.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let kind = response.headers().get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap().to_owned());
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let body = serde_json::from_slice(&bytes).unwrap_or_default();
    Answer { status, kind: kind.unwrap_or_default(), body }
}
