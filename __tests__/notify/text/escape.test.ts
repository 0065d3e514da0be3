import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { escapeDiscord } from '../../../src/notify/discord/escape-discord.ts'
import { escapeSlack } from '../../../src/notify/slack/escape-slack.ts'
import { toSlackBody } from '../../../src/notify/slack/slack-body.ts'
import { breakChat } from '../../../src/notify/text/break-chat.ts'
import { hostileMessage, message } from '../../ground/messages.ts'

const MARKUP = fc.string({
  unit: fc.constantFrom(...('<>&*_~`|@#:/\\[]()!-+ 1aé.w\u{1F600}'.match(/./gu) ?? [])),
  maxLength: 40,
})

describe('Slack', () => {
  test('no mark of mrkdwn survives that stands at the edge of a word', () => {
    fc.assert(
      fc.property(MARKUP, (text) => {
        const escaped = escapeSlack(text)
        expect(escaped).not.toMatch(/[<>*`]/)
        expect(escaped).not.toMatch(/&(?!(?:amp|lt|gt);)/)
        expect(escaped).not.toMatch(/(?<![\p{L}\p{N}])[_~]|[_~](?![\p{L}\p{N}])/u)
        expect(escaped).not.toMatch(/@[\w]|:\/\//)
      }),
    )
  })

  test.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['libfoo_bar 1.2~deb12u1', 'libfoo_bar 1.2~deb12u1'],
    ['_x_ ~y~', '\u02CDx\u02CD \u223Cy\u223C'],
    ['@here', '@\u200Bhere'],
    ['a & b', 'a &amp; b'],
    [':white_check_mark: PASS', ':\u200Bwhite_check_mark: PASS'],
    ['registry:5000/api:1.2', 'registry:5000/api:1.2'],
  ])('%s', (text, escaped) => {
    expect(escapeSlack(text)).toBe(escaped)
  })

  test('only our own links are links', () => {
    const body = toSlackBody(hostileMessage('<https://evil.example|click>'))
    const links = [...body.matchAll(/<([^>|]*)\|/g)].map(([, url]) => url)
    expect(links.length).toBeGreaterThan(0)
    for (const url of links) expect(url).toMatch(/^https:\/\/ci\.example\.org\//)
  })

  test('of long links as many are shown as one section takes', () => {
    const url = `https://ci.example.org/run?${'&'.repeat(400)}`
    const links = Array.from({ length: 4 }, () => ({ label: 'Run', url }))
    const { blocks } = JSON.parse(toSlackBody(message({ links }))) as {
      readonly blocks: readonly { readonly text?: { readonly text: string } }[]
    }
    const texts = blocks.map(({ text }) => text?.text ?? '')
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(3000)
    expect(texts.filter((text) => text.includes('https://ci.example.org/run'))).toHaveLength(1)
  })

  test('an address that tries to leave its link stays in it', () => {
    const body = toSlackBody(hostileMessage('x|y><!channel>&<https://evil.example'))
    expect(body).not.toMatch(/<!|<https:\/\/evil/)
  })
})

describe('Discord', () => {
  test('every mark stands behind a backslash, and nothing opens a mention', () => {
    fc.assert(
      fc.property(MARKUP, (text) => {
        const escaped = escapeDiscord(text)
        expect(escaped.replace(/\\[\\*_~`|[\]<>#+-]/g, '')).not.toMatch(/[\\*_~`|[\]]/)
        expect(escaped).not.toMatch(/<[@#:!]|@\w|:\/\//)
        expect(escaped).not.toMatch(/^\s*[->#+]/)
      }),
    )
  })

  test.each([
    ['CVE-2099-0001 in openssl 3.0.11-1', 'CVE-2099-0001 in openssl 3.0.11-1'],
    ['# heading', '\\# heading'],
    ['1. list', '1\\. list'],
    ['<@123>', '\\<\u200B@\u200B123>'],
    ['discord.gg/abc', 'discord\u200B.gg/abc'],
    ['EPSS < 1 %', 'EPSS < 1 %'],
  ])('%s', (text, escaped) => {
    expect(escapeDiscord(text)).toBe(escaped)
  })
})

test('breaking twice does no more harm than once to what people read', () => {
  fc.assert(
    fc.property(MARKUP, (text) => {
      const seen = (broken: string): string => broken.replaceAll('\u200B', '')
      expect(seen(breakChat(text))).toBe(seen(text))
    }),
  )
})
