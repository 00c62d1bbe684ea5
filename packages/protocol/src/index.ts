export { clockReading, type ClockReading } from './clock-reading.ts';
export {
  decodeControl,
  encodeControl,
  PROTOCOL_VERSION,
  REFUSED_FILE,
  type ControlBodies,
  type ControlKind,
  type ControlMessage,
} from './control.ts';
export { ProtocolBodyError, ProtocolError, ProtocolMessageError, ProtocolVersionError } from './errors.ts';
export { decodeFrame, encodeFrame, FRAME, FRAME_VERSION, type FrameHeader } from './frame.ts';
export { MAX_CONTROL_BYTES } from './limits.ts';
export { SIMILARITY_QUANTILES } from './quantiles.ts';
export { readable } from './readable.ts';
