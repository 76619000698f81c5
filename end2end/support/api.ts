// What the record says, asked of the API as whoever is signed in on a page; and commands given without their forms, where
// a test is about something else.

import { randomUUID } from "node:crypto";
import { type APIResponse, expect, type Page } from "@playwright/test";

const BASE = "/api/v1";

export type Recorded = { version: number; event: { type: string; data: Record<string, unknown> } };
export type Whole = { view: "whole"; id: string; version: number; events: Recorded[]; context: Context };
type Post = { post: string; title: string; person: { id: string; name: string } | null };
export type Context = {
  today: string;
  plan: string;
  child: { id: string; name: string };
  posts: Post[];
  procedure: Procedure;
  other_matters: { reference: string; group: string }[];
};
export type Procedure = {
  name: string;
  words: Record<"process" | "matter" | "concern" | "stage" | "iro" | "cp_chair", string>;
  posts: { id: string; line: string; seat?: { kind: string } }[];
  informal: { with: string[] };
  stages: { number: number; addressees: string[] }[];
  categories: { id: string; title: string; examples: { id: string; text: string }[] }[];
  questions: Question[];
};
export type Question = {
  id: string;
  at: string[];
  kind: "text" | "past_date" | "coming_date" | "choice" | "choices" | "yes_no";
  options: { id: string }[];
  needed: boolean;
  stages: number[];
  categories: string[];
  follows: { question: string; options: string[] } | null;
};
export type Row = {
  id: string;
  reference: string;
  child: { id: string; name: string; case_number: string };
  phase: { phase: string; stage?: number };
  mine: boolean;
  due: string | null;
};
export type Tray = { rows: Row[]; found: number; counts: Record<string, number> };

/** The answer to a GET; fails the test where it is no success. */
export async function get<T>(page: Page, path: string): Promise<T> {
  return read(await page.request.get(BASE + path));
}

/** The answer to a POST, whatever its status. */
export function post(page: Page, path: string, data: unknown, headers = {}): Promise<APIResponse> {
  return page.request.post(BASE + path, { data, headers });
}

async function read<T>(answer: APIResponse): Promise<T> {
  expect(answer.status(), `${answer.url()}: ${await answer.text()}`).toBe(200);
  return answer.json();
}

/** A matter with its record. */
export function matter(page: Page, reference: string): Promise<Whole> {
  return get(page, `/escalations/${reference}`);
}

/** How often something of that sort is on a matter's record. */
export async function times(page: Page, reference: string, type: string): Promise<number> {
  const { events } = await matter(page, reference);
  return events.filter(({ event }) => event.type === type).length;
}

/** A page of the tray. */
export async function tray(page: Page, filter: string): Promise<Tray> {
  return read(await post(page, "/tray", { filter }));
}

/** Children by part of a name or case number. */
export async function children(page: Page, text: string): Promise<{ child: Row["child"] }[]> {
  return read(await post(page, "/children/search", { text }));
}

/** Gives a command on a stream, such as `child/…`; answers with what was accepted. */
export async function give<T>(page: Page, stream: string, version: number, command: unknown): Promise<T> {
  const key = { "Idempotency-Key": randomUUID() };
  return read(await post(page, `/${stream}/commands`, { expected_version: version, command }, key));
}

/** Gives a command on a matter; answers with what the matter is called. */
export async function command(page: Page, id: string, version: number, command: unknown): Promise<string> {
  const accepted = await give<{ reference: string }>(page, `escalation/${id}`, version, command);
  return accepted.reference;
}

/** Gives a command on a matter as it stands. */
export async function act(page: Page, reference: string, type: string, data: unknown): Promise<void> {
  const { id, version } = await matter(page, reference);
  await command(page, id, version, { type, data });
}
