/**
 * The browser's command line, all of it: Puppeteer's own defaults are not used.
 * Web security, site isolation and the sandbox stay on; whatever talks to a network or shows a window is off.
 */
export const browserArguments = (asRoot: boolean): string[] => [
  "--headless",
  ...(asRoot ? ["--no-sandbox"] : []),

  // The same bytes everywhere: no hinting of the machine's font settings, one colour space, no graphics card.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--disable-gpu",
  "--disable-lcd-text",
  "--hide-scrollbars",

  // No request gets out, even one that the guard of a page should miss: there is nothing at this proxy, and no names.
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-client-side-phishing-detection",
  "--no-pings",
  "--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame,AutoupgradeMixedContent,DialMediaRouteProvider,Prerender2",

  "--no-first-run",
  "--no-default-browser-check",
  "--disable-extensions",
  "--disable-breakpad",
  "--disable-crash-reporter",
  "--disable-hang-monitor",
  "--metrics-recording-only",
  "--mute-audio",
  "--password-store=basic",
  "--use-mock-keychain",
  // Containers often have a /dev/shm of 64 MB.
  "--disable-dev-shm-usage",
  "--disable-renderer-backgrounding",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "about:blank",
];
