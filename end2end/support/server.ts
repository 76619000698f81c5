// One real server: its own data directory, its own port, its own clock.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";

/** When every test begins: Monday 23 November 2026, nine in the morning in London. */
export const START = "2026-11-23T09:00:00Z";

/** The password of every account. */
export const PASSWORD = "correct horse battery";

const root = path.resolve(import.meta.dirname, "../..");
const program = process.env.RECOURSE_BIN ?? path.join(root, "target/debug/recourse");

export class Server {
  private constructor(
    readonly url: string,
    readonly data: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts a server on the demonstration's data in `data`, which it makes where there is none, and waits until it is ready. */
  static async start(data: string): Promise<Server> {
    const port = String(await freePort());
    const options = ["--dist", path.join(root, "dist"), "--data", data, "--port", port];
    const child = spawn(program, ["serve", ...options, "--demo", "--test-clock", START], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    child.stdout?.on("data", (text) => (log += text));
    child.stderr?.on("data", (text) => (log += text));
    child.on("error", (reason) => (log += reason));
    const server = new Server(`http://127.0.0.1:${port}`, data, child);
    if (!(await server.ready())) {
      await server.stop();
      throw new Error(`${program} did not become ready:\n${log}`);
    }
    return server;
  }

  /** Sets the server's clock; it stands still until it is set again. */
  async setClock(now: string): Promise<void> {
    const answer = await fetch(`${this.url}/test/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ now }),
    });
    if (!answer.ok) {
      throw new Error(`the clock could not be set to ${now}: ${answer.status} ${await answer.text()}`);
    }
  }

  /** Runs another command of the program on the same data, beside the server. Passwords are read from its input. */
  async run(words: string[]): Promise<void> {
    const command = spawn(program, [...words, "--data", this.data], { stdio: ["pipe", "ignore", "pipe"] });
    let said = "";
    command.stderr.on("data", (text) => (said += text));
    command.stdin.end(`${PASSWORD}\n`);
    const [status] = await once(command, "close");
    if (status !== 0) {
      throw new Error(`recourse ${words.join(" ")}: ${said}`);
    }
  }

  async stop(): Promise<void> {
    if (this.running() && this.child.kill("SIGTERM")) {
      await once(this.child, "exit");
    }
  }

  private async ready(): Promise<boolean> {
    const deadline = Date.now() + 60_000;
    while (this.running() && Date.now() < deadline) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.ok) {
        return true;
      }
      await new Promise((again) => setTimeout(again, 50));
    }
    return false;
  }

  private running(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") {
    throw new Error("no free port on the loopback address");
  }
  return address.port;
}
