import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Advisory, Ecosystem } from './advisories.ts'
import { GrypeSide } from './shared-grype.ts'
import { readJson, SHARED_ADVISORIES, stateAt } from './shared-records.ts'
import type { EcosystemFile, TrivyDetails } from './shared-records.ts'
import { TrivySide } from './shared-trivy.ts'

/*
 * The real advisories of ../shared/advisories (its README describes the files) in the neutral shape. What
 * each scanner's own data said stays apart: an advisory here is in one scanner's database only.
 */

export { SHARED_ADVISORIES }

export function hasSharedAdvisories(): boolean {
  return existsSync(join(SHARED_ADVISORIES, 'README.md'))
}

const DISTROS = [
  { file: 'debian-12', family: 'debian', version: '12' },
  { file: 'debian-13', family: 'debian', version: '13' },
  { file: 'alpine-3.17', family: 'alpine', version: '3.17' },
  { file: 'alpine-3.19', family: 'alpine', version: '3.19' },
] as const

const LANGUAGES: readonly { readonly file: string; readonly ecosystem: Ecosystem }[] = [
  { file: 'npm', ecosystem: 'npm' },
  { file: 'pypi', ecosystem: 'pip' },
  { file: 'go', ecosystem: 'go' },
  { file: 'maven', ecosystem: 'maven' },
]

/** All of them as they stood on a day (`2026-03-31`); without one, the newest state. */
export function readSharedAdvisories(asOf = '9999-12-31'): readonly Advisory[] {
  const trivy = new TrivySide(readJson('details-trivy') as { vulnerabilities: TrivyDetails[] })
  const grype = new GrypeSide(asOf)
  for (const { file, family, version } of DISTROS) {
    const records = readJson(file) as EcosystemFile
    for (const record of stateAt(records.trivy, asOf)) trivy.addDistro(record, { family, version })
    for (const record of stateAt(records.grype, asOf)) grype.addDistro(record, { family, version })
  }
  for (const { file, ecosystem } of LANGUAGES) {
    const records = readJson(file) as EcosystemFile
    const osv = (records.osv ?? []).filter(({ withdrawn }) => withdrawn === undefined)
    for (const record of stateAt(records.trivy, asOf)) trivy.addLanguage(record, ecosystem, osv)
    for (const record of stateAt(records.grype, asOf)) grype.addLanguage(record, ecosystem, osv)
    if (ecosystem === 'go') for (const record of osv) trivy.addGo(record)
  }
  for (const record of stateAt((readJson('nvd-cpe') as EcosystemFile).grype, asOf))
    grype.addCpe(record)
  return [...trivy.advisories(), ...grype.advisories()]
}
