import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A machine as a runner prepares it for a job: the toolkit reads where it is from the environment of the process. */
export type RunnerMachine = {
  readonly temporary: string
  readonly workspace: string
  /** Sets these, and those of the folders; what is not given is unset. */
  enter(env: Readonly<Record<string, string>>): Record<string, string>
  /** Removes everything in the temporary folder, as between two jobs. */
  empty(): void
  close(): void
}

const NAMES = /^(?:ACTIONS_|GITHUB_|RUNNER_|CACHE_|SEGMENT_)/

export function openRunnerMachine(): RunnerMachine {
  const before = Object.entries(process.env).filter(([name]) => NAMES.test(name))
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plimsoll-machine-')))
  const temporary = join(root, '_temp')
  const workspace = join(root, 'octo-app', 'octo-app')
  const clear = (): void => {
    for (const name of Object.keys(process.env).filter((one) => NAMES.test(one))) {
      Reflect.deleteProperty(process.env, name)
    }
  }
  const empty = (): void => {
    rmSync(temporary, { recursive: true, force: true })
    mkdirSync(temporary, { recursive: true })
  }
  mkdirSync(workspace, { recursive: true })
  empty()
  return {
    ...{ temporary, workspace, empty },
    enter: (env) => {
      clear()
      const folders = { RUNNER_TEMP: temporary, GITHUB_WORKSPACE: workspace }
      const whole = { GITHUB_SERVER_URL: 'https://github.com', ...folders, ...env }
      Object.assign(process.env, whole)
      return whole
    },
    close: () => {
      clear()
      Object.assign(process.env, Object.fromEntries(before))
      rmSync(root, { recursive: true, force: true })
    },
  }
}
