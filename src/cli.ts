import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { parseArguments } from './config/arguments.ts'
import type { Command } from './config/arguments.ts'
import { PlimsollError, blameOf, toPlimsollError } from './domain/errors.ts'
import { PLIMSOLL_VERSION } from './domain/version.ts'
import { PINNED_VERSIONS } from './install/pins.ts'
import { renderError } from './report/error.ts'
import { listenForCancel } from './runner/cancel.ts'
import { createTerminalLog } from './runner/terminal-log.ts'
import { toRepositoryPath } from './runner/repository-path.ts'
import { toLogText } from './runner/sanitise.ts'
import type { Terminal } from './commands/terminal.ts'

/** The door of the command line: arguments in, an exit code out. */
export async function startTerminal(): Promise<void> {
  const { argv, env, stderr } = process
  const cancel = listenForCancel()
  // What could not be printed is told where it was printed; a log that nobody reads is no fault of a run.
  process.stdout.on('error', () => undefined)
  stderr.on('error', () => undefined)
  try {
    const command = parseArguments({
      args: argv.slice(2),
      env,
      surroundings: {
        resolvePath: (path) => resolve(path),
        toRepositoryPath: (path) =>
          toRepositoryPath(path, env['GITHUB_WORKSPACE'] ?? process.cwd()),
        temporaryFolder: resolve(tmpdir()),
        reportFolder: process.cwd(),
        pinnedVersions: { trivy: [PINNED_VERSIONS.trivy], grype: [PINNED_VERSIONS.grype] },
      },
    })
    process.exitCode = await perform(command, cancel.signal)
  } catch (thrown) {
    const error = toPlimsollError(thrown)
    process.exitCode = cancel.exitCode() ?? (blameOf(error.code) === 'input' ? 3 : 2)
    stderr.write(`${toLogText(renderError(error))}\n`)
    if (env['PLIMSOLL_DEBUG'] !== undefined && error.cause instanceof Error) {
      stderr.write(`${toLogText(error.cause.stack ?? '')}\n`)
    }
  } finally {
    cancel.stop()
  }
}

/** Each command is a chunk of its own: `--version` and `--help` load none of them. */
async function perform(command: Command, signal: AbortSignal): Promise<number> {
  if (command.kind === 'help' || command.kind === 'version') {
    await print(command.kind === 'help' ? command.text : `${PLIMSOLL_VERSION}\n`)
    return 0
  }
  if (isPolicyCommand(command)) return performPolicy(command, toTerminal(command, signal))
  return performScan(command, toTerminal(command, signal))
}

async function performScan(command: ScanCommand, terminal: Terminal): Promise<number> {
  switch (command.kind) {
    case 'scan': {
      const { scanCommand } = await import('./commands/scan.ts')
      return scanCommand(command.config, terminal)
    }
    case 'evaluate': {
      const { evaluateCommand } = await import('./commands/evaluate.ts')
      return evaluateCommand(command, terminal)
    }
    case 'compare': {
      const { compareCommand } = await import('./commands/compare.ts')
      return compareCommand(command, terminal)
    }
    case 'demo': {
      const { demoCommand } = await import('./commands/demo.ts')
      return demoCommand(command.config, terminal)
    }
    case 'install': {
      const { installCommand } = await import('./commands/install.ts')
      return installCommand(command.config, terminal)
    }
    case 'db-update': {
      const { databaseUpdateCommand } = await import('./commands/install.ts')
      return databaseUpdateCommand(command.config, terminal)
    }
    case 'db-status': {
      const { databaseStatusCommand } = await import('./commands/database-status.ts')
      return databaseStatusCommand(command.config, terminal)
    }
  }
}

const POLICY_KINDS = [
  'policy-check',
  'policy-explain',
  'waivers-convert',
  'notify-test',
  'audit-verify',
] as const

type PolicyCommand = Extract<Command, { kind: (typeof POLICY_KINDS)[number] }>
type ScanCommand = Exclude<Runnable, PolicyCommand>

function isPolicyCommand(command: Runnable): command is PolicyCommand {
  return POLICY_KINDS.some((kind) => kind === command.kind)
}

async function performPolicy(command: PolicyCommand, terminal: Terminal): Promise<number> {
  switch (command.kind) {
    case 'policy-check': {
      const { policyCheckCommand } = await import('./commands/policy-check.ts')
      return policyCheckCommand(command, terminal)
    }
    case 'policy-explain': {
      const { policyExplainCommand } = await import('./commands/policy-explain.ts')
      return policyExplainCommand(command, terminal)
    }
    case 'waivers-convert': {
      const { waiversConvertCommand } = await import('./commands/waivers-convert.ts')
      return waiversConvertCommand(command, terminal)
    }
    case 'notify-test': {
      const { notifyTestCommand } = await import('./commands/notify-test.ts')
      return notifyTestCommand(command.config, terminal)
    }
    case 'audit-verify': {
      const { auditVerifyCommand } = await import('./commands/audit-verify.ts')
      return auditVerifyCommand(command, terminal)
    }
  }
}

type Runnable = Exclude<Command, { kind: 'help' | 'version' }>

function toTerminal(command: Runnable, signal: AbortSignal): Terminal {
  const { env, stderr, stdout } = process
  const mayColour = (stream: NodeJS.WriteStream): boolean =>
    command.color === 'always' ||
    (command.color === 'auto' && stream.isTTY && env['NO_COLOR'] === undefined)
  const log = createTerminalLog({
    write: (text) => stderr.write(text),
    isTerminal: stderr.isTTY,
    debug: env['PLIMSOLL_DEBUG'] !== undefined,
    colour: mayColour(stderr),
  })
  for (const warning of command.warnings) log.warn(warning)
  return {
    env,
    log,
    signal,
    print,
    colour: mayColour(stdout),
    width: stdout.isTTY ? stdout.columns : 100,
  }
}

/** Throws `report-unwritable` when the reader is gone (EPIPE) or the disk behind it is full. */
function print(content: string | Uint8Array): Promise<void> {
  return new Promise((settle, refuse) => {
    process.stdout.write(content, (cause) => {
      if (cause) refuse(unprintable(cause))
      else settle()
    })
  })
}

function unprintable(cause: Error): PlimsollError {
  return new PlimsollError({
    code: 'report-unwritable',
    message: `Standard output cannot be written: ${cause.message}`,
    hint: 'Let the program behind the pipe read to the end, or write to a file on a disk with room.',
    cause,
  })
}
