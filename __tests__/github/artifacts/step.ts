import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createArtifacts } from '../../../src/github/artifacts/index.ts'
import type { ArtifactOptions } from '../../../src/github/artifacts/index.ts'
import type { CodeHost } from '../../../src/ports.ts'
import { createFiles } from '../../../src/runner/files.ts'
import { FULL_NAME, MAIN, PLACE, READING } from '../../ground/github/runtime/scene.ts'
import type { RuntimeScene } from '../../ground/github/runtime/scene.ts'
import type { FakeStep } from '../../ground/github/runtime/step.ts'
import type { FakeRun } from '../../ground/github/state.ts'

export type StepOptions = Partial<Omit<ArtifactOptions, 'context'>> & {
  readonly context?: Partial<ArtifactOptions['context']>
  readonly step?: Partial<FakeStep>
  /** Changes what the runner offers. */
  readonly offered?: Readonly<Record<string, string>>
}

/** A step of run 1 of a push to main, when not told otherwise. */
export function openStep(
  scene: RuntimeScene,
  options: StepOptions = {},
): Pick<CodeHost, 'storeReports' | 'findBaseline' | 'keepBaseline'> {
  const { context = {}, step = {}, offered = {}, ...others } = options
  const whole: ArtifactOptions['context'] = {
    ...{ event: 'push', ref: MAIN, repository: PLACE, serverUrl: 'https://github.com' },
    ...{ runId: 1, runAttempt: 1, job: 'scan', pullRequest: null },
    workflow: '.github/workflows/scan.yml',
    ...context,
  }
  const runId = whole.runId ?? 1
  const own = scene.services.env({ runId, ref: whole.ref, ...step })
  return createArtifacts({
    ...{ context: whole, client: scene.client(), token: READING, fetch: globalThis.fetch },
    ...{ env: scene.machine.enter({ ...own, ...offered }), log: scene.log },
    files: createFiles(join(scene.machine.temporary, 'work')),
    signal: new AbortController().signal,
    ...others,
  })
}

/** Run 1, of a push to main, when not told otherwise. */
export function addRun(scene: RuntimeScene, run: Partial<FakeRun> = {}): void {
  scene.github.addRun(FULL_NAME, {
    ...{ id: 1, event: 'push', headBranch: 'main', headSha: scene.commit },
    ...{ headRepository: FULL_NAME, repository: FULL_NAME, conclusion: 'success', ...run },
  })
}

/** Files of these texts below the workspace; answers the folder and the absolute paths. */
export function writeReports(
  scene: RuntimeScene,
  texts: Readonly<Record<string, string>>,
): { readonly folder: string; readonly files: string[] } {
  const folder = join(scene.machine.workspace, 'reports')
  const files = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  })
  return { folder, files }
}
