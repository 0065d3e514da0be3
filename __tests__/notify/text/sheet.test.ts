import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Message, MessageFinding } from '../../../src/domain/message.ts'
import { cutWords } from '../../../src/notify/text/cut-words.ts'
import { findLinks } from '../../../src/notify/text/find-link.ts'
import { toFindingLine } from '../../../src/notify/text/finding-line.ts'
import { toFirstStep } from '../../../src/notify/text/first-step.ts'
import { fitSheet } from '../../../src/notify/text/fit-sheet.ts'
import { packLines } from '../../../src/notify/text/pack-lines.ts'
import { toPlainLines } from '../../../src/notify/text/plain-lines.ts'
import { toSheet } from '../../../src/notify/text/sheet.ts'
import { message, messageFinding, messageImage } from '../../ground/messages.ts'

describe('cutting', () => {
  test.each([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['onetwothree', 6, 'onetw…'],
    ['\u{1F600}\u{1F600}\u{1F600}', 4, '\u{1F600}…'],
    [' a\r\n\tb ', 10, 'a b'],
  ])('%j to %d', (text, most, cut) => {
    expect(cutWords(text, most)).toBe(cut)
  })

  test('what is cut is never longer, and always one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const cut = cutWords(text, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(cut).not.toMatch(/[\p{Cc}\p{Surrogate}]/u)
      }),
    )
  })

  test('packing keeps every line, in order', () => {
    const lines = fc.array(
      fc.string({ minLength: 1, maxLength: 20 }).filter((one) => !one.includes('\n')),
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: 20, max: 60 }), (some, most) => {
        const packed = packLines(some, most)
        expect(packed.flatMap((text) => text.split('\n'))).toEqual(some)
        for (const text of packed) expect(text.length).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('a finding in one line', () => {
  const rows: readonly (readonly [Partial<MessageFinding>, string])[] = [
    [
      {},
      'CRITICAL CVE-2099-0001 in openssl 3.0.11-1, fixed in 3.0.13-1 (known exploited, EPSS 94 %, new)',
    ],
    [
      { fix: null, isKnownExploited: false, epss: null, isNew: null, severity: 'low' },
      'LOW CVE-2099-0001 in openssl 3.0.11-1, no fix yet',
    ],
    [
      { isKnownExploited: false, epss: 0.0004, isNew: false },
      'CRITICAL CVE-2099-0001 in openssl 3.0.11-1, fixed in 3.0.13-1 (EPSS < 1 %)',
    ],
    [
      {
        kind: 'licence',
        id: 'AGPL-3.0-only',
        title: '',
        fix: null,
        isKnownExploited: false,
        epss: null,
        isNew: true,
      },
      'CRITICAL licence AGPL-3.0-only in openssl 3.0.11-1 (new)',
    ],
    [
      {
        kind: 'secret',
        id: 'aws-key',
        title: 'AWS key',
        package: null,
        isKnownExploited: false,
        epss: null,
        isNew: null,
      },
      'CRITICAL secret aws-key: AWS key',
    ],
  ]

  test.each(rows)('%j', (overrides, line) => {
    expect(toFindingLine(messageFinding(overrides))).toBe(line)
  })
})

describe('what to do now', () => {
  const of = (finding: Partial<MessageFinding>): Message =>
    message({ images: [messageImage({ findings: [messageFinding(finding)] })] })

  test.each([
    [
      of({}),
      'Update openssl 3.0.11-1 to 3.0.13-1. That mends CVE-2099-0001, which attackers already use.',
    ],
    [
      of({ fix: null, isKnownExploited: false }),
      'Remove openssl 3.0.11-1, or shield the service: nothing fixes CVE-2099-0001.',
    ],
    [
      of({ kind: 'secret', id: 'aws-key' }),
      'Revoke the secret that rule aws-key found, then build the image without it.',
    ],
    [
      of({ kind: 'malware', id: 'miner' }),
      'Do not run the image: it holds miner. Find out how that got in.',
    ],
    [
      of({ kind: 'misconfiguration', id: 'DS-0002', title: 'User is root' }),
      'Correct User is root (DS-0002).',
    ],
    [
      of({ kind: 'licence', id: 'AGPL-3.0-only', package: 'ghostscript 10' }),
      'Decide on the licence AGPL-3.0-only of ghostscript 10.',
    ],
    [
      message({ images: [messageImage({ outcome: 'scan-failed' })] }),
      'Find out why the scan failed, and run it again: nobody knows what is in the image.',
    ],
    [
      message({ images: [messageImage({ outcome: 'nothing-analysed' })] }),
      'Find out what the image is built of: the scanners recognised nothing in it.',
    ],
    [message({ images: [messageImage({ findings: [] })] }), 'Look at the reasons below.'],
    [
      message({ images: [messageImage({ findings: [], outcome: 'pass' })] }),
      'There is nothing to do.',
    ],
    [
      message({ isVerdictOnly: true }),
      'Look at the report of the run: details are told there alone.',
    ],
    [
      message({ kind: 'resolved' }),
      'What was told before is no longer there. There is nothing to do.',
    ],
    [
      message({ kind: 'test' }),
      'This is a test of the channel. Nothing has happened, and there is nothing to do.',
    ],
  ])('%# %j', (one, step) => {
    expect(toFirstStep(one)).toBe(step)
  })
})

describe('a sheet', () => {
  test('says once what kind of message it is', () => {
    const of = (kind: Message['kind'], title: string): string =>
      toSheet(message({ kind, title })).headline
    expect(of('resolved', 'acme/api: pass')).toBe('Resolved: acme/api: pass')
    expect(of('resolved', 'Resolved: acme/api')).toBe('Resolved: acme/api')
    expect(of('test', 'acme/api')).toBe('Test: acme/api')
    expect(of('news', 'test')).toBe('test')
    expect(of('news', 'x '.repeat(200)).length).toBeLessThanOrEqual(150)
  })

  test('tells no more than outcome and names where it may not, whatever the message holds', () => {
    const lines = toPlainLines(toSheet(message({ isVerdictOnly: true }))).join('\n')
    expect(lines).toMatch(/acme\/api: FAIL/)
    expect(lines).not.toMatch(/CVE|openssl|sha256|registry\.|exploited vulner|critical,/)
  })

  test('is cut until it fits, and counts what is left out', () => {
    const findings = Array.from({ length: 50 }, () => messageFinding())
    const sheet = toSheet(
      message({ images: Array.from({ length: 40 }, () => messageImage({ findings })) }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 200_000 }), (most) => {
        const cut = fitSheet(
          sheet,
          (one) => one,
          (one) => toPlainLines(one).join('\n').length <= most,
        )
        expect(cut.images.length + cut.moreImages).toBe(40)
        for (const image of cut.images) expect(image.findings.length + image.more).toBe(57)
      }),
    )
  })

  test('that fits nowhere is the least that there is', () => {
    const cut = fitSheet(
      toSheet(message()),
      (one) => one,
      () => false,
    )
    expect(cut.images).toMatchObject([{ findings: [], more: 10, reasons: [] }])
  })
})

test('links lead to the web alone, without logins', () => {
  const urls = [
    ...[
      'https://ci.example.org/a b',
      'http://jenkins.lan:8080/job/1',
      'javascript:alert(1)',
      'ftp://x/',
    ],
    ...[
      'https://u:p@ci.example.org/',
      'http://u@jenkins.lan/',
      '//x',
      '',
      'https://x/'.padEnd(5000, 'x'),
    ],
  ]
  const found = urls.flatMap((url) => findLinks([{ label: 'Run', url }]))
  expect(found.map(({ url }) => url)).toEqual([
    'https://ci.example.org/a%20b',
    'http://jenkins.lan:8080/job/1',
  ])
})
