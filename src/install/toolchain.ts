import { writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { ProgramResult, Progress } from '../ports.ts'
import type { Build } from './build.ts'
import { toBuildArguments, toBuildEnvironment } from './build-plan.ts'
import type { Job } from './job.ts'
import { createCancelled, toPlainText, toReason } from './words.ts'

const BUILD_TIMEOUT_MS = 40 * 60 * 1000
/** Asking for its version may make `go` fetch the toolchain that the module asks for. */
const VERSION_TIMEOUT_MS = 10 * 60 * 1000
const TAIL_CHARACTERS = 800

export type Toolchain = {
  /** As `go` says it: `go1.26.8`. */
  readonly version: string
  compile(output: string): Promise<void>
}

/** A Go toolchain with the module files laid out in a fresh folder. Throws `scanner-build-failed`. */
export async function openToolchain(
  job: Job,
  build: Build,
  { go, staging }: { readonly go: string; readonly staging: string },
): Promise<Toolchain> {
  const folder = join(staging, 'module')
  const scratch = join(staging, 'scratch')
  await mkdir(folder)
  await mkdir(scratch)
  await writeFile(join(folder, 'go.mod'), build.module.goMod)
  await writeFile(join(folder, 'go.sum'), build.module.goSum)
  const env = toBuildEnvironment(build.plan, build.target, { env: job.env, scratch })
  const base = { file: go, cwd: folder, env, signal: job.signal }
  const ask = { ...base, args: ['env', 'GOVERSION'], timeoutMs: VERSION_TIMEOUT_MS }
  const version = toPlainText(getOutput(job, await job.runProgram(ask)), 60)
  return {
    version,
    async compile(output) {
      const { packages, minutes } = build.plan
      job.log.info(
        `Building ${job.label} from source with ${version}: about ${minutes} minutes on two cores, and some GB in Go's own cache, unless they are there already.`,
      )
      const progress = job.log.progress({
        label: `Building ${job.label}`,
        total: packages,
        unit: 'steps',
      })
      const args = toBuildArguments(build.plan, job.wanted, output)
      progress.say('looking through the modules and the cache of Go')
      const onStderrLine = createLineReader(progress, build.plan.package)
      try {
        const request = { ...base, args, timeoutMs: BUILD_TIMEOUT_MS, onStderrLine }
        getOutput(job, await job.runProgram(request))
      } finally {
        progress.done()
      }
    },
  }
}

const DOWNLOADING = /^go: downloading (\S+)/
const PACKAGE = /^[\w.~+-]+(\/[\w.~+-]+)*$/

/** `go build -v` names each package as it is compiled, the program last, and each module as it is fetched. */
function createLineReader(progress: Progress, program: string): (line: string) => void {
  return (line) => {
    const module = DOWNLOADING.exec(line)?.[1]
    if (module !== undefined) progress.say(`fetching ${toPlainText(module, 80)}`)
    else if (PACKAGE.test(line)) {
      progress.advance(1)
      progress.say(line === program ? 'linking' : toPlainText(line, 80))
    }
  }
}

function getOutput(job: Job, result: ProgramResult): string {
  switch (result.kind) {
    case 'exited':
      if (result.exitCode === 0) return result.stdout
      throw toBuildError(job, `go ended with exit code ${result.exitCode}`, result.stderr)
    case 'cancelled':
      throw createCancelled()
    case 'not-started':
      throw toBuildError(job, `go cannot be started (${toReason(result.error)})`, '')
    case 'killed':
      throw toBuildError(
        job,
        `go was killed (${result.signal}), often for want of memory`,
        result.stderr,
      )
    case 'timed-out':
      throw toBuildError(
        job,
        `go took longer than ${BUILD_TIMEOUT_MS / 60_000} minutes`,
        result.stderr,
      )
  }
}

function toBuildError(job: Job, why: string, stderr: string): PlimsollError {
  const tail = toTail(stderr)
  return new PlimsollError({
    code: 'scanner-build-failed',
    message: `${job.label} could not be built from source: ${why}${tail === '' ? '' : `: ${tail}`}.`,
    hint: 'It takes Go 1.26.3 or newer (GOTOOLCHAIN=go1.26.8 makes another Go fetch and use that one), a way to the modules (GOPROXY), about 3 GB of memory and 8 GB of disk. Or give a way to the release: access to github.com or download-mirror.',
  })
}

/** The last that was said besides the names of packages: there the fault stands. */
function toTail(stderr: string): string {
  const lines = stderr
    .split(/[\r\n]+/)
    .map((line) => toPlainText(line, 400))
    .filter((line) => line !== '' && !PACKAGE.test(line) && !DOWNLOADING.test(line))
  return lines.join(' | ').slice(-TAIL_CHARACTERS)
}
