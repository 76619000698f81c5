//! Accounts, sessions and guesses.

use chrono::TimeDelta;
use server::ids::token_hash;
use server::store::{Alive, Allowance, Guess, NewAccount, NewSession, Scope};
use tokio::task::JoinSet;

use crate::fixture::{Fixture, noon};

crate::on_both_engines!(
    a_login_is_found_however_it_is_written,
    a_session_lives_until_it_expires_or_idles,
    signing_out_ends_ones_own_session_at_once,
    disabling_an_account_or_a_new_password_ends_all_its_sessions,
    ten_guesses_in_five_minutes_and_no_more,
    guesses_made_at_once_are_all_counted,
);

const IDLE: TimeDelta = TimeDelta::minutes(30);
const LIFE: TimeDelta = TimeDelta::hours(8);
const ALLOWANCE: Allowance = Allowance { guesses: 10, within: TimeDelta::minutes(5) };

fn alive_after(passed: TimeDelta) -> Alive {
    Alive { now: noon() + passed, idle_since: noon() + passed - IDLE }
}

async fn with_session(f: &Fixture, token: &str) {
    let mut tx = f.write().await;
    if tx.account_by_login("zoe").await.unwrap().is_none() {
        let account = NewAccount {
            account_id: "a1".to_owned(),
            person_id: "p1".to_owned(),
            login: "Zoë".to_owned(),
            password_hash: "$argon2id$".to_owned(),
        };
        tx.add_account(&account, noon()).await.unwrap();
    }
    let session = NewSession {
        token_hash: token_hash(token),
        session_id: format!("session of {token}"),
        account_id: "a1".to_owned(),
        user_agent: "a tablet".to_owned(),
        expires_at: noon() + LIFE,
    };
    tx.open_session(&session, noon()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn is_alive(f: &Fixture, token: &str, passed: TimeDelta) -> bool {
    f.read().await.session(&token_hash(token), alive_after(passed)).await.unwrap().is_some()
}

async fn a_login_is_found_however_it_is_written(f: Fixture) {
    with_session(&f, "token").await;
    let found = f.read().await.account_by_login(" ZOE ").await.unwrap().unwrap();
    assert_eq!((found.login.as_str(), found.person_id.as_str(), found.disabled), ("Zoë", "p1", false));
    assert!(f.read().await.account_by_login("zo").await.unwrap().is_none());
    assert_eq!(f.read().await.accounts().await.unwrap().len(), 1);
}

async fn a_session_lives_until_it_expires_or_idles(f: Fixture) {
    with_session(&f, "token").await;
    let found = f.read().await.session(&token_hash("token"), alive_after(TimeDelta::zero())).await.unwrap();
    assert_eq!(found.unwrap().expires_at, noon() + LIFE);
    assert!(!is_alive(&f, "other", TimeDelta::zero()).await);
    assert!(!is_alive(&f, "token", IDLE).await);

    let mut tx = f.write().await;
    tx.see_session("session of token", noon() + LIFE - TimeDelta::minutes(1)).await.unwrap();
    tx.commit().await.unwrap();
    assert!(is_alive(&f, "token", LIFE - TimeDelta::seconds(1)).await);
    assert!(!is_alive(&f, "token", LIFE).await);

    let mut tx = f.write().await;
    tx.remove_ended_sessions(alive_after(LIFE)).await.unwrap();
    assert!(tx.session(&token_hash("token"), alive_after(TimeDelta::zero())).await.unwrap().is_none());
}

async fn signing_out_ends_ones_own_session_at_once(f: Fixture) {
    with_session(&f, "one").await;
    with_session(&f, "other").await;
    let mut tx = f.write().await;
    tx.end_session("somebody else", "session of other").await.unwrap();
    tx.end_session("a1", "session of one").await.unwrap();
    tx.commit().await.unwrap();
    assert!(!is_alive(&f, "one", TimeDelta::zero()).await);
    let left = f.read().await.sessions_of("a1", alive_after(TimeDelta::zero())).await.unwrap();
    assert_eq!(left.iter().map(|s| s.session_id.as_str()).collect::<Vec<_>>(), ["session of other"]);
}

async fn disabling_an_account_or_a_new_password_ends_all_its_sessions(f: Fixture) {
    with_session(&f, "one").await;
    let mut tx = f.write().await;
    tx.set_password("a1", "$argon2id$new").await.unwrap();
    tx.commit().await.unwrap();
    assert!(!is_alive(&f, "one", TimeDelta::zero()).await);

    with_session(&f, "two").await;
    let mut tx = f.write().await;
    tx.disable_account("a1", noon()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!is_alive(&f, "two", TimeDelta::zero()).await);
    assert!(f.read().await.account_by_login("zoe").await.unwrap().unwrap().disabled);

    with_session(&f, "three").await;
    assert!(!is_alive(&f, "three", TimeDelta::zero()).await);
    let mut tx = f.write().await;
    tx.enable_account("a1").await.unwrap();
    tx.commit().await.unwrap();
    assert!(is_alive(&f, "three", TimeDelta::zero()).await);
}

async fn ten_guesses_in_five_minutes_and_no_more(f: Fixture) {
    let mut tx = f.write().await;
    for second in 0..10 {
        let at = noon() + TimeDelta::seconds(second);
        assert_eq!(tx.guess("zoe", ALLOWANCE, at).await.unwrap(), Guess::Allowed);
    }
    let too_many = Guess::TooMany { until: noon() + ALLOWANCE.within };
    assert_eq!(tx.guess("zoe", ALLOWANCE, noon() + TimeDelta::minutes(4)).await.unwrap(), too_many);
    assert_eq!(tx.guess("other", ALLOWANCE, noon()).await.unwrap(), Guess::Allowed);
    assert_eq!(tx.guess("zoe", ALLOWANCE, noon() + ALLOWANCE.within).await.unwrap(), Guess::Allowed);

    tx.forget_guesses("zoe").await.unwrap();
    assert_eq!(tx.guess("zoe", ALLOWANCE, noon()).await.unwrap(), Guess::Allowed);
    tx.remove_old_guesses(noon()).await.unwrap();
}

async fn guesses_made_at_once_are_all_counted(f: Fixture) {
    let mut guessers = JoinSet::new();
    for _ in 0..16 {
        let store = f.store().clone();
        guessers.spawn(async move {
            let installation = Scope::installation();
            let mut tx = store.begin(&installation, server::store::Mode::Write).await.unwrap();
            let guess = tx.guess("192.0.2.1", ALLOWANCE, noon()).await.unwrap();
            tx.commit().await.unwrap();
            guess
        });
    }
    let guesses = guessers.join_all().await;
    assert_eq!(guesses.iter().filter(|guess| **guess == Guess::Allowed).count(), 10);
}
