import type { FileHandle } from 'node:fs/promises';

/** Where one field of a protobuf message lies in the file, or its value when it is a number. */
export interface ProtobufField {
  readonly number: number;
  /** value of a varint field; 0 for others */
  readonly value: number;
  /** first byte of a length-delimited field's content, and how many there are; 0 for others */
  readonly start: number;
  readonly length: number;
}

/** Read at once: many small fields lie next to each other, the large ones between them are skipped over. */
const CHUNK_BYTES = 64 * 1024;

const WIRE_VARINT = 0;
const WIRE_64_BIT = 1;
const WIRE_LENGTH_DELIMITED = 2;
const WIRE_32_BIT = 5;

/**
 * Walks protobuf messages in a file without loading it: a network of gigabytes is described by a few thousand bytes of it.
 * Format: https://protobuf.dev/programming-guides/encoding
 */
export class ProtobufSource {
  private chunk = Buffer.alloc(0);
  private chunkStart = 0;

  constructor(private readonly handle: FileHandle) {}

  /**
   * The fields of the message between two positions, in file order, groups excepted.
   * @throws RangeError when the bytes are no protobuf message
   */
  async *fields(start: number, end: number): AsyncGenerator<ProtobufField> {
    let position = start;
    while (position < end) {
      const tag = await this.varint(position);
      const number = Math.floor(tag.value / 8);
      const field = await this.fieldAt(number, tag.value % 8, tag.next);
      position = field.next;
      if (number === 0 || position > end) throw new RangeError(`no protobuf field at byte ${start}`);
      yield field.field;
    }
  }

  async text(field: ProtobufField): Promise<string> {
    return (await this.bytes(field.start, field.length)).toString('utf8');
  }

  /** The numbers of a packed repeated field. */
  async packedVarints(field: ProtobufField): Promise<number[]> {
    const values: number[] = [];
    let position = field.start;
    while (position < field.start + field.length) {
      const { value, next } = await this.varint(position);
      values.push(value);
      position = next;
    }
    return values;
  }

  private async fieldAt(
    number: number,
    wireType: number,
    position: number,
  ): Promise<{ field: ProtobufField; next: number }> {
    switch (wireType) {
      case WIRE_VARINT: {
        const { value, next } = await this.varint(position);
        return { field: { number, value, start: 0, length: 0 }, next };
      }
      case WIRE_LENGTH_DELIMITED: {
        const { value: length, next: start } = await this.varint(position);
        return { field: { number, value: 0, start, length }, next: start + length };
      }
      case WIRE_64_BIT:
        return { field: { number, value: 0, start: 0, length: 0 }, next: position + 8 };
      case WIRE_32_BIT:
        return { field: { number, value: 0, start: 0, length: 0 }, next: position + 4 };
      default:
        throw new RangeError(`no protobuf field at byte ${position}`);
    }
  }

  /** NOTE: values above 2^53 lose digits; lengths and dimensions never are so large. */
  private async varint(position: number): Promise<{ value: number; next: number }> {
    let value = 0;
    for (let index = 0; index < 10; index += 1) {
      const byte = (await this.bytes(position + index, 1))[0] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) return { value, next: position + index + 1 };
    }
    throw new RangeError(`no number at byte ${position}`);
  }

  private async bytes(start: number, length: number): Promise<Buffer> {
    const offset = start - this.chunkStart;
    if (offset >= 0 && offset + length <= this.chunk.length)
      return this.chunk.subarray(offset, offset + length);
    const wanted = Buffer.alloc(Math.max(length, CHUNK_BYTES));
    const { bytesRead } = await this.handle.read(wanted, 0, wanted.length, start);
    if (bytesRead < length) throw new RangeError(`the file ends before byte ${start + length}`);
    this.chunk = wanted.subarray(0, bytesRead);
    this.chunkStart = start;
    return this.chunk.subarray(0, length);
  }
}
