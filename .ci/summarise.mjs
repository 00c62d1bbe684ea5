// Adds up vitest's JSON reports (one per project) and prints the closing line, `N passed, N failed` over all packages.
// usage: node summarise.mjs RESULTS_FOLDER [FAILED_STAGE ...]; a failed stage other than the tests counts as one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedStages] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
const skippedTests = [];
const failedTests = [];
const reports = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
for (const file of reports) {
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  for (const suite of report.testResults) {
    // A file that broke before its first test has a message and no assertions.
    if (suite.status === 'failed' && suite.assertionResults.length === 0) {
      sum.failed += 1;
      failedTests.push(`${file}: ${suite.name}: ${suite.message}`);
    }
    for (const test of suite.assertionResults) {
      const outcome = test.status === 'passed' ? 'passed' : test.status === 'failed' ? 'failed' : 'skipped';
      sum[outcome] += 1;
      if (outcome === 'skipped') skippedTests.push(`${file.replace('.json', '')}: ${test.fullName}`);
      if (outcome === 'failed') failedTests.push(`${file.replace('.json', '')}: ${test.fullName}`);
    }
  }
}
if (reports.length === 0) failedStages.push('no test report was written');
for (const name of skippedTests) console.log(`skipped: ${name}`);
for (const name of failedTests) console.log(`failed: ${name}`);
for (const stage of failedStages) console.log(`failed stage: ${stage}`);
sum.failed += failedStages.filter((stage) => stage !== 'test').length;
if (failedStages.includes('test') && sum.failed === 0) sum.failed = 1;
console.log(`${sum.skipped} skipped`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
