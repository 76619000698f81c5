// An authority that does not come with Recourse, set up as its own people would: the procedure is adopted from its file by the
// program, which also adds the administrator and everybody's account; the administrator adds units, people, posts and a child.

import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { get, give, type Procedure } from "./api.ts";
import { FIRST_CHILD } from "./given.ts";
import type { Server } from "./server.ts";

const FILES = path.resolve(import.meta.dirname, "../../shared/tests/procedures");
const SINCE = "2026-01-01";
const TEAM = "team";

type As = (login: string) => Promise<Page>;

/** Somebody with an account: the login says what they are. */
type Member = { login: string; role: string; post?: string };

/**
 * Sets the authority up: a chair, a social worker, somebody in every post that one person holds, and the first child. `rule`
 * puts a line of the procedure otherwise.
 */
export async function settle(authority: string, server: Server, as: As, rule?: [string, string]): Promise<void> {
  const written = await readFile(path.join(FILES, `${authority}.toml`), "utf8");
  const file = path.join(server.data, `${authority}.toml`);
  await writeFile(file, rule ? written.replace(...rule) : written);
  await server.run(["procedure", "adopt", file]);
  const administrator = `administrator@${authority}.example`;
  await account(server, authority, administrator, ["--name", "Ada Quill"]);
  const page = await as(administrator);
  const { posts } = await get<Procedure>(page, `/procedures/${authority}`);
  const held = posts.filter(({ line, seat }) => line !== "social_worker" && !seat);
  const members: Member[] = [
    { login: "iro", role: "iro" },
    { login: "social-worker", role: "social_worker" },
    ...held.map(({ id }) => ({ login: id.replaceAll("_", "-"), role: "manager", post: id })),
  ];
  const people = new Map(members.map(({ login }) => [login, randomUUID()]));
  await organise(page, authority, members, people);
  for (const [login, person] of people) {
    await account(server, authority, `${login}@${authority}.example`, ["--person", person]);
  }
  await register(page, people);
}

function account(server: Server, authority: string, login: string, whose: string[]): Promise<void> {
  return server.run(["add-account", "--authority", authority, "--login", login, ...whose]);
}

/** A team below the authority, and everybody in it. */
async function organise(page: Page, authority: string, members: Member[], people: Map<string, string>): Promise<void> {
  const team = { type: "add_unit", data: { id: TEAM, name: "Children's Team", parent: authority } };
  const joining = members.flatMap(({ login, role, post }) => {
    const id = people.get(login);
    const person = { type: "add_person", data: { id, name: name(login), roles: [role], unit: TEAM } };
    const holding = { person: id, post, unit: TEAM, from: SINCE, to: null, kind: "holder" };
    return post ? [person, { type: "begin_holding", data: holding }] : [person];
  });
  // The authority itself and the administrator are there already.
  const before = 2;
  for (const [at, command] of [team, ...joining].entries()) {
    await give(page, `organisation/${authority}`, before + at, command);
  }
}

/** `Quality Lead` of `quality-lead`. */
function name(login: string): string {
  return login.replaceAll("-", " ").replaceAll(/\b./g, (letter) => letter.toUpperCase());
}

/** A looked-after child, with the chair and the social worker. */
async function register(page: Page, people: Map<string, string>): Promise<void> {
  const id = randomUUID();
  const child = {
    id,
    name: "Robin Vale",
    case_number: FIRST_CHILD,
    birth: { born: "2015-05-04" },
    plans: [{ kind: "looked_after", from: SINCE, to: null }],
    team: TEAM,
    social_worker: people.get("social-worker"),
    chairs: [{ plan: "looked_after", person: people.get("iro") }],
    advocates: [],
    restricted: false,
  };
  await give(page, `child/${id}`, 0, { type: "register", data: child });
}
