/** A worker's process on this host, recognised again by when it began: numbers are reused. */
export interface StartedProcess {
  readonly slot: number;
  readonly pid: number;
  readonly began: string;
}
