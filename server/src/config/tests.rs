use super::*;

fn serve(arguments: &str, environment: &[(&str, &str)]) -> Result<Serve, String> {
    let words = arguments.split_whitespace().map(OsString::from).collect();
    let lookup = |name: &str| {
        environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    };
    match read(words, lookup) {
        Ok(Command::Serve(serve)) => Ok(serve),
        Ok(_) => Err("another command".to_owned()),
        Err(refused) => Err(refused.to_string()),
    }
}

#[test]
fn without_settings_it_is_sqlite_on_loopback() {
    let serve = serve("serve", &[]).unwrap();
    assert_eq!(serve.address.to_string(), "127.0.0.1:8080");
    assert!(matches!(serve.location, Location::DataDirectory(directory) if directory.ends_with("data")));
    assert!(!serve.behind_tls && !serve.demo && serve.test_clock.is_none());
}

#[test]
fn the_command_line_goes_before_the_environment() {
    let environment =
        [("RECOURSE_ADDRESS", "127.0.0.1:9000"), ("RECOURSE_DIST", "a"), ("RECOURSE_DATA", "b")];
    let serve = serve("serve --port 9001 --dist c --data d", &environment).unwrap();
    assert_eq!(serve.address.port(), 9001);
    assert!(serve.dist.ends_with("c"));
    assert!(matches!(serve.location, Location::DataDirectory(directory) if directory.ends_with("d")));
}

#[test]
fn plain_http_stays_on_loopback() {
    let open = ("RECOURSE_ADDRESS", "0.0.0.0:80");
    assert!(serve("serve", &[open]).err().unwrap().contains("unencrypted"));
    assert!(serve("serve", &[open, ("RECOURSE_BEHIND_TLS", "1")]).unwrap().behind_tls);
    assert!(serve("serve", &[("RECOURSE_BEHIND_TLS", "maybe")]).err().unwrap().contains("1 or 0"));
}

#[test]
fn demonstration_and_test_clock_are_for_this_machine_alone() {
    for what in ["--demo", "--test-clock 2026-11-23T09:00:00Z"] {
        let line = format!("serve {what}");
        assert!(serve(&line, &[]).is_ok());
        let proxied = [("RECOURSE_BEHIND_TLS", "1")];
        assert!(serve(&line, &proxied).err().unwrap().contains("this machine alone"));
        let open = [("RECOURSE_ADDRESS", "[::]:80"), ("RECOURSE_BEHIND_TLS", "1")];
        assert!(serve(&line, &open).err().unwrap().contains("this machine alone"));
    }
}

#[test]
fn what_is_not_understood_is_named() {
    assert!(serve("serve --deom", &[]).err().unwrap().contains("`--deom`"));
    assert!(serve("server", &[]).err().unwrap().contains("`server`"));
    assert!(serve("serve --test-clock noon", &[]).is_err());
}

#[test]
fn an_account_is_for_a_new_administrator_or_for_somebody_known() {
    let account = |line: &str| match read(line.split_whitespace().map(OsString::from).collect(), |_| None) {
        Ok(Command::AddAccount(account)) => Some(account.whose),
        _ => None,
    };
    let start = "add-account --authority slough --login a@slough.example";
    let new = account(&format!("{start} --name Ada"));
    assert!(matches!(new, Some(Whose::NewAdministrator(name)) if name == "Ada"));
    let known = account(&format!("{start} --person 6d1e6f1c-93a4-4f0e-9d0b-1f4b7f0a5c21"));
    assert!(matches!(known, Some(Whose::Person(_))));
    assert!(account(start).is_none());
}

#[test]
fn a_procedure_is_adopted_where_the_data_are() {
    let words = "procedure adopt elmford.toml --data d".split_whitespace().map(OsString::from).collect();
    let Ok(Command::Adopt(asked)) = read(words, |_| None) else { panic!("another command") };
    assert!(asked.file.ends_with("elmford.toml"));
    assert!(matches!(asked.location, Location::DataDirectory(directory) if directory.ends_with("d")));
}
