import type { PickleValue } from '@circlet/data/pickle';
import { TorchTensor } from './torch-names.ts';

/** Where training programs keep the weights in what they save: fast-reid, InsightFace, timm, torchvision's references, Lightning. */
const USUAL_KEYS = ['state_dict', 'model', 'state_dict_backbone', 'model_state_dict', 'backbone', 'net', 'network'];

/** What wrappers put before every name: DataParallel, torch.compile. */
const WRAPPERS = ['module.', '_orig_mod.'];

/**
 * The tensors of a network in what a PyTorch file holds: a state_dict, or a checkpoint with one under a usual name.
 * @throws Error with a sentence where none is
 */
export function stateDictIn(value: PickleValue): Map<string, TorchTensor> {
  if (!(value instanceof Map)) throw new Error('it holds no dictionary of tensors; save model.state_dict()');
  const own = tensorsOf(value);
  if (own.size > 0) return unwrapped(own);
  for (const key of USUAL_KEYS) {
    const inner = value.get(key);
    const tensors = inner instanceof Map ? tensorsOf(inner) : new Map<string, TorchTensor>();
    if (tensors.size > 0) return unwrapped(tensors);
  }
  const keys = [...value.keys()].filter((key) => typeof key === 'string').slice(0, 10);
  throw new Error(`it holds tensors neither at its top nor under ${USUAL_KEYS.join(', ')}, but ${keys.join(', ')}`);
}

function tensorsOf(dictionary: ReadonlyMap<PickleValue, PickleValue>): Map<string, TorchTensor> {
  const found = new Map<string, TorchTensor>();
  for (const [name, value] of dictionary) {
    if (typeof name === 'string' && value instanceof TorchTensor) found.set(name, value);
  }
  return found;
}

function unwrapped(tensors: Map<string, TorchTensor>): Map<string, TorchTensor> {
  const wrapper = WRAPPERS.find((prefix) => [...tensors.keys()].every((name) => name.startsWith(prefix)));
  if (wrapper === undefined) return tensors;
  return unwrapped(new Map([...tensors].map(([name, tensor]) => [name.slice(wrapper.length), tensor])));
}
