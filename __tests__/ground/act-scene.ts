import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dump, load } from 'js-yaml'
import { commitFolder, runAct } from './act.ts'
import type { ActRequest, ActRun } from './act.ts'
import { MADE_UP_ADVISORIES } from './advisories.ts'
import type { Advisory } from './advisories.ts'
import { startDatabaseServer } from './database-server.ts'
import type { DatabaseServer } from './database-server.ts'
import { originInputs } from './harbour.ts'
import { ensureScanners } from './scanners.ts'
import { standInsFor } from './stand-ins.ts'
import { ROOT } from './workflow-files.ts'

/*
 * Everything that a workflow needs to run our action for real: the bundle with the real scanners, and
 * databases on loopback. The action is the one of the repository; only the defaults of where scanners and
 * databases come from are replaced, so that workflows run as they are written.
 */

/** A published flaw, for the images of .github/workflows/self.yml, which GitHub scans with real databases. */
const MINIMIST: Advisory = {
  id: 'CVE-2021-44906',
  aliases: ['GHSA-xvch-5gv4-984h'],
  title: 'Prototype Pollution in minimist',
  severity: 'critical',
  ratings: { ghsa: 'critical', nvd: 'critical' },
  affected: [
    {
      kind: 'language',
      ecosystem: 'npm',
      package: 'minimist',
      ranges: [
        { constraint: '< 0.2.4', fixed: '0.2.4' },
        { constraint: '>= 1.0.0, < 1.2.6', fixed: '1.2.6' },
      ],
    },
  ],
}

export type ActScene = {
  /** Holds action.yml and dist/ and nothing else. */
  readonly action: string
  /** Holds the scanners, for PATH. */
  readonly programs: string
  readonly databases: DatabaseServer
  /** A fresh folder that outlives the run, removed with the scene. */
  makeFolder(): string
  /** Runs the text of a workflow in a repository of these files. */
  run(request: SceneRequest): Promise<ActRun>
  close(): Promise<void>
}

export type SceneRequest = Omit<ActRequest, 'workspace' | 'workflow' | 'actions' | 'path'> & {
  readonly workflow: string
  /** Path in the repository → its content, or the file or folder on disk that is copied there. */
  readonly files?: Readonly<Record<string, string | { readonly from: string }>>
  /** True: the action lies in the repository itself, for `uses: ./`. */
  readonly ownRepository?: boolean
  /** Files that pull request 7 changes, of which this is a run: its base commit has the others. */
  readonly change?: Readonly<Record<string, string>>
}

export async function openActScene(): Promise<ActScene> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-scene-'))
  const scanners = await ensureScanners()
  const databases = await startDatabaseServer({
    advisories: [...MADE_UP_ADVISORIES, MINIMIST],
    builtAt: new Date(),
  })
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  symlinkSync(scanners.trivy, join(programs, 'trivy'))
  symlinkSync(scanners.grype, join(programs, 'grype'))
  const action = join(folder, 'action')
  layAction(action, {
    'scanner-source': 'path',
    ...originInputs(databases),
  })
  return {
    action,
    programs,
    databases,
    makeFolder: () => mkdtempSync(join(folder, 'kept-')),
    run: async (request) => {
      const workspace = mkdtempSync(join(folder, 'repository-'))
      const { workflow, files = {}, ownRepository = false, change, ...rest } = request
      if (ownRepository) cpSync(action, workspace, { recursive: true })
      layFiles(workspace, files)
      const path = join(workspace, '.github/workflows/tested.yml')
      layFiles(workspace, { '.github/workflows/tested.yml': workflow })
      const base = await commitFolder(workspace)
      const event = change === undefined ? {} : await commitChange(workspace, base, change)
      const actions = standInsFor(workflow, action)
      return runAct({ ...rest, ...event, workspace, workflow: path, actions, path: [programs] })
    },
    close: async () => {
      await databases.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What GitHub says of a pull request, with commits that the repository has: there is no API to read others from. */
async function commitChange(
  workspace: string,
  base: string,
  change: Readonly<Record<string, string>>,
): Promise<Pick<ActRequest, 'event'>> {
  layFiles(workspace, change)
  const head = await commitFolder(workspace)
  const pull_request = {
    ...{ number: 7, user: { login: 'octocat' } },
    ...{ head: { ref: 'change', sha: head }, base: { ref: 'main', sha: base } },
  }
  // In a repository that everybody may read, the summary would name no policy.
  const repository = { private: true }
  return { event: { name: 'pull_request', payload: { number: 7, pull_request, repository } } }
}

/** Replaces words of a workflow, such as hosts, by stand-ins; each has to be there. */
export function replaceIn(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`${from} is not in the workflow`)
    return result.replaceAll(from, to)
  }, text)
}

type RawAction = { readonly inputs: Record<string, { default?: string }> }

function layAction(folder: string, defaults: Readonly<Record<string, string>>): void {
  mkdirSync(folder)
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true })
  const raw = load(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as RawAction
  for (const [name, value] of Object.entries(defaults)) {
    const input = raw.inputs[name]
    if (input === undefined) throw new Error(`action.yml has no input ${name}`)
    input.default = value
  }
  writeFileSync(join(folder, 'action.yml'), dump(raw))
}

function layFiles(workspace: string, files: NonNullable<SceneRequest['files']>): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(workspace, path)
    mkdirSync(dirname(target), { recursive: true })
    if (typeof content === 'string') writeFileSync(target, content)
    else cpSync(content.from, target, { recursive: true })
  }
}
