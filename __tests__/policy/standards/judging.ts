import { Readable } from 'node:stream'
import type { ImageFacts } from '../../../src/domain/image-facts.ts'
import type { RuleFinding } from '../../../src/domain/finding.ts'
import type { BaseImage } from '../../../src/domain/layer.ts'
import type { InventoryPackage } from '../../../src/domain/report.ts'
import { toWhole } from '../../../src/image/contents.ts'
import { toConfigFacts } from '../../../src/image/facts/config-facts.ts'
import { checkImage } from '../../../src/image/rules/check-image.ts'
import type { CheckSubject } from '../../../src/image/rules/subject.ts'
import { applyDemandedRules, openCase } from '../../../src/policy/rules/index.ts'
import { judgeStandard } from '../../../src/policy/standards/judge-standard.ts'
import type { JudgedStandard } from '../../../src/policy/standards/judge-standard.ts'
import { PACKS } from '../../../src/policy/standards/packs.generated.ts'
import { readStandard } from '../../../src/policy/standards/read-standard.ts'
import type { Standard } from '../../../src/policy/standards/standard.ts'
import { checkLayer } from '../../../src/source/walk.ts'
import { digestOf, image, ruleFinding, scanRecord } from '../../ground/factories.ts'
import { HARD_PLAN, SOFT_PLAN } from '../../ground/hardened-images.ts'
import { buildImage } from '../../ground/images.ts'
import type { ImagePlan } from '../../ground/images.ts'
import { AS_OF, daysAgo, evidenceOf } from '../ground.ts'
import type { Given } from '../ground.ts'

/* Images judged by standards with the real rules: their facts are read out of their layers and their config. */

/** `HEAD` and these controls, each in YAML of one line. */
export function standardOf(...controls: readonly string[]): Standard {
  const head = "id: acme\ntitle: Acme\nversion: '1'\nreference: https://wiki.example.org\n"
  const text = `${head}controls:\n${controls.map((one) => `  - { ${one} }\n`).join('')}`
  return read(text, 'acme.yml')
}

export function packOf(id: string): Standard {
  return read(PACKS.get(id) ?? '', id)
}

function read(text: string, path: string): Standard {
  const { standard, faults } = readStandard(text, path)
  if (standard === null) throw new Error(faults.map((fault) => fault.text).join('\n'))
  return standard
}

export function judge(standard: Standard, given: Given = {}): JudgedStandard {
  return judgeStandard(standard, openCase(evidenceOf(given)), applyDemandedRules)
}

export async function readFacts(plan: ImagePlan): Promise<ImageFacts> {
  const { config, layers } = buildImage(plan)
  const read = toConfigFacts(JSON.parse(config.bytes.toString()) as unknown)
  const signal = new AbortController().signal
  const listings = await Promise.all(
    layers.map(({ tar, diffId }) =>
      checkLayer(Readable.from([tar], { objectMode: false }), { diffId, label: 'Layer', signal }),
    ),
  )
  return {
    config: read?.config ?? null,
    history: read?.history ?? null,
    files: toWhole(listings).files,
    ...{ dockerfile: null, annotations: null },
  }
}

export const MADE_DAYS_AGO = 20

export const HARD = await readFacts({ ...HARD_PLAN, created: daysAgo(MADE_DAYS_AGO) })
export const SOFT = await readFacts(SOFT_PLAN)

export const BASE: BaseImage = {
  name: 'gcr.io/distroless/static:nonroot',
  ...{ digest: digestOf('base'), evidence: 'label', isVerified: true, layers: 1, note: null },
  ...{ currentDigest: digestOf('base'), currentNote: null },
}

export const REFERENCE = `registry.example.org/acme/api:1.2@${digestOf('manifest')}`

/** The rules about images, applied to an image with these facts. */
export function looked(facts: ImageFacts, wish: Partial<CheckSubject> = {}): Given {
  const subject: CheckSubject = {
    ...{ facts, reference: REFERENCE, source: 'registry', layers: image().layers },
    ...{ base: BASE, transport: 'https' },
    ...wish,
  }
  return { checks: (parameters) => checkImage(subject, parameters) }
}

const PACKAGE: InventoryPackage = {
  ...{ type: 'deb', namespace: 'debian', name: 'openssl', version: '3.0.11-1' },
  ...{ purl: 'pkg:deb/openssl@3.0.11-1', sourcePackage: null },
  ...{ seenBy: ['grype', 'trivy'], paths: [], layer: null },
}

/** The licence of the one package. */
export function licence(id: string): RuleFinding {
  return ruleFinding({
    ...{ kind: 'licence', severity: 'low', package: {}, line: null },
    rule: { id, title: id },
  })
}

/** The hard image, of which everything is known, with the lists that only a user can give. */
export const WELL_MADE: Given = {
  ...looked(HARD),
  reference: REFERENCE,
  image: image({ created: daysAgo(MADE_DAYS_AGO) }),
  kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence', 'malware'],
  scans: [scanRecord(), scanRecord({ scanner: 'grype' })],
  packages: [PACKAGE],
  findings: [licence('Apache-2.0')],
  values: {
    'base.approved': ['gcr.io/distroless/**'],
    'registries.approved': ['registry.example.org/acme/*'],
    'image.allowed_ports': [8080],
  },
  asOf: AS_OF,
}
