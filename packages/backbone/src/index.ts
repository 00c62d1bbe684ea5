export { bnInception, type BnInceptionOptions } from './bn-inception.ts';
export { BackboneError, BackboneInputError, BackboneOptionsError, BackboneTensorMissingError } from './errors.ts';
export { initialBuffers, initialParameters } from './initial-values.ts';
export { type ImageShape } from './input-size.ts';
export { iresnet, type IResNetDepth, type IResNetOptions } from './iresnet.ts';
export type * from './network.ts';
export { countParameters } from './network-table.ts';
export { type Pooling } from './pooling.ts';
export { resnet50, type ResNet50Options } from './resnet50.ts';
