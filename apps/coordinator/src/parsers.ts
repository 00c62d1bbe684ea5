// What reads bytes of others, for those who feed it hostile ones (tools/campaign). This program's own way in is main.ts.
export { LedgerVersionError } from './errors.ts';
export { auditLedger } from './ledger/audit.ts';
export { encodeRecord, NO_CHAIN, readLedger } from './ledger/format.ts';
export type { LedgerRecord } from './ledger/record.ts';
