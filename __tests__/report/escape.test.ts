import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleanLine, cutUnits } from '../../src/report/clean.ts'
import {
  breakReferences,
  disarmCommands,
  escapeMarkdown,
  escapeSarif,
  findSafeUrl,
  toMarkdownDigest,
  toMarkdownLink,
} from '../../src/report/escape.ts'
import { PAYLOADS, hostileText } from './hostile.ts'

describe('a clean line', () => {
  test.each([
    ['a\r\nb\tc', 'a b c'],
    ['\u001B[31mred', ' [31mred'],
    ['x\u009B2Jy', 'x 2Jy'],
    ['safe\u202Eexe.txt', 'safeexe.txt'],
    ['a\u200B\u200D\uFEFFb\u00AD', 'ab'],
    ['line\u2028paragraph\u2029', 'line paragraph '],
    ['half \uD83D of a pair', 'half \uFFFD of a pair'],
    ['漢字 ok', '漢字 ok'],
  ])('of %j is %j', (text, clean) => {
    expect(cleanLine(text)).toBe(clean)
  })

  test('is cut between code points, and says so', () => {
    expect(cleanLine('👍👍👍👍', 3)).toBe('👍👍…')
    expect(cleanLine('👍👍👍', 3)).toBe('👍👍👍')
    expect(cleanLine('abcd', 3)).toBe('ab…')
  })

  test('of a megabyte does not take the megabyte along', () => {
    expect(cleanLine('x'.repeat(1_000_000), 10)).toHaveLength(10)
  })

  test('holds nothing that ends a line, moves a cursor or cannot be seen', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 50 }), (text, most) => {
        const clean = cleanLine(text, most)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(Array.from(clean).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('counted in UTF-16 units never ends in half of a pair', () => {
    expect(cutUnits('ab👍cd', 4)).toBe('ab…')
    expect(cutUnits('ab👍cd', 5)).toBe('ab👍…')
    expect(cutUnits('short', 5)).toBe('short')
  })
})

describe('Markdown of foreign text', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['<!-- x -->', '\\<\\!-- x --\\>'],
    ['[a](b)', '\\[a\\]\\(b\\)'],
    ['`x` ~~y~~ $z$', '\\`x\\` \\~\\~y\\~\\~ \\$z\\$'],
    ['&lt;', '\\&lt;'],
    ['back\\slash', 'back\\\\slash'],
    ['@org/team', '@\u200Borg/team'],
    ['x@y.org', 'x@\u200By.org'],
    ['o/r#12', 'o/r\\#\u200B12'],
    ['GH-12 and gh-3', 'GH-\u200B12 and gh-\u200B3'],
    ['at deadbeef1', 'at deadbe\u200Bef1'],
    ['https://a.org/x', 'https\\:\u200B//a.org/x'],
    ['www.a.org', 'www\u200B\\.a.org'],
    ['_www.a.org', '\\_www\u200B\\.a.org'],
    ['/approve', '\\/approve'],
    [' - item', '\\- item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['3.0.11', '3.0.11'],
    ['+1', '\\+1'],
  ])('%j is %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })

  test.each([
    '3.0.11-1~deb12u2',
    '1:2.3+dfsg-1',
    '20230311',
    'libssl3',
    'CVE-2099-0001',
    'GHSA-aaaa-1',
  ])('%j can still be copied', (text) => {
    expect(escapeMarkdown(text).replaceAll('\\', '')).toBe(text)
  })

  test('has no markup, mention or line of its own, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = escapeMarkdown(text)
        expect(markdown.replace(/\\[^a-zA-Z0-9\s]/g, '')).not.toMatch(/[\\`*_{}[\]()<>#|~$&!^\r\n]/)
        expect(markdown).not.toMatch(/@\w|#\d|\bGH-\d|[^\\]:\/\/|www\.\w/i)
      }),
    )
  })

  test('stays one table cell for every payload', () => {
    for (const payload of PAYLOADS) {
      expect(escapeMarkdown(payload).replace(/\\./g, '')).not.toContain('|')
    }
  })
})

describe('a link', () => {
  test.each([
    ['https://a.example.org/x', 'https://a.example.org/x'],
    ['https://a.example.org/a (b)|c`d', 'https://a.example.org/a%20(b)%7Cc%60d'],
    ['https://a.example.org/\u202Ex', 'https://a.example.org/%E2%80%AEx'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['HTTPS://a.example.org', null],
    ['http://a.example.org', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://user:word@a.example.org/', null],
    ['https://', null],
    ['//a.example.org', null],
    ['not an address', null],
    [`https://a.example.org/${'x'.repeat(3000)}`, null],
  ])('to %j goes to %j', (address, url) => {
    expect(findSafeUrl(address)).toBe(url)
  })

  test('that is looked at and not parsed is what parsing makes of it', () => {
    const pieces = [
      ...['a', 'b', 'xn--a', 'co', '7', '0x1', 'A', 'é', '%41', '%2e', '_', '~'],
      ...['.', '..', '-', '/', '//', ':', '?', '#', '&', '=', '@', '+', '!', ' ', '\\', '\t'],
    ]
    const tails = fc.array(fc.constantFrom(...pieces), { maxLength: 12 })
    const hosts = fc.constantFrom('', 'example.org/', 'a-b.c/', 'a.1/', 'xn--a.b/', 'a--b.c/')
    fc.assert(
      fc.property(hosts, tails, (host, tail) => {
        const address = `https://${host}${tail.join('')}`
        const found = findSafeUrl(address)
        expect(found === null).toBe(isRefusable(address))
        if (found === address) {
          expect(new URL(address).href).toBe(address)
          expect(address).toMatch(/^[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]+$/)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('cannot be closed by its address or its label', () => {
    expect(toMarkdownLink('a](x)', 'https://a.example.org/)](y')).toBe(
      '[a\\]\\(x\\)](https://a.example.org/%29%5D%28y)',
    )
  })

  test('keeps an ampersand that would read as an entity', () => {
    expect(toMarkdownLink('a', 'https://a.example.org/?b=1&copy=2')).toBe(
      '[a](https://a.example.org/?b=1&amp;copy=2)',
    )
  })

  test('without a safe address is only its label', () => {
    expect(toMarkdownLink('a*', 'javascript:alert(1)')).toBe('a\\*')
    expect(toMarkdownLink('a', null)).toBe('a')
  })
})

function isRefusable(address: string): boolean {
  if (!URL.canParse(address)) return true
  const { protocol, username, password } = new URL(address)
  return protocol !== 'https:' || username !== '' || password !== ''
}

test('a digest stands as code only when it is one', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  expect(toMarkdownDigest(digest)).toBe(`\`${digest}\``)
  expect(toMarkdownDigest('sha256:` <b>')).toBe('sha256:\\` \\<b\\>')
})

test('SARIF text has neither links nor placeholders of a stranger', () => {
  expect(escapeSarif('[a](1) {0} \\')).toBe('\\[a\\](1) {{0}} \\\\')
  expect(escapeSarif('@x')).toBe('@\u200Bx')
})

test('references are broken for readers and kept for eyes', () => {
  expect(breakReferences('@a #1 plain').replaceAll('\u200B', '')).toBe('@a #1 plain')
})

describe('finished text for a log', () => {
  /** As runners read it: GitHub's (actions/runner ActionCommand.cs), Azure's, TeamCity. */
  function isCommand(line: string): boolean {
    return line.trim().startsWith('::') || /##(?:vso|teamcity)?\[/i.test(line)
  }

  test.each([
    '::error::x',
    '  ::add-mask::x',
    '\u00A0::group::x',
    'x ##[set-output]y',
    'x ###VSO[task.complete]y',
    '##teamcity[buildStop]',
    'a\n::debug::b',
  ])('%j commands nothing', (text) => {
    expect(disarmCommands(text).split('\n').filter(isCommand)).toEqual([])
  })

  test('keeps what is no command', () => {
    expect(disarmCommands('a::b\n## [x]\n')).toBe('a::b\n## [x]\n')
  })
})
