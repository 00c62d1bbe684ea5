export { arithmeticOf } from './arithmetic.ts';
export { registerTfjsBackend, type TfjsBackend } from './backend/tfjs-backend.ts';
export { eagerEngine } from './eager-engine.ts';
export type * from './engine.ts';
export {
  BackendMissingError,
  InstallError,
  OperationError,
  ProgramDefinitionError,
  RunAbandonedError,
  RuntimeLoadError,
  RuntimeMissingError,
  RuntimeOptionsError,
  RuntimeStartedError,
  TensorFlowError,
  TraceAssignError,
  TraceConstantError,
  TraceGradientError,
  TraceRandomError,
  TraceUnusedError,
  TraceValueError,
} from './errors.ts';
export { type ProductChain, productRate } from './product-rate.ts';
export { gpusOf, startRuntime, type Device, type Runtime, type RuntimeOptions } from './runtime.ts';
export { tensorflowEngine } from './tensorflow-engine.ts';
export { locateRuntime, type RuntimeLocation } from './install/location.ts';
