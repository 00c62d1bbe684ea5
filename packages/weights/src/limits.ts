/** Of a file of weights: the largest network here takes 0.5 GB, a class head of a million identities 2 GB more. */
export const MAX_WEIGHTS_BYTES: number = 8 * 2 ** 30;

/** Tensors in a file of weights; IResNet200 has 1,300, and as many again where its optimiser's are with them. */
export const MAX_WEIGHTS_TENSORS = 65_536;

/** Values of all tensors of a file together, which become float32: several tensors may be made of the same bytes. */
export const MAX_WEIGHTS_VALUES: number = 2 ** 30;

/** Sides of a tensor. */
export const MAX_TENSOR_RANK = 16;

/** Of the pickle in a PyTorch file, which holds names and shapes: some 100 bytes a tensor. */
export const MAX_WEIGHTS_PICKLE_BYTES: number = 64 * 2 ** 20;

/** Of an ONNX file or a SavedModel: a protobuf message has no more. */
export const MAX_PROTOBUF_BYTES: number = 2 ** 31 - 1;
