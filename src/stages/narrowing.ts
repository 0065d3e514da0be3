import type { PackageClass, ScanKind, ScanSettings } from '../config/config.ts'
import { SCANNER_IDS } from '../domain/finding.ts'

const KINDS: readonly ScanKind[] = ['vulnerability', 'secret', 'misconfiguration', 'licence']

const KIND_WORDS: Readonly<Record<ScanKind, string>> = {
  vulnerability: 'vulnerabilities',
  secret: 'secrets',
  misconfiguration: 'misconfigurations',
  licence: 'licences',
}

const CLASS_WORDS: Readonly<Record<PackageClass, string>> = {
  os: 'packages of the operating system',
  library: 'packages of programming languages',
}

/** What the inputs left out, a sentence each: a narrower look must not pass for a whole one. */
export function describeNarrowing(settings: ScanSettings): string[] {
  const kinds = KINDS.filter((kind) => !settings.kinds.includes(kind))
  const classes = (['os', 'library'] as const).filter(
    (one) => !settings.packageClasses.includes(one),
  )
  const scanners = SCANNER_IDS.filter((scanner) => !settings.scanners.includes(scanner))
  return [
    ...scanners.map((scanner) => `The scanner ${scanner} did not run.`),
    ...kinds.map((kind) => `Not looked for: ${KIND_WORDS[kind]}.`),
    ...classes.map((one) => `Not looked at: ${CLASS_WORDS[one]}.`),
    ...(settings.secretRules === null
      ? []
      : ['Secrets were looked for by the rules of secret-rules.']),
    ...settings.skipPaths.map((path) => `Left out by skip-paths: ${path}`),
  ]
}
