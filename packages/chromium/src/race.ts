import type { Page } from "puppeteer-core";
import { causeOf } from "./failure.ts";

/** The browser let a piece of work down; `hung` tells that it gave no answer in time. */
export class BrowserFault extends Error {
  override readonly name = "BrowserFault";
}

/**
 * The result of `work`, unless the page crashes, the browser ends or the deadline (milliseconds) passes before it:
 * then a `BrowserFault`. A crashed page never answers, so waiting for `work` alone could take for ever.
 */
export async function supervise<T>(page: Page, deadline: number, work: Promise<T>): Promise<T> {
  const fault = Promise.withResolvers<never>();
  const onCrash = () => fault.reject(new BrowserFault("the page crashed"));
  const onEnd = () => fault.reject(new BrowserFault("the browser ended"));
  const timer = setTimeout(() => fault.reject(new BrowserFault(`no answer in ${deadline / 1000} s`)), deadline);
  const browser = page.browser();
  page.on("error", onCrash);
  browser.on("disconnected", onEnd);
  if (!browser.connected) onEnd();
  try {
    return await Promise.race([work, fault.promise]);
  } catch (error) {
    if (!(error instanceof BrowserFault)) {
      // A dying browser first fails the calls in flight, then says that it is gone: let the better cause come forward.
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!browser.connected) throw new BrowserFault("the browser ended");
      if (isProtocol(error)) throw new BrowserFault(causeOf(error));
    }
    throw error;
  } finally {
    clearTimeout(timer);
    page.off("error", onCrash);
    browser.off("disconnected", onEnd);
    work.catch(() => {});
    fault.promise.catch(() => {});
  }
}

/** Errors of Puppeteer's own, all of which mean that the page or its browser is no longer to be trusted. */
const isProtocol = (error: unknown) =>
  error instanceof Error &&
  (/^(ProtocolError|TargetCloseError|TimeoutError|ConnectionClosedError)$/.test(error.name) ||
    /Protocol error|Target closed|detached|Session closed|Printing failed|net::ERR/i.test(error.message));
