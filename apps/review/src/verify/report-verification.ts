import { type CheckedNumber, isVerified, type Verification } from "./verification.ts";

/** What was found out, as lines: the file, each number by its page, what is not as it was, and the verdict. */
export function reportVerification(file: string, verification: Verification): readonly string[] {
  const { brief, manifest, attachments, values, numbers, findings, unquoted } = verification;
  const unprinted = brief.document === "deck" ? "named in the metadata" : "printed on no page";
  const printed = manifest.printedOn === null ? unprinted : `printed on page ${manifest.printedOn}`;
  return [
    `${file}: ${brief.title} (${brief.document} ${brief.brief}, ${brief.language}, ${brief.date})`,
    `  manifest     ${manifest.hash}, ${printed}`,
    `  attachments  ${attachments}; ${count(values, "value")} computed anew from them`,
    `  signature    ${signatureText(verification)}`,
    "  numbers on the pages",
    ...numbers.map((one) => `    ${place(one)}  ${one.state.padEnd(9)}  ${lineOf(one)}`),
    `    and ${unquoted.text} in the author's text and frame, ${unquoted.drawings} in drawings, which quote nothing`,
    ...(findings.length === 0 ? [] : ["  not as it was made"]),
    ...findings.map(({ rule, what, page }) => `    [${rule}] ${page === null ? "" : `page ${page}: `}${what}`),
    verdict(verification),
  ];
}

const place = ({ page }: CheckedNumber): string => (page === null ? "no page" : `page ${page}`).padEnd(8);

const lineOf = ({ text, value, why }: CheckedNumber): string =>
  `${text}${value === null ? "" : `  ${value}`}${why === null ? "" : `: ${why}`}`;

function signatureText({ signature }: Verification): string {
  switch (signature.state) {
    case "none":
      return "none";
    case "unchecked":
      return `there is one, by the key ${signature.key?.slice(0, 16)}…, not checked: give its public key with --key`;
    case "good":
      return `good, by the key ${signature.key}`;
    case "bad":
      return "does not hold";
  }
}

function verdict(verification: Verification): string {
  const states = Map.groupBy(verification.numbers, ({ state }) => state);
  const of = (state: CheckedNumber["state"]): number => states.get(state)?.length ?? 0;
  const numbers = `${of("verified")} verified, ${of("differs")} differ, ${of("not bound")} not bound`;
  const { length } = verification.findings;
  const found = length === 0 ? "nothing else was changed" : `${count(length, "finding")} besides`;
  return `${isVerified(verification) ? "VERIFIED" : "NOT VERIFIED"}: ${count(verification.numbers.length, "number")}: ${numbers}; ${found}`;
}

const count = (many: number, thing: string): string => `${many} ${thing}${many === 1 ? "" : "s"}`;
