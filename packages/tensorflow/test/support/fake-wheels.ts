import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface FakeWheel {
  readonly name: string;
  readonly version: string;
  /** `cp312-cp312-manylinux_2_27_x86_64` */
  readonly tag: string;
  readonly files: Readonly<Record<string, string>>;
  readonly requires?: readonly string[];
  /** File whose content is not what RECORD says. */
  readonly corrupt?: string;
}

// Python writes the archive, as it does with real wheels; RECORD by PEP 427.
const WRITER = `
import base64, hashlib, json, sys, zipfile
folder, wheel = sys.argv[1], json.loads(sys.argv[2])
stem = wheel["name"].replace("-", "_") + "-" + wheel["version"]
info = stem + ".dist-info"
files = dict(wheel["files"])
files[info + "/METADATA"] = "Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (wheel["name"], wheel["version"]) + "".join(
    "Requires-Dist: %s\\n" % r for r in wheel.get("requires", []))
files[info + "/WHEEL"] = "Wheel-Version: 1.0\\nRoot-Is-Purelib: false\\nTag: %s\\n" % wheel["tag"]
record = ""
with zipfile.ZipFile("%s/%s-%s.whl" % (folder, stem, wheel["tag"]), "w", zipfile.ZIP_DEFLATED) as z:
    for path, text in files.items():
        data = text.encode()
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record += "%s,sha256=%s,%d\\n" % (path, digest, len(data))
        z.writestr(path, data + b"!" if path == wheel.get("corrupt") else data)
    z.writestr(info + "/RECORD", record + info + "/RECORD,,\\n")
`;

/** Writes wheels into a folder that pip takes for an index (PIP_FIND_LINKS). */
export function writeWheels(folder: string, wheels: readonly FakeWheel[]): void {
  mkdirSync(folder, { recursive: true });
  for (const wheel of wheels) {
    execFileSync('python3', ['-c', WRITER, folder, JSON.stringify(wheel)]);
  }
}

/** A wheel like TensorFlow's, of a few bytes. */
export function tensorflowWheel(name: string, tag: string, more: Partial<FakeWheel> = {}): FakeWheel {
  return {
    name,
    version: '2.21.0',
    tag: `cp312-cp312-${tag}`,
    files: {
      'tensorflow/libtensorflow_cc.so.2': 'the C API',
      'tensorflow/libtensorflow_framework.so.2': 'the framework',
      'tensorflow/THIRD_PARTY_NOTICES.txt': 'licences',
      'tensorflow/python/ops.py': 'not needed',
    },
    ...more,
  };
}

export function wheelPath(folder: string, { name, version, tag }: FakeWheel): string {
  return join(folder, `${name.replaceAll('-', '_')}-${version}-${tag}.whl`);
}
