import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import * as v from 'valibot'
import type { Config } from '../../src/config/config.ts'
import { OPTION_NAMES } from '../../src/config/options.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import { ConfigSchema } from './config-schema.ts'
import { commandOf, configOf, limitsOf } from './doors.ts'

/** A complete Config, or an explained refusal; anything else that is thrown goes on. */
function judge(work: () => Config | null): 'complete' | 'refused' {
  try {
    const config = work()
    if (config !== null) v.parse(ConfigSchema, config)
    return 'complete'
  } catch (error) {
    if (!(error instanceof PlimsollError)) throw error
    expect(error).toBeExplained('config-invalid')
    return 'refused'
  }
}

function configOfArguments(args: readonly string[]): Config | null {
  const command = commandOf(args)
  return 'config' in command ? command.config : null
}

/** Texts that come near to what is allowed, and texts that do not. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    'true',
    'false',
    'high',
    'none',
    'all',
    'any',
    '0',
    '-1',
    '10',
    '5m',
    '2026-11-21',
    'trivy',
    'grype',
    'secrets',
    'json',
    'json=a',
    'json=-',
    'ghcr.io',
    'https://h.example/x',
    'http://h.example',
    'h.example/a/b:1',
    '0.74.0',
    '0.75.0@sha256:' + 'a'.repeat(64),
    'path',
    'release',
    'linux/amd64',
    'a\nb',
    '__proto__',
    'constructor',
    '-',
    '--',
    '--help',
    '=',
    ',',
    'os',
    'library',
    '../x',
    '/',
    '365',
  ),
)
const names = fc.constantFrom(...OPTION_NAMES)

describe('laws', () => {
  test('any text for any input gives a complete Config or an explained refusal', () => {
    const inputs = fc.dictionary(names, texts, { maxKeys: 6, noNullPrototype: true })
    fc.assert(
      fc.property(inputs, (given) => {
        judge(() => configOf(given))
      }),
      { numRuns: 1500 },
    )
  })

  test('any names of inputs do, too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), texts, (name, text) => {
        fc.pre(!name.includes('\0'))
        judge(() => configOf({ [name]: text }))
      }),
      { numRuns: 500 },
    )
  })

  test('any arguments give a complete command or an explained refusal', () => {
    const flag = fc.tuple(names, texts).map(([name, text]) => `--${name}=${text}`)
    const open = names.map((name) => `--${name}`)
    const words = fc.constantFrom(
      'scan',
      'demo',
      'install',
      'db',
      'status',
      'update',
      'help',
      '--',
      '-h',
      '--report',
      '--color',
    )
    const args = fc.array(fc.oneof(flag, open, words, texts), { maxLength: 7 })
    fc.assert(
      fc.property(
        fc.constantFrom(['scan', 'a'], ['demo'], ['install'], []),
        args,
        (start, rest) => {
          judge(() => configOfArguments([...start, ...rest]))
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('a password never comes back in a refusal', () => {
    const password = fc.string({ minLength: 6, maxLength: 20 }).filter((text) => /^\w+$/.test(text))
    fc.assert(
      fc.property(password, names, texts, (secret, name, text) => {
        fc.pre(name !== 'registry-password' && !text.includes(secret))
        const marked = `~${secret}~`
        try {
          configOf({ 'registry-password': marked, [name]: text })
        } catch (error) {
          expect(String(error)).not.toContain(marked)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a number of the gate never loosens another one', () => {
    const threshold = fc.constantFrom('critical', 'high', 'medium', 'low')
    const severity = fc.constantFrom('critical', 'high', 'medium', 'low', 'unknown')
    fc.assert(
      fc.property(threshold, severity, fc.nat({ max: 1000 }), (failOn, one, number) => {
        const alone = limitsOf(configOf({ 'fail-on': failOn }))
        const both = limitsOf(configOf({ 'fail-on': failOn, [`max-${one}`]: String(number) }))
        expect(both).toEqual({ ...alone, [one]: number })
      }),
    )
  })
})
