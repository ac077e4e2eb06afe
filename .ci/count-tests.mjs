// node .ci/count-tests.mjs results.json exit-status → "passed failed"
// A file that could not be loaded or is not in the results at all, and a run that ended badly without a failed test, count as
// failures: a run that ended early is never green, whatever it said of itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [, , path, status] = process.argv;
const { numPassedTests: passed = 0, testResults = [] } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
        .map((entry) => relative('.', join(entry.parentPath, entry.name)))
    : [];
const reported = new Set(testResults.map(({ name }) => relative('.', name)));
const missing = ['test', ...readdirSync('packages').map((each) => join('packages', each, 'test'))]
  .flatMap(filesIn)
  .filter((file) => !reported.has(file));
for (const file of missing) process.stderr.write(`×  ${file} is not among the results\n`);

const failedIn = ({ assertionResults, status }) =>
  assertionResults.filter((test) => test.status === 'failed').length || (status === 'failed' ? 1 : 0);
const failed = testResults.reduce((sum, file) => sum + failedIn(file), missing.length);
console.log(passed, failed === 0 && status !== '0' ? 1 : failed);
