import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MADE_UP_ADVISORIES } from '../../__tests__/ground/advisories.ts'
import { writeStub } from '../../__tests__/ground/stub-scanners.ts'
import { anHourAgo, fetchDatabases } from './databases.ts'
import type { Ground } from './ground.ts'
import { makeGrypeReports, makeTrivyReport } from './stub-reports.ts'
import type { ImageParts } from './stub-reports.ts'

/** Stub scanners that say the same about one image, ready for runs of the product. */
export type Stubs = {
  /** The folder that holds them, which PATH of `env` names. */
  readonly programs: string
  readonly env: Readonly<Record<string, string>>
  /** Inputs or flags that a run needs to use them. */
  readonly settings: Readonly<Record<string, string>>
}

export type StubPlan = {
  /** In the report of each. */
  readonly findings: number
  /** How long each of them takes to scan; no time when not told. */
  readonly seconds?: number
}

export async function prepareStubs(
  ground: Ground,
  image: ImageParts,
  plan: StubPlan,
): Promise<Stubs> {
  const folder = mkdtempSync(join(ground.folder, 'stubs-'))
  const builtAt = anHourAgo()
  const cache = join(folder, 'cache')
  const origins = await fetchDatabases(ground, {
    ...{ advisories: MADE_UP_ADVISORIES, cache, builtAt },
    ...{ path: writeImporters(folder, builtAt), flags: ['--scanner-source=path'] },
  })
  const programs = writeStubs(folder, image, plan)
  return {
    programs,
    env: { ...ground.env, PATH: `${programs}:/usr/bin:/bin`, PLIMSOLL_CACHE: cache },
    settings: { ...origins, 'scanner-source': 'path', 'update-db': 'false' },
  }
}

/** Stubs that can import a database; they are written in Node, which takes its time to start. */
function writeImporters(folder: string, builtAt: Date): string {
  const programs = join(folder, 'importers')
  mkdirSync(programs)
  const built = `${builtAt.toISOString().slice(0, 19)}Z`
  writeStub(programs, 'trivy', { built })
  writeStub(programs, 'grype', { built })
  return programs
}

/** Stubs in the shell, which are as fast as a program can be. */
function writeStubs(
  folder: string,
  image: ImageParts,
  { findings, seconds = 0 }: StubPlan,
): string {
  const programs = join(folder, 'bin')
  mkdirSync(programs)
  const write = (name: string, value: unknown): string => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(value))
    return path
  }
  const trivy = write('trivy.json', makeTrivyReport(image, findings))
  const reports = makeGrypeReports(image, findings)
  const grype = write('grype.json', reports.report)
  const packages = write('packages.json', reports.packages)
  const wait = seconds === 0 ? '' : `sleep ${seconds}; `
  writeScript(join(programs, 'trivy'), '{"Version":"0.74.0"}', [`*) ${wait}cp ${trivy} "$2" ;;`])
  writeScript(join(programs, 'grype'), '{"application":"grype","version":"0.117.0"}', [
    `json=*) ${wait}cp ${grype} "\${2#*=}" ;;`,
    `cyclonedx-json=*) cp ${packages} "\${2#*=}" ;;`,
  ])
  return programs
}

/** Tells its version, else copies what each `--output` asks for. */
function writeScript(path: string, version: string, cases: readonly string[]): void {
  const lines = [
    '#!/bin/sh',
    `[ "$1" = version ] && echo '${version}' && exit 0`,
    'while [ $# -gt 0 ]; do',
    '  if [ "$1" = --output ]; then',
    '    case "$2" in',
    ...cases.map((one) => `      ${one}`),
    '    esac',
    '  fi',
    '  shift',
    'done',
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
}
