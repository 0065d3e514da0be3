import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Encryption } from '../../src/domain/disclosure.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { ReportsSection } from '../../src/policy/document/policy-document.ts'
import { decideDisclosure, isEncryptedOnly, toOpenness } from '../../src/stages/disclosure.ts'
import type { Disclosure } from '../../src/stages/disclosure.ts'
import { findNames } from '../../src/stages/names-withheld.ts'
import { withinDisclosure } from '../../src/stages/open-disclosure.ts'
import { configOf } from '../config/doors.ts'

/* Who may read what of a run, as inputs, policy and code host say together. */

const ALICE = `age1${'q'.repeat(58)}`
const BOB = `age1${'p'.repeat(58)}`

type Said = {
  readonly profile?: 'auto' | 'full' | 'public'
  readonly encryption?: Partial<Encryption> | null
  readonly policy?: { profile?: ReportsSection['profile']; encrypt?: Partial<Policy> }
  readonly isPublic?: boolean | null
  readonly isOutside?: boolean
}

type Policy = NonNullable<ReportsSection['encrypt']>

function decide({
  profile = 'auto',
  encryption = null,
  policy,
  isPublic = null,
  ...said
}: Said): Disclosure {
  const { deliver } = configOf({})
  const given =
    encryption === null ? null : { recipients: [], passphrase: null, isOnly: false, ...encryption }
  const encrypt = { recipients: [], isRequired: false, isOnly: false, ...policy?.encrypt }
  const section = {
    profile: policy?.profile ?? null,
    encrypt: policy?.encrypt === undefined ? null : encrypt,
  }
  return decideDisclosure({
    config: { deliver: { ...deliver, profile, encryption: given } },
    reports: policy === undefined ? null : section,
    run: said.isOutside === true ? null : { isPublic },
  })
}

describe('the profile', () => {
  test.each<[string, Said, string]>([
    ['a public repository', { isPublic: true }, 'public'],
    ['a repository of which nobody says it', { isPublic: null }, 'public'],
    ['a private repository', { isPublic: false }, 'full'],
    ['no code host', { isOutside: true }, 'full'],
    ['an input that shows all', { isPublic: true, profile: 'full' }, 'full'],
    ['an input that hides', { isPublic: false, profile: 'public' }, 'public'],
    ['a policy over an input', { profile: 'full', policy: { profile: 'public' } }, 'public'],
    ['a policy that shows all', { isPublic: true, policy: { profile: 'full' } }, 'full'],
    ['an input that hides more', { profile: 'public', policy: { profile: 'full' } }, 'public'],
    ['a policy outside', { isOutside: true, policy: { profile: 'public' } }, 'public'],
  ])('of %s', (_, said, expected) => {
    expect(decide(said).profile).toBe(expected)
  })
})

describe('encryption', () => {
  test('is what the input says', () => {
    const { encryption, notices } = decide({ encryption: { recipients: [ALICE] } })
    expect(encryption).toEqual({ recipients: [ALICE], passphrase: null, isOnly: false })
    expect(notices).toEqual([])
    expect(decide({}).encryption).toBeNull()
  })

  test.each<[string, Partial<Encryption>]>([
    ['recipients', { recipients: [BOB] }],
    ['a passphrase', { passphrase: 'correct horse battery' }],
  ])('of the policy leaves out %s of the input, and says so', (_, encryption) => {
    const decided = decide({ encryption, policy: { encrypt: { recipients: [ALICE] } } })
    expect(decided.encryption).toEqual({ recipients: [ALICE], passphrase: null, isOnly: false })
    expect(decided.notices).toMatchObject([{ code: 'policy-only-tightens' }])
    expect(JSON.stringify(decided.notices)).not.toContain('battery')
  })

  test('says nothing where the input names those that the policy names', () => {
    const policy = { encrypt: { recipients: [ALICE, BOB] } }
    expect(decide({ encryption: { recipients: [BOB] }, policy }).notices).toEqual([])
  })

  test.each<[string, Said]>([
    ['the input', { encryption: { isOnly: true, recipients: [ALICE] } }],
    ['the policy', { encryption: { recipients: [ALICE] }, policy: { encrypt: { isOnly: true } } }],
    ['both', { encryption: { isOnly: true }, policy: { encrypt: { recipients: [ALICE] } } }],
  ])('is all that leaves the run where %s says so', (_, said) => {
    expect(isEncryptedOnly(decide(said))).toBe(true)
    expect(toOpenness(decide(said))).toBe('sealed')
  })

  test.each<[string, Said, string]>([
    ['the input', { encryption: { isOnly: true } }, 'encrypted-only is true'],
    ['the policy', { policy: { encrypt: { isRequired: true } } }, 'The policy asks'],
    ['the policy alone', { policy: { encrypt: { isOnly: true } } }, 'The policy asks'],
  ])('that %s asks for, and nobody could read, is a fault of what was given', (_, said, words) => {
    expect(() => decide(said)).toThrow(words)
    expect(() => decide(said)).toThrow(expect.objectContaining({ code: 'config-invalid' }))
  })
})

describe('an error of a run that may tell nothing', () => {
  const encryption = { recipients: [ALICE], passphrase: null, isOnly: true }
  const sealed = { profile: 'full', encryption } as const
  const throwing = (error: Error) => (): Promise<never> => Promise.reject(error)
  const discarded: string[] = []
  const place = {
    config: configOf({ reports: 'json=/out/a.json\nhtml=/out/b.html' }),
    ports: {
      deliver: {
        report: () => Promise.resolve(),
        output: () => undefined,
        discard: (path: string) => {
          discarded.push(path)
          return Promise.reject(new Error('read-only'))
        },
      },
    },
  }

  beforeEach(() => {
    discarded.length = 0
  })

  test.each([
    [
      'ours',
      new PlimsollError({
        code: 'report-invalid',
        message: 'canary',
        hint: 'canary',
        cause: 'canary',
      }),
    ],
    ['a bug', new TypeError('canary is not a function')],
  ])('is told by its code: %s', async (_, error) => {
    const thrown = await withinDisclosure(sealed, place, throwing(error)).catch(
      (one: unknown) => one,
    )
    expect(thrown).toBeInstanceOf(PlimsollError)
    const { code, message, hint, cause } = thrown as PlimsollError
    expect(['report-invalid', 'internal']).toContain(code)
    expect(`${message} ${hint} ${String(cause)}`).not.toContain('canary')
  })

  test('is told in full where nothing is withheld', async () => {
    const error = new TypeError('canary')
    const full = { profile: 'full', encryption: null } as const
    const work = withinDisclosure(full, place, throwing(error))
    await expect(work).rejects.toBe(error)
    expect(discarded).toEqual([])
  })

  test('of ours is told by its code where everybody can read it, and a fault of the input in full', async () => {
    const open = { profile: 'public', encryption: null } as const
    const bug = new SyntaxError('canary is not JSON')
    const fault = new PlimsollError({ code: 'report-invalid', message: 'no', hint: 'no' })
    const thrown = await withinDisclosure(open, place, throwing(bug)).catch((one: unknown) => one)
    expect(thrown).toMatchObject({ code: 'internal' })
    expect(`${String(thrown)} ${String((thrown as Error).cause)}`).not.toContain('canary')
    await expect(withinDisclosure(open, place, throwing(fault))).rejects.toBe(fault)
  })

  test.each(['report-invalid', 'cancelled'] as const)(
    'leaves no plain report of an earlier run behind: %s',
    async (code) => {
      const error = new PlimsollError({ code, message: 'no', hint: 'no' })
      const work = withinDisclosure(sealed, place, throwing(error))
      await expect(work).rejects.toMatchObject({ code })
      expect(discarded).toEqual(['/out/a.json', '/out/b.html'])
    },
  )
})

describe('names that a public log leaves out', () => {
  test('are the reference, its repository and its registry', () => {
    const config = configOf({
      image: 'registry:reg.corp.example:5000/team/app:1.2@sha256:' + 'ab'.repeat(32),
    })
    expect(findNames(config)).toEqual(
      expect.arrayContaining(['reg.corp.example:5000/team/app', 'reg.corp.example:5000']),
    )
    expect(findNames(configOf({ image: 'alpine' }))).toEqual([])
  })
})
