export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * The regular files of a tar archive in ustar format, such as `lib/libnss3.so`.
 * Throws on a name that would leave the folder it is unpacked to.
 */
export function untar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + block <= archive.length; ) {
    const name = textAt(archive, at, 100);
    if (name === "") break;
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
    if (!Number.isSafeInteger(size) || at + block + size > archive.length)
      throw new Error("the tar archive is cut off");
    if (name.startsWith("/") || name.split("/").includes("..")) throw new Error(`the tar archive holds ${name}`);
    const type = textAt(archive, at + 156, 1);
    if (type === "0" || type === "") entries.push({ name, bytes: archive.subarray(at + block, at + block + size) });
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
}

const textAt = (archive: Buffer, at: number, length: number) =>
  archive.toString("latin1", at, at + length).split("\0", 1)[0] ?? "";
