// Matters as a test finds them: made by commands, on an authority's first child, about whom nothing has been raised.

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { act, children, command, type Context, get, type Procedure, type Question } from "./api.ts";
import { ACTIONS, CONCERN } from "./forms.ts";

/** The first child of each authority: looked after, chaired by its first IRO, represented by its first advocate. */
export const FIRST_CHILD = "400100";

/** What raising something for the first child depends on. */
async function context(chair: Page): Promise<Context> {
  const [found] = await children(chair, FIRST_CHILD);
  return get(chair, `/children/${found?.child.id}/context?plan=looked_after`);
}

function opening({ child, plan, procedure, other_matters }: Context, moment: string): unknown {
  const category = { group: procedure.categories[0]?.id, example: "something_else", other: "A dentist" };
  const same = other_matters.filter((other) => other.group === category.group);
  const how = { how: "passed_over", reason: "That one is about another tooth." };
  const alongside = same.map(({ reference }) => ({ reference, how }));
  return { child: child.id, plan, category, ...CONCERN, particulars: particulars(procedure, moment), alongside };
}

type Said = { text?: string; date?: string; chosen?: string[]; yes?: boolean };

/** What the procedure asks at that moment, whatever stage and category, with the questions that an answer brings up. */
function particulars({ questions }: Procedure, moment: string): Record<string, Said> {
  const given: Record<string, Said> = {};
  const asked = ({ at, needed, stages, categories, follows }: Question) =>
    at.includes(moment) && needed && stages.length === 0 && categories.length === 0 && (!follows || brought(follows, given));
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

/** Raised formally at stage 1 by the chair, sent with whatever else is said there; answers with the reference. */
export async function raised(chair: Page, more: Record<string, unknown> = {}): Promise<string> {
  const facts = await context(chair);
  const addressees = facts.procedure.stages[0]?.addressees ?? [];
  const target = { stage: 1, shown: shown(facts, addressees), reason: "", consultations: [], ...more };
  const data = { opening: opening(facts, "formal"), actions: actions(facts), target };
  return command(chair, randomUUID(), 0, { type: "raise_formally", data });
}

/** Raised informally by the chair, with the social worker. */
export async function concern(chair: Page): Promise<string> {
  const facts = await context(chair);
  const talk = { with: shown(facts, ["social_worker"]), manner: "telephone", agreed: "", by: "2026-11-30" };
  const data = { opening: opening(facts, "concern"), actions: actions(facts), ...talk };
  return command(chair, randomUUID(), 0, { type: "raise_concern", data });
}

export const ANSWER = "The surgery has offered Thursday 3 December; the carer knows.";

/** Answered at stage 1: everything will be done by the dates asked. */
export async function answered(addressee: Page, reference: string): Promise<void> {
  const answers = [3, 4].map((day, at) => ({
    action: at + 1,
    answer: { answer: "will_do", by: `2026-12-0${day}` },
  }));
  await act(addressee, reference, "respond", { stage: 1, text: ANSWER, actions: answers });
}
