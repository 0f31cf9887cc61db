import type { Browser, Page } from "puppeteer-core";
import { causeOf } from "./failure.ts";

/** The browser let a piece of work down. */
export class BrowserFault extends Error {
  override readonly name = "BrowserFault";
}

/**
 * The result of `work`, unless the browser ends, a page that `work` says it uses crashes, or the deadline (milliseconds)
 * passes before it: then a `BrowserFault`. A crashed page never answers, so waiting for `work` alone could take for ever.
 */
export async function supervise<T>(
  browser: Browser,
  deadline: number,
  work: (uses: (page: Page) => void) => Promise<T>,
): Promise<T> {
  const fault = Promise.withResolvers<never>();
  const onCrash = () => fault.reject(new BrowserFault("the page crashed"));
  const onEnd = () => fault.reject(new BrowserFault("the browser ended"));
  const timer = setTimeout(() => fault.reject(new BrowserFault(`no answer in ${deadline / 1000} s`)), deadline);
  const pages: Page[] = [];
  browser.on("disconnected", onEnd);
  if (!browser.connected) onEnd();
  const working = work((page) => {
    pages.push(page);
    page.on("error", onCrash);
  });
  try {
    return await Promise.race([working, fault.promise]);
  } catch (error) {
    if (!(error instanceof BrowserFault)) {
      // A dying browser first fails the calls in flight, then says that it is gone: let the better cause come forward.
      await Promise.race([fault.promise, new Promise((resolve) => setTimeout(resolve, 20))]);
      if (isProtocol(error)) throw new BrowserFault(causeOf(error));
    }
    throw error;
  } finally {
    clearTimeout(timer);
    for (const page of pages) page.off("error", onCrash);
    browser.off("disconnected", onEnd);
    working.catch(() => {});
    fault.promise.catch(() => {});
  }
}

/** Errors of Puppeteer's own, all of which mean that the page or its browser is no longer to be trusted. */
const isProtocol = (error: unknown) =>
  error instanceof Error &&
  (/^(ProtocolError|TargetCloseError|TimeoutError|ConnectionClosedError)$/.test(error.name) ||
    /Protocol error|Target closed|detached|Session closed|Printing failed|net::ERR/i.test(error.message));
