import type { CApi, Pointer } from '../c-api/declarations.ts';
import { toDims } from '../dtypes.ts';
import { ATTRIBUTE, type OpAttribute } from '../native-binding.ts';
import { checked } from '../status.ts';

/** Sets one attribute of an eager op, in the value forms that tfjs-node's kernels use. */
export function setEagerAttribute(api: CApi, op: Pointer, attribute: OpAttribute): void {
  const { name, value } = attribute;
  switch (attribute.type) {
    case ATTRIBUTE.STRING:
      return setString(api, op, name, value as string);
    case ATTRIBUTE.INT:
      return isList(value)
        ? api.TFE_OpSetAttrIntList(
            op,
            name,
            BigInt64Array.from(Array.from(value as ArrayLike<number>), BigInt),
            value.length,
          )
        : api.TFE_OpSetAttrInt(op, name, BigInt(Math.trunc(value as number)));
    case ATTRIBUTE.FLOAT:
      return isList(value)
        ? api.TFE_OpSetAttrFloatList(op, name, Float32Array.from(value as ArrayLike<number>), value.length)
        : api.TFE_OpSetAttrFloat(op, name, value as number);
    case ATTRIBUTE.BOOL:
      return isList(value)
        ? api.TFE_OpSetAttrBoolList(op, name, Uint8Array.from(value as ArrayLike<number>, Number), value.length)
        : api.TFE_OpSetAttrBool(op, name, value === true ? 1 : 0);
    case ATTRIBUTE.TYPE:
      return isList(value)
        ? api.TFE_OpSetAttrTypeList(op, name, Int32Array.from(value as ArrayLike<number>), value.length)
        : api.TFE_OpSetAttrType(op, name, value as number);
    case ATTRIBUTE.SHAPE: {
      const shape = value as readonly number[];
      return checked(api, `attribute ${name}`, (status) =>
        api.TFE_OpSetAttrShape(op, name, toDims(shape), shape.length, status),
      );
    }
    default:
      throw new Error(`attribute ${name} has the unknown kind ${attribute.type}`);
  }
}

export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function setString(api: CApi, op: Pointer, name: string, value: string): void {
  const bytes = Buffer.from(value, 'utf8');
  api.TFE_OpSetAttrString(op, name, bytes, bytes.length);
}
