-- A login is unique in the installation: signing in asks for no authority.

create unique index accounts_by_login on accounts (login_key);
