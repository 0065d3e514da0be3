import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import type { Config } from './config/config.ts'
import { readInputs } from './config/inputs.ts'
import { blameOf, toPlimsollError } from './domain/errors.ts'
import { PINNED_VERSIONS } from './install/pins.ts'
import type { Deliver } from './ports.ts'
import { renderError } from './report/error.ts'
import { listenForCancel } from './runner/cancel.ts'
import { discardReportFile, writeReportFile } from './runner/files.ts'
import { toRepositoryPath } from './runner/repository-path.ts'
import { toLogText } from './runner/sanitise.ts'
import { createStepLog } from './runner/step-log.ts'
import type { RunResult } from './run.ts'

/** The door of a step of GitHub Actions: inputs in, outputs and a failed or passed step out. */
export async function startStep(): Promise<void> {
  const cancel = listenForCancel()
  try {
    const result = await runStep(readStepInputs(), cancel.signal)
    process.exitCode = result.exitCode
  } catch (thrown) {
    const error = toPlimsollError(thrown)
    process.exitCode = cancel.exitCode() ?? (blameOf(error.code) === 'input' ? 3 : 2)
    core.error(toLogText(renderError(error)))
    if (core.isDebug() && error.cause instanceof Error) core.debug(error.cause.stack ?? '')
    core.setOutput('outcome', 'scan-failed')
    core.setOutput('reason', toLogText(error.message))
  } finally {
    cancel.stop()
    endSoon()
  }
}

/** What GitHub's services left unanswered and we have given up may hold a connection open for minutes. */
function endSoon(): void {
  // eslint-disable-next-line n/no-process-exit -- everything is said by then, and the code is set
  setTimeout(() => process.exit(), 1000).unref()
}

function readStepInputs(): Config {
  const { env } = process
  const runnerFolder = env['RUNNER_TEMP'] ?? ''
  const temporaryFolder = resolve(runnerFolder === '' ? tmpdir() : runnerFolder)
  return readInputs({
    core,
    env,
    surroundings: {
      resolvePath: (path) => resolve(env['GITHUB_WORKSPACE'] ?? process.cwd(), path),
      toRepositoryPath: (path) => toRepositoryPath(path, env['GITHUB_WORKSPACE'] ?? process.cwd()),
      temporaryFolder,
      // Two steps of one job must not overwrite each other's reports.
      reportFolder: resolve(temporaryFolder, 'plimsoll', env['GITHUB_ACTION'] ?? 'step'),
      pinnedVersions: { trivy: [PINNED_VERSIONS.trivy], grype: [PINNED_VERSIONS.grype] },
    },
  })
}

/** Loaded once the inputs are understood: a step that stops at a fault should stop at once. */
async function runStep(config: Config, signal: AbortSignal): Promise<RunResult> {
  const [{ assemblePorts }, { run }, { renderTable }] = await Promise.all([
    import('./assemble/ports.ts'),
    import('./run.ts'),
    import('./report/table.ts'),
  ])
  const log = createStepLog()
  const deliver = createStepDeliver()
  const door = { kind: 'step', env: process.env, log, deliver, signal } as const
  const result = await run(config, await assemblePorts({ config, door }))
  const { report } = result.shown
  if (report !== null) {
    core.startGroup('Verdict and findings')
    core.info(toLogText(renderTable(report, { colour: false, width: 120 })))
    core.endGroup()
  }
  conclude(result)
  return result
}

function createStepDeliver(): Deliver {
  return {
    report: writeReportFile,
    discard: discardReportFile,
    // One write of our own: the toolkit's summary escapes nothing and throws where no summary is offered.
    summary: async (markdown) => {
      const path = process.env['GITHUB_STEP_SUMMARY']
      if (path !== undefined && path !== '') await appendFile(path, markdown)
    },
    // A later step may print it, and it carries names out of the image.
    output: (name, value) => {
      core.setOutput(name, name === 'reason' ? toLogText(value) : value)
    },
    annotate: ({ level, message, title, place }) => {
      core[level](toLogText(message), {
        ...(title === null ? {} : { title: toLogText(title) }),
        ...(place === null ? {} : { file: place.file, startLine: place.line }),
      })
    },
  }
}

/** One annotation that says why the step failed, or that all is well. */
function conclude({ report, exitCode, failure, shown }: RunResult): void {
  if (failure !== null) core.error(toLogText(renderError(failure)))
  const line = toLogText(shown.line)
  if (exitCode !== 0) core.error(line)
  else if (report.verdict.outcome === 'pass') core.info(line)
  else core.warning(line)
}
