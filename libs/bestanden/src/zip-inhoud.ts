/** One thing in a zip, as the list at its end tells. */
export interface ZipDeel {
  readonly naam: string;
  /** Bytes once unpacked, as it says itself. */
  readonly grootte: number;
  readonly versleuteld: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
/** A number that says "look in the zip64 record": no document of 10 MB needs that. */
const ZIP64 = 0xffff;

/**
 * The list of what is in a zip, read from its end without unpacking anything; undefined when there is none or it can't be
 * right. Also finds a zip that hides behind a picture or a PDF.
 */
export function zipDelen(bytes: Buffer): readonly ZipDeel[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  if (count === ZIP64 || size > end) return undefined;
  const parts: ZipDeel[] = [];
  // Counted back from the end: bytes put before the zip do not move it out of sight.
  let at = end - size;
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const nameBytes = bytes.readUInt16LE(at + 28);
    parts.push({
      naam: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      grootte: bytes.readUInt32LE(at + 24),
      versleuteld: (bytes.readUInt16LE(at + 8) & 1) === 1,
    });
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (
      bytes.readUInt32LE(at) === END_OF_DIRECTORY &&
      at + END_BYTES + bytes.readUInt16LE(at + 20) <= bytes.length
    )
      return at;
  }
  return undefined;
}
