import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Message } from '../../../src/domain/message.ts'
import { toDraft } from '../../../src/github/issues/issue-body.ts'
import { findState, isMarked } from '../../../src/github/issues/issue-marker.ts'
import { KEY, findingOf, imageOf, messageOf } from './messages.ts'

const HOSTILE = '@octo-org/all <img src=x> [x](https://evil.example) #1 | `a` -->\n<!-- \u202e'

function hostileMessage(text: string): Message {
  const finding = findingOf({ id: text, title: text, package: text, fix: text })
  const findings = Array.from({ length: 50 }, () => finding)
  const image = imageOf({
    ...{ name: text, reference: text, digest: text, platform: text, findings, more: 12_345 },
    reasons: Array.from({ length: 10 }, () => text),
  })
  return messageOf({
    ...{ title: text, rule: text, images: Array.from({ length: 20 }, () => image) },
    links: [{ label: text, url: text }],
  })
}

describe('the body', () => {
  test('tells what, where and what to do', () => {
    const { body } = toDraft(messageOf({ images: [imageOf({ more: 7 })] }), false)
    expect(body).toContain('3 vulnerabilities (2 critical, 1 high), 1 of 3 fixable')
    expect(body).toContain(
      '| CVE-2099-0001: Buffer overflow | critical | openssl 3.0.11-1 | 3.0.11-2 | known to be exploited, new, EPSS over 90 % |',
    )
    expect(body).toContain('- critical: 2, allowed 0')
    expect(body).toContain('and 7 more.')
    expect(body).toContain('**What to do:**')
    expect(body).toContain('[Run](https://github.com/octo-org/octo-app/actions/runs/1001)')
  })

  test.each([false, true])('what is foreign mentions nobody and links nowhere (%s)', (isPublic) => {
    const { title, body, comment } = toDraft(hostileMessage(HOSTILE), isPublic)
    for (const text of [body, comment]) {
      expect(text).not.toMatch(/@octo-org|(?<!\\)<img|[^\\]\]\(https:\/\/evil|#1\b|\u202e/)
    }
    // A title is plain text, in which nothing but mentions and references would count.
    expect(title).not.toMatch(/@octo-org|#1\b|\u202e/)
    expect(title).not.toContain('\n')
    // Of HTML comments there is one: ours.
    expect(body.slice(1)).not.toContain('<!--')
  })

  test('keeps GitHub’s limits, whatever it is given', () => {
    for (const text of ['x'.repeat(1_000_000), '|'.repeat(1000), '😀'.repeat(1000)]) {
      const { title, body, comment } = toDraft(hostileMessage(text), false)
      expect(title.length).toBeLessThanOrEqual(256)
      expect(body.length).toBeLessThanOrEqual(65_000)
      expect(body.includes('<sub>As of')).toBe(true)
      expect(comment.length).toBeLessThanOrEqual(5000)
    }
  })

  test('is found by its key and knows its state, for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const draft = toDraft(hostileMessage(text), false)
        expect(isMarked(draft.body, KEY)).toBe(true)
        expect(findState(draft.body)).toBe(draft.state)
      }),
      { numRuns: 50 },
    )
  })
})
