import { describe, expect, test } from '@jest/globals'
import { createLicenceRater } from '../../../src/policy/licences/rating.ts'

const forbid = (licence: string, ...forbidden: string[]): boolean =>
  createLicenceRater({ 'compliance.forbidden_licenses': forbidden })(licence).isForbidden

const allow = (licence: string, ...required: string[]): boolean =>
  createLicenceRater({ 'compliance.required_licenses': required })(licence).isAllowed

describe('forbidden licences', () => {
  test.each([
    ['GPL-3.0-only', 'GPL-3.0', true],
    ['GPL-3.0-or-later', 'GPL-3.0', true],
    ['GPL-3.0', 'GPL-3.0', true],
    ['GPL-3.0+', 'GPL-3.0', true],
    ['GPL-3.0+', 'GPL-3.0-or-later', true],
    ['GPL-3.0+', 'GPL-3.0-only', false],
    ['GPL-3.0', 'GPL-3.0-or-later', true],
    ['GPL-3.0-only', 'GPL-3.0-or-later', false],
    ['LGPL-3.0-only', 'GPL-3.0', false],
    ['AGPL-3.0-only', 'GPL-3.0', false],
    ['GPL-2.0-only', 'GPL-3.0', false],
    ['MIT OR GPL-3.0-only', 'GPL-3.0', false],
    ['MIT AND GPL-3.0-only', 'GPL-3.0', true],
    ['(MIT OR GPL-3.0-only) AND GPL-3.0-only', 'GPL-3.0', true],
    ['GPL-3.0-only OR GPL-3.0-or-later', 'GPL-3.0', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0', true],
    ['GPL-2.0-with-classpath-exception', 'GPL-2.0 WITH Classpath-exception-2.0', true],
    ['GPL-2.0-only', 'GPL-2.0 WITH Classpath-exception-2.0', false],
    ['Apache-2.0+', 'Apache-2.0', true],
    ['Beer licence', 'beer licence', true],
    ['see LICENSE', 'GPL-3.0', false],
    ['LicenseRef-Acme', 'LicenseRef-Acme', true],
  ])('%s where %s is forbidden: %s', (licence, entry, expected) => {
    expect(forbid(licence, entry)).toBe(expected)
  })
})

describe('allowed licences', () => {
  test.each([
    ['MIT', ['MIT', 'Apache-2.0'], true],
    ['BSD-3-Clause', ['MIT', 'Apache-2.0'], false],
    ['MIT OR BSD-3-Clause', ['MIT'], true],
    ['MIT AND BSD-3-Clause', ['MIT'], false],
    ['MIT AND Apache-2.0', ['MIT', 'Apache-2.0'], true],
    ['GPL-3.0-or-later', ['GPL-3.0'], true],
    ['GPL-3.0', ['GPL-3.0-or-later'], false],
    ['GPL-3.0', ['GPL-3.0-only'], true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0'], true],
    ['GPL-2.0-only', ['GPL-2.0 WITH Classpath-exception-2.0'], false],
    ['see LICENSE', ['MIT'], false],
  ])('%s where %j are allowed: %s', (licence, entries, expected) => {
    expect(allow(licence, ...entries)).toBe(expected)
  })

  test('a branch that is allowed and forbidden at once is no way out', () => {
    const rate = createLicenceRater({
      'compliance.required_licenses': ['GPL-3.0'],
      'compliance.forbidden_licenses': ['GPL-3.0'],
    })
    expect(rate('MIT OR GPL-3.0-only')).toMatchObject({ isAllowed: false, isForbidden: false })
  })
})

describe('licences that nobody can name', () => {
  test.each([
    '',
    'see LICENSE',
    'NOASSERTION',
    'NONE',
    'unknown',
    '('.repeat(5000),
    'MIT '.repeat(2000),
  ])('%p', (licence) => {
    expect(createLicenceRater({})(licence)).toMatchObject({ isSpdx: false, isForbidden: false })
  })

  test('names of objects are no licences', () => {
    for (const word of ['constructor', '__proto__', 'toString'])
      expect(createLicenceRater({})(word).isSpdx).toBe(false)
  })
})

describe('a licence that only the package itself can tell', () => {
  const isKnown = (licence: string, ...required: string[]): boolean =>
    createLicenceRater({ 'compliance.required_licenses': required })(licence).isSpdx

  test.each([
    ['LicenseRef-AGPL-3.0', false],
    ['DocumentRef-x:LicenseRef-y', false],
    ['MIT AND LicenseRef-x', false],
    ['MIT OR LicenseRef-x', true],
    ['MIT', true],
  ])('%s is known: %s', (licence, expected) => {
    expect(isKnown(licence)).toBe(expected)
  })

  test('is known where a list of the policy names it', () => {
    expect(isKnown('LicenseRef-Acme', 'LicenseRef-Acme')).toBe(true)
    const forbidden = createLicenceRater({ 'compliance.forbidden_licenses': ['LicenseRef-Acme'] })
    expect(forbidden('LicenseRef-Acme')).toMatchObject({ isSpdx: true, isForbidden: true })
  })
})
