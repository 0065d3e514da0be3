import type { Notice } from '../../domain/report.ts'
import type { PolicyValues } from '../settings.ts'
import { describeOrigin } from '../rules/origin.ts'
import type { PolicySet } from './policy-set.ts'
import { coversAll } from './covers-all.ts'
import { ANY_IMAGE, resolvePolicy } from './resolve-policy.ts'

/** What is allowed to stand in a policy and hardly meant: that nothing can pass, or that nothing is counted. */
export function findWarnings(set: PolicySet, today: string): readonly Notice[] {
  const names = [
    ANY_IMAGE,
    ...set.documents.flatMap(({ images }) => images.map((one) => one.pattern)),
  ]
  const texts = names.flatMap((imageName) => findOfImage(set, imageName))
  const all = [
    ...new Set([
      ...texts,
      ...findExpired(set, today),
      ...findTooWide(set),
      ...findUnusedChannels(set),
      ...findEmpty(set),
    ]),
  ]
  return all.map((text) => ({ code: 'policy-warning', text }))
}

function findOfImage(set: PolicySet, imageName: string): readonly string[] {
  const { policy, circumstances } = resolvePolicy(set, { imageName })
  const whose = imageName === ANY_IMAGE ? '' : ` for images ${imageName}`
  const { values } = policy
  const isSigned = values['signing.required'] === true && circumstances.stage !== 'build'
  return [
    ...NEVER.filter(({ isSo }) => isSo(values)).map(
      ({ what }) => `No image can pass this policy${whose}: ${what}`,
    ),
    ...(isSigned
      ? [
          `No image can pass this policy${whose} at the stage ${circumstances.stage}: signing.required is true, and signatures are not verified yet`,
        ]
      : []),
    ...BLIND.filter(({ isSo }) => isSo(values)).map(
      ({ what }) => `This policy${whose} leaves nothing to judge: ${what}`,
    ),
    ...IDLE.filter(({ isSo }) => isSo(values)).map(
      ({ what }) => `This policy${whose} says nothing by ${what}`,
    ),
  ]
}

type Oddity = {
  readonly isSo: (values: Partial<PolicyValues>) => boolean
  readonly what: string
}

/** Demands that no image keeps. */
const NEVER: readonly Oddity[] = [
  {
    isSo: (values) => values['base.approved']?.length === 0,
    what: 'base.approved allows no base image at all',
  },
  {
    isSo: (values) => values['registries.approved']?.length === 0,
    what: 'registries.approved allows no repository at all',
  },
  {
    isSo: (values) => values['compliance.required_licenses']?.length === 0,
    what: 'compliance.required_licenses allows no licence at all',
  },
  { isSo: (values) => values['image.max_size_mb'] === 0, what: 'image.max_size_mb is 0' },
  { isSo: (values) => values['image.max_layers'] === 0, what: 'image.max_layers is 0' },
  {
    isSo: (values) => values['coverage.max_database_age_hours'] === 0,
    what: 'coverage.max_database_age_hours is 0, and a database is older as soon as it is built',
  },
  {
    isSo: (values) => {
      const forbidden = values['compliance.forbidden_licenses'] ?? []
      const required = values['compliance.required_licenses'] ?? []
      return required.length > 0 && required.every((one) => forbidden.includes(one))
    },
    what: 'every licence that compliance.required_licenses allows is forbidden',
  },
]

/** Settings that leave nothing to judge. */
const BLIND: readonly Oddity[] = [
  {
    isSo: (values) => values['vulnerabilities.package_types']?.length === 0,
    what: 'vulnerabilities.package_types is empty, so that no vulnerability counts',
  },
  {
    isSo: (values) => coversAll(values['vulnerabilities.ignored_paths']),
    what: 'vulnerabilities.ignored_paths covers every path, so that hardly a vulnerability counts',
  },
  {
    isSo: (values) => coversAll(values['image.allowed_setuid']),
    what: 'image.allowed_setuid covers every path, so that any file may be setuid',
  },
]

/** Settings that do nothing because another one is missing. */
const IDLE: readonly Oddity[] = [
  {
    isSo: (values) =>
      values['vulnerabilities.cvss.max'] !== undefined &&
      values['vulnerabilities.cvss.at_least'] === undefined,
    what: 'vulnerabilities.cvss.max: it counts nothing without vulnerabilities.cvss.at_least',
  },
  {
    isSo: (values) =>
      values['vulnerabilities.epss.max'] !== undefined &&
      values['vulnerabilities.epss.score_at_least'] === undefined &&
      values['vulnerabilities.epss.percentile_at_least'] === undefined,
    what: 'vulnerabilities.epss.max: it counts nothing without score_at_least or percentile_at_least',
  },
  {
    isSo: (values) =>
      values['signing.allowed_signers'] !== undefined && values['signing.required'] !== true,
    what: 'signing.allowed_signers: no signature is required',
  },
  ...(['critical', 'high', 'medium', 'low', 'unknown'] as const).flatMap((severity) =>
    (['base', 'added'] as const).map((part): Oddity => {
      const key = `vulnerabilities.${severity}.${part}` as const
      return {
        isSo: (values) =>
          (values[key] ?? 0) > (values[`vulnerabilities.${severity}.max`] ?? Infinity),
        what: `${key}: it is above vulnerabilities.${severity}.max, which fails before`,
      }
    }),
  ),
]

function findExpired({ acceptedEmptiness }: PolicySet, today: string): readonly string[] {
  return acceptedEmptiness
    .filter(({ expires }) => expires < today)
    .map(
      ({ image, expires, origin }) =>
        `${describeOrigin(origin)}: accept_nothing_analysed for ${image} expired on ${expires} and holds no more`,
    )
}

function findTooWide({ acceptedEmptiness }: PolicySet): readonly string[] {
  return acceptedEmptiness
    .filter(({ image }) => coversAll([image]))
    .map(
      ({ origin }) =>
        `${describeOrigin(origin)}: accept_nothing_analysed is for every image, so that none has to be recognised`,
    )
}

function findUnusedChannels({ notify: { channels, rules, audit } }: PolicySet): readonly string[] {
  const used = new Set([...rules.flatMap(({ to }) => to), ...audit])
  return channels
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => `notify: no rule sends anything to the channel ${name}`)
}

function findEmpty({ documents }: PolicySet): readonly string[] {
  return documents
    .filter((document) => document.isEmpty)
    .map(({ path }) => `${path} says nothing: the default gate holds`)
}
