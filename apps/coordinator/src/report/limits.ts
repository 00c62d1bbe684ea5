/** Of report.json: every broken image has a line in it. */
export const MAX_REPORT_BYTES: number = 64 * 2 ** 20;

/** Of events.jsonl: a million milestones. */
export const MAX_EVENTS_BYTES: number = 256 * 2 ** 20;

/** Of summary.json: pictures of some 450 images in it. */
export const MAX_SUMMARY_BYTES: number = 64 * 2 ** 20;
