// Once before all tests: the demonstration's data, made by the server itself. Each test works on a copy.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Server } from "./server.ts";

/** Where the workers find the data to copy. */
export const SEED = "RECOURSE_SEED";

export default async function seed(): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), "recourse-seed-"));
  const server = await Server.start(data);
  await server.stop();
  process.env[SEED] = data;
  return () => rm(data, { recursive: true });
}
