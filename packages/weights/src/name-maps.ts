/** Whose names a file has. */
export const WEIGHT_NAMES = ['circlet', 'insightface', 'torchvision', 'timm', 'fast-reid', 'pretrainedmodels'] as const;

export type WeightNames = (typeof WEIGHT_NAMES)[number];

/** How one source calls the tensors of a network. Layouts are PyTorch's but for Circlet's own. */
export interface NameMap {
  /** Our name for one of theirs; null for what has no part in embeddings: a classifier, counters. */
  toOurs(name: string): string | null;
  /** Their name for one of ours. */
  toTheirs(name: string): string;
  /** What their files need not have; it then begins as in any training. */
  isOptional(name: string): boolean;
  /** What is left out where it does not fit: a classifier of theirs has the name of an embedding of ours. */
  mayNotFit(name: string): boolean;
  /** Whether it is a convolution over images whose channels theirs has as BGR; ours are RGB. */
  isOverBgr(name: string): boolean;
}

/** Batch norms of PyTorch count the batches they have seen. */
const COUNTER = /(^|\.)num_batches_tracked$/;

const never = (): boolean => false;

const same: NameMap = {
  toOurs: (name) => (COUNTER.test(name) ? null : name),
  toTheirs: (name) => name,
  isOptional: never,
  mayNotFit: never,
  isOverBgr: never,
};

/** ResNet50 of torchvision and timm, and what begins with it: `fc` is the classifier of ImageNet; what stands behind the pooling here is not in it. */
const classifierNet: NameMap = {
  ...same,
  isOptional: (name) => /^(fc|bottleneck|pool|b\d+_head)\./.test(name),
  mayNotFit: (name) => name.startsWith('fc.'),
};

/** `heads.bottleneck` is a sequence whose first entry is the norm; a recipe with a linear layer before it has a convolution there. */
const FAST_REID_NECK = 'heads.bottleneck.0.';

/** fast-reid, fastreid/modeling: `backbone`, `heads`, and the constants that images are normalised with. */
const fastReid: NameMap = {
  ...same,
  toOurs(name) {
    if (COUNTER.test(name) || /^(pixel_mean|pixel_std|heads\.(weight|classifier\.|cls_layer\.))/.test(name))
      return null;
    if (name.startsWith('backbone.')) return name.slice('backbone.'.length);
    if (name.startsWith(FAST_REID_NECK)) return `bottleneck.${name.slice(FAST_REID_NECK.length)}`;
    return name === 'heads.pool_layer.p' ? 'pool.p' : name;
  },
  toTheirs(name) {
    if (name.startsWith('bottleneck.')) return `${FAST_REID_NECK}${name.slice('bottleneck.'.length)}`;
    return name === 'pool.p' ? 'heads.pool_layer.p' : `backbone.${name}`;
  },
};

/** BN-Inception of Cadene/pretrained-models.pytorch: `last_linear` is the classifier of ImageNet; the linear layer here is not in it. */
const pretrainedModels: NameMap = {
  ...same,
  toOurs: (name) => (COUNTER.test(name) || name.startsWith('last_linear.') ? null : name),
  isOptional: (name) => name.startsWith('fc.'),
  isOverBgr: (name) => name === 'conv1_7x7_s2.weight',
};

/** Class weights of a Circlet run are of its own classes. */
const circlet: NameMap = { ...same, toOurs: (name) => (name === 'head.weight' ? null : name) };

export const NAME_MAPS: Readonly<Record<WeightNames, NameMap>> = {
  circlet,
  // arcface_torch, backbones/iresnet.py: the names that ours follow.
  insightface: same,
  torchvision: classifierNet,
  timm: classifierNet,
  'fast-reid': fastReid,
  pretrainedmodels: pretrainedModels,
};

/** Whose names a network's own are like, by the family that its name begins with. */
export function usualNames(network: string): WeightNames {
  if (network.startsWith('iresnet')) return 'insightface';
  return network.startsWith('bn-inception') ? 'pretrainedmodels' : 'torchvision';
}

/** Whose names these look like, for a network of that name. */
export function guessNames(network: string, names: Iterable<string>, isCirclet: boolean): WeightNames {
  if (isCirclet) return 'circlet';
  if ([...names].some((name) => name.startsWith('backbone.') || name.startsWith('heads.'))) return 'fast-reid';
  return usualNames(network);
}
