/** Jest 30 on ES modules; @swc/jest strips the types, `npm run types` checks them. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  testEnvironment: 'node',
  // Nothing is timed: a machine that is busy with other work takes several times as long.
  testTimeout: 30_000,
  // The closing line that sums up all suites, and the reasons of those that did not run.
  reporters: ['default', '<rootDir>/__tests__/ground/reporter.js'],
  maxWorkers: '100%',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/matchers.ts'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/demo/embedded.ts'],
}
