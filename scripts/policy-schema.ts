/*
 * The JSON Schema of a policy file, made from the table of settings: editors complete and check with it
 * (schema/policy-1.json). `plimsoll policy check` tells more, such as contradictions.
 */
import { STAGES } from '../src/domain/context.ts'
import { SCANNER_IDS } from '../src/domain/finding.ts'
import { SEVERITIES } from '../src/domain/severity.ts'
import { PURL_TYPES } from '../src/policy/document/purl-types.ts'
import { LOCKABLE_SECTIONS } from '../src/policy/document/read-locked.ts'
import { CONTEXT_WORDS, MODE_WORDS } from '../src/policy/document/read-sections.ts'
import { RULE_IDS } from '../src/policy/rules/table.ts'
import { SETTINGS, SETTING_KEYS, SHORT_FORMS } from '../src/policy/settings.ts'
import type { Setting } from '../src/policy/settings.ts'
import { toNotify, toReports } from './notify-schema.ts'
import { TEXT, oneOrMore, toObject } from './schema-parts.ts'
import type { Schema } from './schema-parts.ts'

export const SCHEMA_PATH = 'schema/policy-1.json'

export type { Schema }

type Branch = Map<string, Branch | Schema>

const PATHS = oneOrMore(TEXT)
const TEAM = { type: 'string', pattern: '^@?[A-Za-z0-9][A-Za-z0-9_.-]*/[A-Za-z0-9_.-]+$' } as const
const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const COUNT = { type: 'integer', minimum: 0, maximum: 1_000_000_000 } as const
const DAYS = { type: 'integer', minimum: 0, maximum: 3660 } as const

/** The schema as a value. */
export function toPolicySchema(): Schema {
  const sections = toSections()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:plimsoll:schema:policy:1',
    title: 'Policy of Plimsoll',
    description: 'What container images have to be like: .plimsoll.yml',
    ...toObject({
      extends: {
        ...PATHS,
        description: 'Policies that this one builds on: paths, or owner/name/path@ref.',
      },
      ...sections,
      waivers: toWaivers(),
      vex: {
        description: 'VEX documents that count.',
        anyOf: [PATHS, toObject({ files: PATHS, trusted_authors: oneOrMore(TEXT) })],
      },
      accept_nothing_analysed: {
        description: 'Images in which nothing may be recognised.',
        type: 'array',
        items: toObject({ image: TEXT, reason: TEXT, expires: DAY }, [
          'image',
          'reason',
          'expires',
        ]),
      },
      images: {
        description: 'What holds for images of a name only, over what holds for all.',
        type: 'array',
        maxItems: 1000,
        items: toObject(
          { name: { ...TEXT, description: 'A pattern of stable names.' }, ...sections },
          ['name'],
        ),
      },
      approvals: {
        description: 'Teams that may approve a change of this policy.',
        anyOf: toTeams(),
      },
      notify: toNotify(),
      reports: toReports(),
      locked: {
        ...oneOrMore({ anyOf: [{ enum: LOCKABLE_SECTIONS }, TEXT] }),
        description: 'Settings, groups of them and sections that nothing else may loosen.',
      },
    }),
  }
}

function toSections(): Record<string, Schema> {
  return {
    security_gates: { description: 'The gate.', ...toGates() },
    mode: { enum: MODE_WORDS, description: 'report-only shows the verdict and fails nothing.' },
    stage: { enum: STAGES, description: 'Where in its life the image is judged.' },
    standards: { ...PATHS, description: 'Ids of standards, or paths of files of your own.' },
    context: {
      description: 'What only people know of an image.',
      ...toObject(
        Object.fromEntries(
          Object.entries(CONTEXT_WORDS).map(([key, words]) => [key, { enum: words }]),
        ),
      ),
    },
  }
}

function toGates(): Schema {
  const tree: Branch = new Map()
  for (const key of SETTING_KEYS) addTo(tree, key.split('.'), toSetting(SETTINGS[key]))
  return fromBranch(tree, '')
}

function addTo(branch: Branch, [first = '', ...rest]: readonly string[], schema: Schema): void {
  if (rest.length === 0) {
    branch.set(first, schema)
    return
  }
  const next = branch.get(first)
  const below: Branch = next instanceof Map ? next : new Map<string, Branch | Schema>()
  branch.set(first, below)
  addTo(below, rest, schema)
}

function fromBranch(branch: Branch, path: string): Schema {
  const properties = [...branch].map(([key, below]): [string, Schema] => {
    const at = path === '' ? key : `${path}.${key}`
    return [key, below instanceof Map ? fromBranch(below, at) : below]
  })
  const whole = toObject(Object.fromEntries(properties))
  const short = SHORT_FORMS.get(path)
  return short === undefined ? whole : { anyOf: [toSetting(SETTINGS[short]), whole] }
}

function toSetting(setting: Setting): Schema {
  return { description: setting.about, ...toKind(setting) }
}

function toKind(setting: Setting): Schema {
  switch (setting.kind) {
    case 'count':
      return COUNT
    case 'number':
      return { type: 'number', minimum: setting.least, maximum: setting.most }
    case 'flag':
      return { type: 'boolean' }
    case 'word':
      return { enum: setting.words }
    case 'texts':
      return oneOrMore(toTerm(setting.of))
    case 'ports':
      return { type: 'array', items: { type: 'integer', minimum: 1, maximum: 65_535 } }
    case 'levels':
      return toLevels(setting)
  }
}

/** Rules about the image by the shape of their ids; the gate's own by name. */
function toLevels({ words, rules }: Extract<Setting, { kind: 'levels' }>): Schema {
  const level = { enum: words }
  const named = rules === 'image' ? [] : ['default', ...RULE_IDS].map((id) => [id, level] as const)
  return {
    ...toObject(Object.fromEntries(named)),
    patternProperties: { '^[A-Z]+(-[A-Z0-9]+)+$': level },
  }
}

function toTerm(kind: Extract<Setting, { kind: 'texts' }>['of']): Schema {
  if (kind === 'purl-type') return { enum: PURL_TYPES }
  return kind === 'scanner' ? { enum: SCANNER_IDS } : TEXT
}

function toWaivers(): Schema {
  const entry = { type: 'object', description: 'A waiver; docs/waivers.md has its keys.' }
  return {
    description: 'Where waivers stand, and what they have to be like.',
    anyOf: [
      TEXT,
      { type: 'array', items: { anyOf: [TEXT, entry] } },
      toObject({
        files: PATHS,
        entries: { type: 'array', items: entry },
        max_days: {
          description: 'The most days that a waiver may last, per severity or for all.',
          anyOf: [DAYS, toObject(Object.fromEntries(SEVERITIES.map((one) => [one, DAYS])))],
        },
        require_approval: {
          description: 'Teams of which another person has to have approved a waiver.',
          anyOf: toTeams(),
        },
        warn_before_days: { ...DAYS, description: 'So many days before its end a waiver warns.' },
      }),
    ],
  }
}

function toTeams(): readonly Schema[] {
  const teams = { anyOf: [TEAM, { type: 'array', minItems: 1, items: TEAM }] }
  return [...teams.anyOf, toObject({ teams }, ['teams'])]
}
