const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** ZeroMQ's text form of keys (RFC 32): five characters for four bytes. @param bytes a multiple of 4 */
export function encodeZ85(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let value = view.getUint32(at);
    let group = '';
    for (let digit = 0; digit < 5; digit++) {
      group = `${DIGITS[value % 85]}${group}`;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return text;
}

/** Null for what is no such text. */
export function decodeZ85(text: string): Buffer | null {
  if (text.length % 5 !== 0) return null;
  const bytes = Buffer.alloc((text.length / 5) * 4);
  for (let group = 0; group < text.length / 5; group++) {
    let value = 0;
    for (const digit of text.slice(group * 5, group * 5 + 5)) value = value * 85 + DIGITS.indexOf(digit);
    if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) return null;
    bytes.writeUInt32BE(value, group * 4);
  }
  return [...text].every((digit) => DIGITS.includes(digit)) ? bytes : null;
}
