import { adviseOn } from '../../../src/advice/advise.ts'
import type { Action } from '../../../src/domain/advice.ts'
import type { FeedAnswer, FeedName } from '../../../src/domain/feed.ts'
import type { BaseImage, Layer } from '../../../src/domain/layer.ts'
import type { ScannerReport } from '../../../src/domain/observation.ts'
import type { SeverityChoice } from '../../../src/domain/severity.ts'
import { createEpssReader } from '../../../src/feeds/epss-reader.ts'
import { parseKev } from '../../../src/feeds/kev.ts'
import { chooseBase, countBaseLayers } from '../../../src/image/base/choose-base.ts'
import type { ExaminedClaim } from '../../../src/image/base/choose-base.ts'
import { toClaim } from '../../../src/image/base/claim.ts'
import { NOT_ASKED } from '../../../src/image/base/current-base.ts'
import { placeLayers, toPackageHistory } from '../../../src/image/placing.ts'
import type { Feeds } from '../../../src/ports.ts'
import { assess } from '../../../src/stages/assess.ts'
import type { Assessment } from '../../../src/stages/assess.ts'
import { toSystem } from '../../../src/stages/image-report.ts'
import { toReports } from './write-reports.ts'
import type { Reports } from './write-reports.ts'

export type Assessed = Assessment & {
  readonly actions: readonly Action[]
  readonly base: BaseImage | null
}

/** The example through the whole of the product that has no effects. */
export async function assessExample(
  example: Reports,
  severityChoice: SeverityChoice = 'vendor',
): Promise<Assessed> {
  const reports = toReports(example)
  const base = findBase(example)
  const layers = placeLayers((example.layers ?? []).map(toLayer), base)
  const history = toPackageHistory(toLayerPackages(example, reports))
  const assessment = await assess({
    reports,
    imageName: 'acme/api',
    severityChoice,
    ground: {
      layers,
      layerOf: ({ type, name, version }) => history.findLayerOf({ type, name, version }),
      replacedBelow: ({ type, name }, layer) => history.findReplaced({ type, name, layer }),
    },
    feeds: toFeeds(example),
    checks: [],
    isLookedFor: true,
    isAsked: () => false,
  })
  const { findings } = assessment
  const { actions } = adviseOn({ findings, os: toSystem(reports), base, blocking: new Set() })
  return { ...assessment, actions, base }
}

function toLayer(diffId: string): Layer {
  return { diffId, digest: null, size: null, instruction: null, line: null, origin: 'unknown' }
}

function findBase({ base = [], layers = [] }: Reports): BaseImage | null {
  const examined = base.flatMap(({ evidence, name, layers: read }): ExaminedClaim[] => {
    const claim = toClaim({ evidence, name })
    if (claim === null) throw new Error(`${name} names no image`)
    if (read === null) return [{ claim, proof: { kind: 'unreadable', why: 'it cannot be read' } }]
    const count = countBaseLayers(read, layers)
    return [
      {
        claim,
        proof: count === null ? { kind: 'contradicted' } : { kind: 'proved', layers: count },
      },
    ]
  })
  const chosen = chooseBase(examined)
  return chosen === null ? null : { ...chosen.base, ...NOT_ASKED }
}

function toLayerPackages({ databases = {} }: Reports, reports: readonly ScannerReport[]) {
  const type =
    reports.flatMap((one) => one.observations)[0]?.package?.type === 'apk' ? 'apk' : 'deb'
  return Object.entries(databases).map(([layer, listed]) => ({
    layer,
    type,
    packages: listed.map((text) => {
      const [name = '', version = ''] = text.split(' ')
      return { name, version }
    }),
  })) satisfies Parameters<typeof toPackageHistory>[0]
}

function toFeeds({ kev = [], epss = [] }: Reports): Feeds {
  return {
    kev: () => {
      if (kev === null) return missing('kev')
      const vulnerabilities = kev.length > 0 ? kev : [{ cveID: 'CVE-2000-0001', dateAdded: DAY }]
      const { entries } = parseKev(JSON.stringify({ dateReleased: DAY, vulnerabilities }))
      return ready('kev', entries)
    },
    epss: (cves) => {
      if (epss.length === 0) return ready('epss', new Map())
      const reader = createEpssReader(new Set(cves))
      reader.takeLines(`${epss.join('\n')}\n`)
      const { facts, scores } = reader.finish()
      const date = facts.date.toISOString().slice(0, 10)
      const model = facts.version
      const entries = [...scores].map(([cve, { score, percentile }]) => {
        return [cve, { score, percentile, date, model }] as const
      })
      return ready('epss', new Map(entries))
    },
  }
}

const DAY = '2026-08-01'

function ready<T>(name: FeedName, entries: ReadonlyMap<string, T>): Promise<FeedAnswer<T>> {
  const record = { name, origin: 'example', date: DAY, version: null, ageDays: 0 }
  return Promise.resolve({ state: 'ready', record, entries })
}

function missing<T>(name: FeedName): Promise<FeedAnswer<T>> {
  return Promise.resolve({ state: 'missing', name, reason: 'its server does not answer.' })
}
