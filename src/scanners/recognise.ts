import { toFields } from './image-config.ts'
import { toPlainLine } from './plain-text.ts'

export type Recognised =
  | { readonly kind: 'trivy' | 'grype' | 'plimsoll' }
  /** `reason`: the rest of a sentence about the document, with its full stop. */
  | { readonly kind: 'refused'; readonly reason: string }

type Fields = Readonly<Record<string, unknown>>

/** The schemas of Trivy's JSON that are read. */
const TRIVY_SCHEMA = 2

/** Tells whose report a document is by what is in it: versions and file names have been seen to lie. */
export function recogniseReport(document: unknown): Recognised {
  if (document === null) {
    return refuse('it is null, which is what Trivy before 0.20 wrote when it found nothing.')
  }
  if (Array.isArray(document)) return refuse(toListReason(document as readonly unknown[]))
  if (typeof document !== 'object') return refuse(`it is a ${typeof document}, not an object.`)
  return recogniseFields(document as Fields)
}

function recogniseFields(fields: Fields): Recognised {
  const schema = fields['schema']
  if (typeof schema === 'string' && schema.startsWith('plimsoll/report/')) {
    return { kind: 'plimsoll' }
  }
  const other = OTHERS.find(({ isIt }) => isIt(fields))
  if (other !== undefined) return refuse(other.reason)
  if (fields['SchemaVersion'] !== undefined) return recogniseTrivy(fields['SchemaVersion'])
  if (Array.isArray(fields['matches'])) return { kind: 'grype' }
  if ('matches' in fields)
    return refuse('it looks like a report of Grype, but has no list of matches.')
  if ('Results' in fields || 'ArtifactName' in fields) {
    return refuse(
      `it looks like a report of Trivy, but has no SchemaVersion; we read ${TRIVY_SCHEMA}.`,
    )
  }
  return refuse(toUnknownReason(fields))
}

function recogniseTrivy(version: unknown): Recognised {
  if (version === TRIVY_SCHEMA) return { kind: 'trivy' }
  const told = typeof version === 'number' ? String(version) : 'no number'
  return refuse(
    `its SchemaVersion is ${told}, and we read ${TRIVY_SCHEMA}, which Trivy writes since 0.20.`,
  )
}

function toListReason(list: readonly unknown[]): string {
  const isOfTargets = list.every((item) => 'Target' in toFields(item))
  return isOfTargets
    ? 'it has the shape that Trivy wrote before 0.20 (a bare list); write it with a newer Trivy.'
    : 'it is a bare list, which neither Trivy nor Grype writes.'
}

type Other = { readonly isIt: (fields: Fields) => boolean; readonly reason: string }

const INSTEAD = 'give the JSON report of Trivy or Grype instead'

/** What people have at hand instead of a report, most telling mark first. */
const OTHERS: readonly Other[] = [
  {
    isIt: (fields) => Array.isArray(fields['runs']),
    reason: `it is SARIF, which leaves out what merging needs; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => fields['bomFormat'] === 'CycloneDX',
    reason: `it is a CycloneDX bill of materials, no report of findings; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => 'spdxVersion' in fields || isAbout(fields['@context'], 'spdx'),
    reason: `it is an SPDX bill of materials, no report of findings; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => Array.isArray(fields['artifacts']) && 'artifactRelationships' in fields,
    reason: `it is Syft's list of packages, no report of findings; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => isAbout(fields['@context'], 'openvex'),
    reason: `it is an OpenVEX document, no report of findings; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => 'csaf_version' in toFields(fields['document']),
    reason: `it is a CSAF document, no report of findings; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => 'predicateType' in fields || 'payloadType' in fields,
    reason: `it is an attestation; ${INSTEAD}, without the statement around it.`,
  },
  {
    isIt: (fields) => 'ClusterName' in fields,
    reason: "it is Trivy's report on a cluster, not on an image; scan the images themselves.",
  },
  {
    isIt: (fields) =>
      'SummaryControls' in fields || ('RelatedResources' in fields && 'ID' in fields),
    reason: `it is Trivy's report on compliance; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => 'scan' in fields && 'vulnerabilities' in fields,
    reason: `it is a report for GitLab, which leaves out what merging needs; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => 'packageManager' in fields && 'vulnerabilities' in fields,
    reason: `it is a report of Snyk; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => 'auditReportVersion' in fields,
    reason: `it is a report of npm audit; ${INSTEAD}.`,
  },
  {
    isIt: (fields) => Array.isArray(fields['results']),
    reason: `it is a report of another tool, perhaps OSV-Scanner; ${INSTEAD}.`,
  },
]

function isAbout(context: unknown, word: string): boolean {
  return typeof context === 'string' && context.toLowerCase().includes(word)
}

function toUnknownReason(fields: Fields): string {
  const keys = Object.keys(fields).slice(0, 5)
  const told = keys.length === 0 ? 'it is empty' : `its keys are ${keys.join(', ')}`
  return `it is neither a report of Trivy nor of Grype nor ours: ${toPlainLine(told, 200)}.`
}

function refuse(reason: string): Recognised {
  return { kind: 'refused', reason }
}
