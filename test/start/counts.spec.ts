import { describe, expect, it } from '@jest/globals';
import { count, lastLine } from '../../scripts/test-run/jest.mjs';

describe('the counts of a test run', () => {
  it('are those of Jest', () => {
    const json = JSON.stringify({
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    });
    expect(count(json, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('count a spec file that could not be loaded as one failure', () => {
    const json = JSON.stringify({ numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 1 });
    expect(count(json, false)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  });

  it('count a Jest that gave up without saying why as one failure', () => {
    expect(count('{}', false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('end in one line', () => {
    expect(lastLine({ passed: 7, failed: 0, skipped: 0 })).toBe('tests: 7 passed, 0 failed');
    expect(lastLine({ passed: 7, failed: 1, skipped: 2 })).toBe('tests: 7 passed, 1 failed, 2 skipped');
  });
});
