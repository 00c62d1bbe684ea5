// What reads bytes of others, for those who feed it hostile ones (tools/campaign). Not for use: the public list is index.ts.
export { InstallError } from './errors.ts';
export { cudaRequirements } from './install/install.ts';
export { unpackWheel } from './install/unpack.ts';
