// Matters as a test finds them: made by commands, on an authority's first child, about whom nothing has been raised.

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { act, children, command, type Context, get } from "./api.ts";
import { ACTIONS, CONCERN } from "./forms.ts";

/** The first child of each authority: looked after, chaired by its first IRO, represented by its first advocate. */
export const FIRST_CHILD = "400100";

/** What raising something for the first child depends on. */
async function context(chair: Page): Promise<Context> {
  const [found] = await children(chair, FIRST_CHILD);
  return get(chair, `/children/${found?.child.id}/context?plan=looked_after`);
}

function opening({ child, plan, procedure }: Context): unknown {
  const group = procedure.categories[0];
  return { child: child.id, plan, category: { group: group?.id, example: "something_else", other: "A dentist" }, ...CONCERN };
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

/** Raised formally at stage 1 by the chair; answers with the reference. */
export async function raised(chair: Page): Promise<string> {
  const facts = await context(chair);
  const addressees = facts.procedure.stages[0]?.addressees ?? [];
  const target = { stage: 1, shown: shown(facts, addressees), reason: "", consultations: [] };
  const data = { opening: opening(facts), actions: actions(facts), target };
  return command(chair, randomUUID(), 0, { type: "raise_formally", data });
}

/** Raised informally by the chair, with the social worker. */
export async function concern(chair: Page): Promise<string> {
  const facts = await context(chair);
  const talk = { with: shown(facts, ["social_worker"]), manner: "telephone", agreed: "", by: "2026-11-30" };
  const data = { opening: opening(facts), actions: actions(facts), ...talk };
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
