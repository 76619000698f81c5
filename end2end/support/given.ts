// Matters as a test finds them: made by commands, on an authority's first child, about whom nothing has been raised.

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { act, children, command, type Context, get, give, type Procedure, type Question } from "./api.ts";
import { ACTIONS, CONCERN } from "./forms.ts";

/** The first child of each authority: looked after, chaired by its first IRO, represented by its first advocate. */
export const FIRST_CHILD = "400100";

/** The address of an authority's first child, as whoever is signed in may see it. */
export async function firstChild(page: Page): Promise<string> {
  const [found] = await children(page, FIRST_CHILD);
  return `/children/${found?.child.id}`;
}

/** What raising something for the first child depends on. */
async function context(chair: Page): Promise<Context> {
  return get(chair, `${await firstChild(chair)}/context?plan=looked_after`);
}

function opening({ child, plan, procedure, other_matters }: Context, moment: string): unknown {
  const category = { group: procedure.categories[0]?.id, example: "something_else", other: "A dentist" };
  const same = other_matters.filter((other) => other.group === category.group);
  const how = { how: "passed_over", reason: "That one is about another tooth." };
  const alongside = same.map(({ reference }) => ({ reference, how }));
  return { child: child.id, plan, category, ...CONCERN, particulars: particulars(procedure, moment), alongside };
}

type Said = { text?: string; date?: string; chosen?: string[]; yes?: boolean };

/** What the procedure asks at that moment, whatever the category, and at that stage where it comes to one, with the questions
 *  that an answer brings up. */
function particulars({ questions }: Procedure, moment: string, stage = 0): Record<string, Said> {
  const given: Record<string, Said> = {};
  const asked = ({ at, needed, stages, categories, follows }: Question) =>
    at.includes(moment) && needed && (stages.length === 0 || stages.includes(stage)) && categories.length === 0 && (!follows || brought(follows, given));
  for (const question of questions) {
    if (asked(question)) {
      given[question.id] = said(question);
    }
  }
  return given;
}

/** Was one of the options chosen, or yes said, that bring the question up? */
function brought({ question, options }: { question: string; options: string[] }, given: Record<string, Said>): boolean {
  const before = given[question];
  return before?.yes ?? before?.chosen?.some((option) => options.includes(option)) ?? false;
}

function said({ kind, options }: Question): Said {
  const chosen = options.slice(0, 1).map(({ id }) => id);
  return { text: { text: "As the record shows." }, past_date: { date: "2026-11-23" }, coming_date: { date: "2026-11-30" },
    choice: { chosen }, choices: { chosen }, yes_no: { yes: false } }[kind];
}

function actions({ posts, procedure }: Context): unknown[] {
  const post = procedure.stages[0]?.addressees[0];
  const held = posts.find((known) => known.post === post);
  const owner = { post, person: held?.person?.id, name: held?.person?.name };
  return ACTIONS.map(({ what, measure, why }, at) => ({ what, measure, why, owner, by: `2026-12-0${3 + at}` }));
}

function shown({ posts }: Context, asked: string[]): unknown[] {
  const held = posts.filter(({ post, person }) => asked.includes(post) && person);
  return held.map(({ post, person }) => ({ post, person: person?.id }));
}

/** Raised formally by the chair, at stage 1 unless another is said with the rest; answers with the reference. */
export async function raised(chair: Page, more: { stage?: number } & Record<string, unknown> = {}): Promise<string> {
  const facts = await context(chair);
  const { stage = 1 } = more;
  const addressees = facts.procedure.stages[stage - 1]?.addressees ?? [];
  const start = { stage, shown: shown(facts, addressees), reason: "", consultations: [] };
  const target = { ...start, particulars: particulars(facts.procedure, "start", stage), ...more };
  const data = { opening: opening(facts, "formal"), actions: actions(facts), target };
  return command(chair, randomUUID(), 0, { type: "raise_formally", data });
}

/** Nobody holds a post of the authority any more, as the administrator has it from yesterday on. */
export async function vacate(administrator: Page, chair: Page, post: string): Promise<void> {
  const { posts } = await context(chair);
  const person = posts.find((known) => known.post === post)?.person?.id;
  const { version } = await get<{ version: number }>(administrator, "/absences");
  const { authority } = await get<{ authority: string }>(administrator, "/session");
  const holding = { person, post, unit: "authority", on: "2026-11-22" };
  await give(administrator, `organisation/${authority}`, version, { type: "end_holding", data: holding });
}

/** Raised informally by the chair, with the first of those whom the procedure names. */
export async function concern(chair: Page): Promise<string> {
  const facts = await context(chair);
  const talk = { with: shown(facts, facts.procedure.informal.with.slice(0, 1)), manner: "telephone", agreed: "", by: "2026-11-30" };
  const data = { opening: opening(facts, "concern"), actions: actions(facts), ...talk };
  return command(chair, randomUUID(), 0, { type: "raise_concern", data });
}

export const ANSWER = "The surgery has offered Thursday 3 December; the carer knows.";

/** Answered, at stage 1 unless another is said: everything will be done by the dates asked. */
export async function answered(addressee: Page, reference: string, stage = 1): Promise<void> {
  const answers = [3, 4].map((day, at) => ({
    action: at + 1,
    answer: { answer: "will_do", by: `2026-12-0${day}` },
  }));
  await act(addressee, reference, "respond", { stage, text: ANSWER, actions: answers });
}
