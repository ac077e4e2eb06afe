// node .ci/count-tests.mjs results.json exit-status → "passed failed"
// A file that could not be loaded, and a run that ended badly without a failed test, count as failures.
import { existsSync, readFileSync } from 'node:fs';

const [, , path, status] = process.argv;
const { numPassedTests: passed = 0, testResults = [] } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
const failedIn = ({ assertionResults, status }) =>
  assertionResults.filter((test) => test.status === 'failed').length || (status === 'failed' ? 1 : 0);
const failed = testResults.reduce((sum, file) => sum + failedIn(file), 0);
console.log(passed, failed === 0 && status !== '0' ? 1 : failed);
