/** The PDF carries no evidence that could be read. */
export class NoEvidence extends Error {
  /** Whether it once did: its metadata or other attachments say so. */
  readonly removed: boolean;

  constructor(removed: boolean) {
    super(
      removed
        ? "its evidence.json was taken out, or cannot be read"
        : "it carries no evidence: nothing is attached to it",
    );
    this.name = "NoEvidence";
    this.removed = removed;
  }
}
