//! Lists hold exactly what the policy lets each person read, and count it right.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};
use server::directory::Directory;
use server::store::Mode;
use server::streams::{Asked, Escalations, gather, load};
use server::work::Work;
use shared::access::Act;
use shared::api::{ChildRow, Tray};
use shared::child::{Child, ChildActKind, ChildCommand};
use shared::escalation::{Command, InError, MarkRaisedInError};
use shared::ids::{ChildId, CommandId, PersonId, Reference};
use shared::organisation::{Holding, HoldingKind, OrganisationCommand};
use shared::people::PlanKind;
use shared::testing::day;

use crate::desk::Raised;
use crate::office::{Office, request};

crate::on_both_engines!("torbay":
    each_list_is_what_the_policy_lets_a_person_read,
    a_post_that_changes_hands_moves_with_its_day,
    counts_and_filters_agree,
    a_search_goes_by_reference_name_and_case_number,
    long_lists_come_in_pages,
);

/// What the policy says of everybody, asked one matter and one child at a time.
struct Policy<'a> {
    work: Work<'a>,
    directory: Arc<Directory>,
}

impl<'a> Policy<'a> {
    async fn of(o: &'a Office) -> Policy<'a> {
        let mut work = Work::begin(&o.state, &o.authority(), Mode::Read).await.unwrap();
        let directory = work.directory().await.unwrap();
        Policy { work, directory }
    }

    fn everybody(&self) -> Vec<PersonId> {
        self.directory.organisation.people.keys().copied().collect()
    }

    async fn lets_read(&mut self, person: PersonId, matter: &Raised) -> bool {
        let loaded = load::<Escalations>(&mut self.work.tx, &matter.id).await.unwrap();
        let asked = Asked::about(matter.id, loaded.version, loaded.state.as_ref().unwrap(), person);
        let facts = gather(&mut self.work, asked).await.unwrap().unwrap();
        [Act::Read, Act::ReadStatus, Act::ReadError].into_iter().any(|act| facts.may(act))
    }

    async fn lets_ask(&mut self, person: PersonId, child: ChildId) -> bool {
        let plan = PlanKind::LookedAfter;
        let asked = Asked::raising(&mut self.work, person, child, plan).await.unwrap();
        let facts = gather(&mut self.work, asked).await.unwrap().unwrap();
        facts.may(Act::ForChild(ChildActKind::AskChair))
    }

    async fn lets_read_child(&mut self, person: PersonId, child: ChildId, matters: &[Raised]) -> bool {
        for plan in [PlanKind::LookedAfter, PlanKind::ChildProtection] {
            let asked = Asked::raising(&mut self.work, person, child, plan).await.unwrap();
            if gather(&mut self.work, asked).await.unwrap().unwrap().may(Act::ReadChild) {
                return true;
            }
        }
        for matter in matters {
            let loaded = load::<Escalations>(&mut self.work.tx, &matter.id).await.unwrap();
            let state = loaded.state.unwrap();
            let asked = Asked::about(matter.id, loaded.version, &state, person);
            let facts = gather(&mut self.work, asked).await.unwrap().unwrap();
            if state.opening.child == child && facts.may(Act::ReadChild) {
                return true;
            }
        }
        false
    }
}

pub async fn hold_lists_against_policy(o: &Office, matters: &[Raised]) {
    let mut policy = Policy::of(o).await;
    let children = policy.work.tx.stream_ids("child").await.unwrap();
    for person in policy.everybody() {
        let desk = o.desk(person);
        let mut listed: BTreeSet<Reference> = desk.listed("open").await.into_iter().collect();
        listed.extend(desk.listed("closed").await);
        let mut readable = BTreeSet::new();
        for matter in matters {
            if policy.lets_read(person, matter).await {
                readable.insert(matter.reference.clone());
            }
        }
        let name = policy.directory.organisation.people[&person].name.clone();
        assert_eq!(listed, readable, "matters of {name}");

        let found: Vec<ChildRow> = desk.post("/children/search", &json!({ "text": "" })).await.ok();
        let with_page: BTreeSet<ChildId> =
            found.iter().filter(|row| !row.only_asks).map(|row| row.child.id).collect();
        let found: BTreeSet<ChildId> = found.iter().map(|row| row.child.id).collect();
        let (mut readable, mut listed) = (BTreeSet::new(), BTreeSet::new());
        for child in &children {
            let child = child.parse().unwrap();
            if policy.lets_read_child(person, child, matters).await {
                readable.insert(child);
            }
            if readable.contains(&child) || policy.lets_ask(person, child).await {
                listed.insert(child);
            }
            let page = desk.get(&format!("/children/{child}")).await.status;
            assert_eq!(page == 200, readable.contains(&child), "page of {child} for {name}");
        }
        assert_eq!(found, listed, "children of {name}");
        assert_eq!(readable, with_page, "children whose page is {name}'s");
    }
}

/// A matter at stage 1, one answered, one closed, one withheld, one of a restricted child, one with a deputy and a vacant post.
async fn each_list_is_what_the_policy_lets_a_person_read(o: Office) {
    let iro = o.iro();
    let first = iro.raises_at(1).await;
    let answered = iro.raises_at(1).await;
    assert_eq!(o.holder_of("team_manager").answers(&answered).await.status, 200);
    let closed = iro.raises_at(1).await;
    assert_eq!(o.holder_of("team_manager").answers(&closed).await.status, 200);
    assert_eq!(iro.finds_resolved(&closed).await.status, 200);
    let secret = Child {
        id: ChildId(o.new_id()),
        case_number: "C-0099".to_owned(),
        restricted: true,
        ..o.world.child.clone()
    };
    o.register(&secret).await;
    let restricted = iro.raises_about(secret.id, 1).await;
    let in_error = iro.raises_at(1).await;
    assert_eq!(o.holder_of("team_manager").answers(&in_error).await.status, 200);
    let wrong = MarkRaisedInError {
        error: InError::WrongChild,
        duplicate_of: None,
        reason: "Of another child.".to_owned(),
    };
    assert_eq!(iro.does(&in_error, Command::MarkRaisedInError(wrong)).await.status, 200);
    let mut matters = vec![first, answered.clone(), closed, restricted, in_error];
    hold_lists_against_policy(&o, &matters).await;

    // At the next stage, with a deputy beside its holder, and another team for one of the children.
    assert_eq!(iro.finds_not_resolved(&answered).await.status, 200);
    begin_holding(&o, o.world.cast.outsider, "service_manager", "service", HoldingKind::Deputy, "2020-01-01")
        .await;
    hold_lists_against_policy(&o, &matters).await;
    let id = o.another_child("Sam Lake", "C-0051").await;
    matters.push(iro.raises_about(id, 1).await);
    let moved = request(1, ChildCommand::AllocateTeam { team: "reviewing".into() });
    let answer = o.administrator().command(&format!("child/{id}"), o.new_id(), &moved).await;
    assert_eq!(answer.status, 200);
    hold_lists_against_policy(&o, &matters).await;
}

pub async fn begin_holding(o: &Office, who: PersonId, post: &str, unit: &str, kind: HoldingKind, from: &str) {
    let holding =
        Holding { person: who, post: post.into(), unit: unit.into(), from: day(from), to: None, kind };
    let command = request(organisation_version(o).await, OrganisationCommand::BeginHolding(holding));
    let key = CommandId(o.new_id());
    let answer = o.administrator().command(&format!("organisation/{}", o.authority()), key, &command).await;
    assert_eq!(answer.status, 200, "{:#}", answer.body);
}

async fn organisation_version(o: &Office) -> u64 {
    o.version_of("organisation", o.authority().as_str()).await
}

/// A holding that ends tomorrow and one that begins the day after: nothing is written on the day itself.
async fn a_post_that_changes_hands_moves_with_its_day(o: Office) {
    let matter = o.iro().raises_at(1).await;
    let (old, new) = (o.world.holder_of("team_manager"), o.world.cast.outsider);
    let ends = OrganisationCommand::EndHolding {
        person: old,
        post: "team_manager".into(),
        unit: "service".into(),
        on: day("2026-09-02"),
    };
    let command = request(organisation_version(&o).await, ends);
    let organisation = format!("organisation/{}", o.authority());
    assert_eq!(o.administrator().command(&organisation, o.new_id(), &command).await.status, 200);
    begin_holding(&o, new, "team_manager", "service", HoldingKind::Holder, "2026-09-03").await;

    assert!(o.desk(new).listed("to_answer").await.is_empty());
    o.on("2026-09-03");
    assert_eq!(o.desk(new).listed("to_answer").await, matter.alone());
    hold_lists_against_policy(&o, std::slice::from_ref(&matter)).await;
    assert_eq!(o.desk(new).answers(&matter).await.status, 200);
    assert_eq!(o.iro().listed("to_review").await, matter.alone());
}

async fn counts_and_filters_agree(o: Office) {
    let iro = o.iro();
    let waiting = iro.raises_at(1).await;
    let answered = iro.raises_at(1).await;
    assert_eq!(o.holder_of("team_manager").answers(&answered).await.status, 200);
    for person in [iro.person, o.world.holder_of("team_manager"), o.world.cast.qa, o.world.cast.advocate] {
        let desk = o.desk(person);
        let counts: Value = serde_json::to_value(desk.tray("open").await.counts).unwrap();
        for filter in [
            "mine",
            "to_answer",
            "to_review",
            "lapsed",
            "running_out",
            "near_top",
            "waiting_on_others",
            "open",
            "closed",
        ] {
            let tray = desk.tray(filter).await;
            assert_eq!(counts[filter], tray.found, "{filter}");
            assert_eq!(tray.rows.len(), tray.found as usize);
        }
    }
    assert_eq!(iro.listed("mine").await, answered.alone());
    assert_eq!(iro.listed("waiting_on_others").await, waiting.alone());
    // Five working days are left of the total from Tuesday 22 September.
    o.on("2026-09-21");
    assert!(iro.listed("running_out").await.is_empty());
    o.on("2026-09-22");
    assert_eq!(iro.listed("running_out").await.len(), 2);
    assert_eq!(iro.listed("lapsed").await, waiting.alone());
}

async fn a_search_goes_by_reference_name_and_case_number(o: Office) {
    let other = o.another_child("Zoë Ångström-Lake", "K/99").await;
    let (first, second) = (o.iro().raises_at(1).await, o.iro().raises_about(other, 1).await);
    let found = async |search: &str| {
        let tray: Tray = o.iro().post("/tray", &json!({ "filter": "open", "search": search })).await.ok();
        tray.rows.into_iter().map(|row| row.reference).collect::<Vec<_>>()
    };
    assert_eq!(found("zoe ang").await, second.alone());
    assert_eq!(found("k/9").await, second.alone());
    assert_eq!(found(&first.reference.as_str().to_lowercase()).await, first.alone());
    assert_eq!(found("%").await, []);
    let children: Vec<ChildRow> = o.iro().post("/children/search", &json!({ "text": "ROBIN" })).await.ok();
    assert_eq!((children.len(), children[0].open_matters), (1, 1));
    let lower = format!("/escalations/{}", first.reference.as_str().to_lowercase());
    assert_eq!(o.iro().get(&lower).await.status, 200);
}

async fn long_lists_come_in_pages(o: Office) {
    for _ in 0..52 {
        o.iro().raises_at(1).await;
    }
    let page = async |page: u32| -> Tray {
        o.iro().post("/tray", &json!({ "filter": "open", "page": page })).await.ok()
    };
    let (first, second, past) = (page(0).await, page(1).await, page(9).await);
    assert_eq!((first.rows.len(), second.rows.len(), first.page_size), (50, 2, 50));
    assert_eq!((first.found, second.found, second.page), (52, 52, 1));
    assert_eq!((past.page, past.rows), (0, first.rows.clone()));
    assert_eq!((first.beside.len(), first.beside_found), (50, 52), "as many prompts as can be read at once");
    let all: BTreeSet<_> = first.rows.iter().chain(&second.rows).map(|row| &row.reference).collect();
    assert_eq!(all.len(), 52);
}
