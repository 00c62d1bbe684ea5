import protobuf from 'protobufjs/minimal.js';

const LENGTH_DELIMITED = 2;

/**
 * How many fields the bodies of an envelope have, each entry of a list counted: known before anything is made of them.
 * @throws where the bytes are no message
 */
export function numFields(envelope: Uint8Array): number {
  const reader = protobuf.Reader.create(envelope);
  let count = 0;
  while (reader.pos < reader.len) {
    const wire = reader.uint32() & 7;
    if (wire !== LENGTH_DELIMITED) {
      reader.skipType(wire);
      continue;
    }
    const body = reader.bytes();
    const inner = protobuf.Reader.create(body);
    for (; inner.pos < inner.len; count++) inner.skipType(inner.uint32() & 7);
  }
  return count;
}
