// What no page may do, whatever a test is about: break the content security policy, log an error, throw.

import type { BrowserContext, ConsoleMessage } from "@playwright/test";

/** Watches every page of a context; the list grows by a line for each thing that went wrong. */
export async function watch(context: BrowserContext): Promise<string[]> {
  const wrong: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !isRefusal(message)) {
      wrong.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => wrong.push(`uncaught: ${error.error().message}`));
  await context.exposeFunction("recourseViolation", (what: string) => wrong.push(`content security policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as { recourseViolation(what: string): void }).recourseViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI || "inline"}`);
    });
  });
  return wrong;
}

/**
 * The browser logs every answer of 400 and above; those up to 499 are answers like any other from the API and for a page. It
 * also logs what could not be asked for want of a connection, of the API or of the modules that are fetched later (their loader
 * says so too): the app copes with that and asks again.
 */
function isRefusal(message: ConsoleMessage): boolean {
  const { url } = message.location();
  const { pathname } = new URL(url || "about:blank");
  const api = pathname.startsWith("/api/");
  const later = /^\/(split|chunk)_.*\.wasm$/.test(pathname);
  const refused = /status of 4\d\d/.test(message.text()) && (api || url === message.page()?.url());
  const unheard = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(message.text()) && (api || later);
  const notLoaded = message.text().startsWith("TypeError: Failed to fetch") && /^\/loader-.*\.js$/.test(pathname);
  return refused || unheard || notLoaded;
}
