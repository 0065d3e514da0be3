import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toSmsLine } from '../../../src/notify/sms/sms-line.ts'
import { findingOf, imageOf, messageOf } from '../../github/issues/messages.ts'

/** Characters of ASCII that stand in the basic table of GSM 03.38. */
const GSM = /^[\n\r A-Za-z0-9@$_!"#%&'()*+,\-./:;<=>?]{1,160}$/

describe('the line', () => {
  test.each([
    [{ kind: 'resolved' }, /^Plimsoll resolved: FAIL api/],
    [{ kind: 'test' }, /^Plimsoll TEST: FAIL api/],
    [{ isVerdictOnly: true }, /^Plimsoll FAIL api https:/],
    [{ moreImages: 3, links: [] }, /^Plimsoll FAIL api \+3: 1 known exploited/],
    [{ images: [], links: [] }, /^Plimsoll$/],
  ] as const)('%j', (change, form) => {
    expect(toSmsLine(messageOf(change))).toMatch(form)
  })

  test('an address that does not fit is left out whole', () => {
    const url = `https://github.com/${'x'.repeat(120)}`
    expect(toSmsLine(messageOf({ links: [{ label: 'Run', url }] }))).not.toContain('https')
  })

  test('tells no finding', () => {
    const images = [imageOf({ findings: [findingOf({ kind: 'secret', id: 'aws-key' })] })]
    expect(toSmsLine(messageOf({ images }))).not.toMatch(/CVE|openssl|aws-key/)
  })

  test('is one message of SMS for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.webUrl(), (text, url) => {
        const images = [imageOf({ name: text }), imageOf({ name: text })]
        const links = [{ label: text, url }]
        const line = toSmsLine(messageOf({ title: text, rule: text, images, links }))
        expect(line).toMatch(GSM)
        expect(line).not.toMatch(/[\n\r]/)
      }),
    )
  })
})
