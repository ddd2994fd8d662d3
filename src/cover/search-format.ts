/** Pagefind’s own files: gzip of its sign and, in the index, of CBOR (RFC 8949), of which it uses arrays, texts and whole numbers alone. */
import { gunzipSync, gzipSync } from 'node:zlib';

const SIGN = Buffer.from('pagefind_dcd');
const LEVEL = 9;
/** Major types of CBOR. */
const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

export function openFile(bytes: Uint8Array): Buffer {
  const opened = gunzipSync(bytes);
  if (!opened.subarray(0, SIGN.length).equals(SIGN)) throw new Error('Pagefind’s files have another form.');
  return opened.subarray(SIGN.length);
}

/** The same bytes for the same content, on any machine. */
export function packFile(content: readonly Uint8Array[]): Buffer {
  return gzipSync(Buffer.concat([SIGN, ...content]), { level: LEVEL });
}

/** Reads one item after the other; each throws where another kind of item stands. */
export class CborReader {
  private at = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get position(): number {
    return this.at;
  }

  readArray(): number {
    return this.readHead(ARRAY);
  }

  readNumber(): number {
    return this.readHead(UNSIGNED);
  }

  readText(): string {
    const length = this.readHead(TEXT);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** Pass over an array of numbers; how many there are. */
  skipNumbers(): number {
    const count = this.readArray();
    for (let index = 0; index < count; index++) this.readAny();
    return count;
  }

  private readHead(kind: number): number {
    const { major, value } = this.readAny();
    if (major !== kind) throw new Error('Pagefind’s index has another form.');
    return value;
  }

  private readAny(): { major: number; value: number } {
    const head = this.bytes.readUInt8(this.at++);
    const [major, low] = [head >> 5, head & 31];
    if (low < 24) return { major, value: low };
    const length = { 24: 1, 25: 2, 26: 4 }[low];
    if (length === undefined) throw new Error('Pagefind’s index has another form.');
    this.at += length;
    return { major, value: this.bytes.readUIntBE(this.at - length, length) };
  }
}

export function writeArray(count: number): Buffer {
  return writeHead(ARRAY, count);
}

export function writeNumber(value: number): Buffer {
  return writeHead(UNSIGNED, value);
}

export function writeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([writeHead(TEXT, bytes.length), bytes]);
}

function writeHead(major: number, value: number): Buffer {
  const head = major << 5;
  if (value < 24) return Buffer.from([head | value]);
  if (value < 2 ** 8) return Buffer.from([head | 24, value]);
  if (value < 2 ** 16) return Buffer.from([head | 25, value >> 8, value & 255]);
  const bytes = Buffer.from([head | 26, 0, 0, 0, 0]);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
