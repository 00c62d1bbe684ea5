/** Writes records as dmlc-core does: cut where the magic number stands at a multiple of four, which is left out. */
export function recordIo(records: readonly Uint8Array[]): { file: Buffer; offsets: number[] } {
  const offsets: number[] = [];
  const chunks: Buffer[] = [];
  let length = 0;
  const put = (flag: number, data: Buffer): void => {
    const header = Buffer.alloc(8);
    header.writeUInt32LE(0xced7230a, 0);
    header.writeUInt32LE(flag * 2 ** 29 + data.length, 4);
    const chunk = Buffer.concat([header, data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const bytes of records) {
    const record = Buffer.from(bytes);
    offsets.push(length);
    const parts: Buffer[] = [];
    let from = 0;
    for (let at = 0; at + 4 <= record.length; at += 4) {
      if (record.readUInt32LE(at) !== 0xced7230a) continue;
      parts.push(record.subarray(from, at));
      from = at + 4;
    }
    parts.push(record.subarray(from));
    parts.forEach((part, i) => put(parts.length === 1 ? 0 : i === 0 ? 1 : i === parts.length - 1 ? 3 : 2, part));
  }
  return { file: Buffer.concat(chunks), offsets };
}

/** An image record: its header, labels where there are several, the image. */
export function imageRecord(labels: readonly number[], key: number, image: Uint8Array = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(24 + (labels.length === 1 ? 0 : 4 * labels.length));
  if (labels.length === 1) header.writeFloatLE(labels[0] as number, 4);
  else {
    header.writeUInt32LE(labels.length, 0);
    labels.forEach((label, i) => header.writeFloatLE(label, 24 + 4 * i));
  }
  header.writeBigUInt64LE(BigInt(key), 8);
  return Buffer.concat([header, image]);
}

/** As InsightFace writes a training set: images by class, a record for each class, record 0 last. */
export function insightFace(classes: readonly (readonly Uint8Array[])[]): { rec: Buffer; idx: string } {
  const images = classes.flatMap((ofClass, label) => ofClass.map((image) => ({ image, label })));
  const records = images.map(({ image, label }, i) => imageRecord([label], i + 1, image));
  const keys = records.map((_, i) => i + 1);
  let next = 1;
  classes.forEach((ofClass, label) => {
    records.push(imageRecord([next, next + ofClass.length], images.length + 1 + label));
    keys.push(images.length + 1 + label);
    next += ofClass.length;
  });
  records.push(imageRecord([images.length + 1, images.length + classes.length + 1], 0));
  keys.push(0);
  const { file, offsets } = recordIo(records);
  return { rec: file, idx: offsets.map((offset, i) => `${keys[i]}\t${offset}\n`).join('') };
}
