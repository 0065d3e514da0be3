import { toFields } from '../image-config.ts'
import { MAX_TITLE } from '../limits.ts'
import { toPlainLine } from '../plain-text.ts'

/** What Grype's list of packages says of the image that it is about; '' where it says nothing. */
export type PackageListFacts = { readonly name: string; readonly digest: string }

/** The facts of a CycloneDX document that Grype or Syft made; null for any other document. */
export function findPackageList(document: unknown): PackageListFacts | null {
  const fields = toFields(document)
  if (fields['bomFormat'] !== 'CycloneDX') return null
  const { tools, component } = toFields(fields['metadata'])
  const makers = toList(toFields(tools)['components'] ?? tools)
  const isMade = makers.some((maker) => ['grype', 'syft'].includes(toText(toFields(maker)['name'])))
  if (!isMade && !toList(fields['components']).some(isOfSyft)) return null
  const { name, version } = toFields(component)
  const digest = toText(version)
  return { name: toText(name), digest: digest.startsWith('sha256:') ? digest : '' }
}

/** The same of a report: digests of manifest and config. */
export function toReportFacts(document: unknown): {
  readonly name: string
  readonly digests: readonly string[]
} {
  const target = toFields(toFields(toFields(document)['source'])['target'])
  const digests = [target['manifestDigest'], target['imageID']].map(toText)
  return { name: toText(target['userInput']), digests: digests.filter(Boolean) }
}

function isOfSyft(component: unknown): boolean {
  const properties = toList(toFields(component)['properties'])
  return properties.some((one) => toFields(one)['name'] === 'syft:package:type')
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

function toText(value: unknown): string {
  return typeof value === 'string' ? toPlainLine(value, MAX_TITLE) : ''
}
