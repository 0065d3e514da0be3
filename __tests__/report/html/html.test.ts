import { Script } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderHtmlFiles } from '../../../src/report/html.ts'
import type { Report } from '../../../src/domain/report.ts'
import {
  finding,
  imageReport,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../../ground/factories.ts'
import { elementsOf, policyOf, strangersIn, toHashSource } from '../../ground/html-page.ts'
import type { Element } from '../../ground/html-page.ts'
import { PAYLOADS, hostileText, seeds, toReport } from '../hostile.ts'
import * as samples from '../samples.ts'
import { manyReport } from './many.ts'

type Page = { readonly text: string; readonly cut: string | null; readonly elements: Element[] }

function pageOf(value: Report): Page {
  const [file, ...others] = renderHtmlFiles(value)
  expect([file?.name, others]).toEqual([null, []])
  const text = file?.text ?? ''
  return { text, cut: file?.cut ?? null, elements: elementsOf(text) }
}

function textOf(elements: readonly Element[], name: string): string {
  return elements
    .filter((one) => one.name === name)
    .map(({ text }) => text)
    .join('\n')
}

type Data = { readonly texts: string[]; readonly rows: (readonly number[])[] }

function dataOf(elements: readonly Element[]): Data {
  const block = elements.find(({ attributes }) => attributes['id'] === 'data')
  return JSON.parse(block?.text ?? '') as Data
}

const SAMPLES = Object.entries(samples).filter(
  (pair): pair is [string, Report] => 'images' in (pair[1] as object),
)

describe('the page', () => {
  test.each(SAMPLES)(
    'of %s is well-formed, asks nobody, and allows its own script alone',
    (_, value) => {
      const { text, cut, elements } = pageOf(value)
      expect(text).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(cut).toBeNull()
      expect(strangersIn(elements)).toEqual([])
      const scripts = elements.filter(({ name }) => name === 'script')
      const policy = policyOf(elements)
      expect(policy.get('default-src')).toBe("'none'")
      expect(policy.get('base-uri')).toBe("'none'")
      expect(policy.get('form-action')).toBe("'none'")
      expect(policy.get('style-src')).toBe(toHashSource(textOf(elements, 'style')))
      const programs = scripts.filter(({ attributes }) => attributes['type'] === undefined)
      expect(policy.get('script-src')).toBe(programs.map(({ text: own }) => toHashSource(own))[0])
      expect(programs.length).toBe(scripts.length / 2)
      for (const { text: own } of programs) expect(() => new Script(own)).not.toThrow()
    },
  )

  test('is the same for the same report', () => {
    expect(pageOf(samples.COMPARED).text).toBe(pageOf(samples.COMPARED).text)
  })

  test('tells verdict, reasons, cures, rules, gaps and what to do', () => {
    const { elements } = pageOf(samples.FAILED)
    const body = textOf(elements, 'main')
    for (const words of [
      '3 rules broken',
      'To pass: Revoke the secret and remove it from every layer',
      'Secrets in files that no package owns',
      'only warns',
      'Left out: paths below usr/share were left out (skip-paths)',
      'Not assessed: 1,200 conda packages',
      'past its end of life',
      'built 2099-03-31, 1 day old',
      'no space left',
      'grype recognised no package; trivy did',
    ]) {
      expect(body).toContain(words)
    }
    expect(textOf(pageOf(samples.COMPARED).elements, 'main')).toContain(
      'Upgrade 2 system packages: openssl and zlib Removes 2 findings',
    )
  })

  test('says nothing of numbers where there is no answer', () => {
    const { elements, text } = pageOf(samples.NOT_OPENED)
    expect(textOf(elements, 'main')).toContain('registry.example.org has no image acme/api')
    expect(text).not.toContain('class="tiles"')
  })

  test('of several images has a line and a part for each, the worst first', () => {
    const { elements } = pageOf(samples.SEVERAL)
    expect(elements.filter(({ name }) => name === 'article')).toHaveLength(3)
    const titles = elements.filter(({ name }) => name === 'h2').map(({ text }) => text)
    expect(titles.filter((one) => one.startsWith('acme/'))).toEqual([
      'acme/api',
      'acme/db',
      'acme/web',
    ])
    expect(elements.some(({ attributes }) => attributes['id'] === 'f-image')).toBe(true)
  })

  test('bounds what is told beside the findings, and says how much is left out', () => {
    const long = "'".repeat(5000)
    const source = { path: long, line: 1 }
    const waiver = {
      id: long,
      source,
      state: 'active',
      reason: long,
      owner: long,
      expires: long,
      findings: 1,
      note: long,
    } as const
    const value = report({
      waivers: Array.from({ length: 3000 }, () => waiver),
      notices: Array.from({ length: 101 }, () => ({ code: 'x', text: long })),
      deliveries: Array.from({ length: 3000 }, () => ({ to: long, state: 'failed', detail: long })),
    })
    const { text, cut } = pageOf(value)
    expect(Buffer.byteLength(text)).toBeLessThan(3_000_000)
    expect(cut).toBe(
      'Left out for size: 2,800 more waivers, 1 more notice, 2,900 more deliveries; the JSON report has everything.',
    )
  })

  test('gives commands whole, however many packages they name', () => {
    const command = `apt-get install ${'libsomething '.repeat(300)}`.trim()
    const [image = imageReport()] = samples.COMPARED.images
    const [action] = image.advice.actions
    if (action === undefined) throw new Error('the sample has no action')
    const advice = { actions: [{ ...action, commands: [command] }] }
    const { elements } = pageOf(report({ images: [{ ...image, advice }] }))
    expect(textOf(elements, 'pre')).toContain(command)
  })

  test('of a secret gives rule, path and layer, and nothing that a scanner says of it', () => {
    const secret = ruleFinding({ message: 'AKIAIOSFODNN7EXAMPLE', remedy: 'hunter2' })
    const { text } = pageOf(report({ images: [imageReport({ findings: [secret] })] }))
    expect(text).toContain('app/.env, layer 2 (COPY), added')
    expect(text).not.toMatch(/AKIA|hunter2/)
  })

  test('keeps what a reader needs on every finding', () => {
    const value = report({
      images: [
        imageReport({ findings: [finding({ kev: { added: '2099-02-01', ransomware: true } })] }),
      ],
    })
    const { elements } = pageOf(value)
    const row = textOf(elements, 'dl')
    for (const words of [
      'CWE-787',
      'both scanners found it',
      "critical by debian: the distribution's own word",
    ]) {
      expect(row).toContain(words)
    }
    expect(row).toContain('known to be exploited, also by ransomware: listed by CISA on 2099-02-01')
    const links = elements.filter(({ name }) => name === 'a')
    expect(links.map(({ attributes }) => attributes['href'])).toContain(
      'https://security.example.org/CVE-2099-0001',
    )
    for (const { attributes } of links)
      expect(attributes['rel']).toEqual(['noreferrer', 'noopener'])
  })
})

describe('ten thousand findings', () => {
  const { text, cut, elements } = pageOf(manyReport(10_000, 500))

  test('are all in a page of at most 5 MB, and what is shortened is said', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5_000_000)
    expect(dataOf(elements).rows).toHaveLength(10_000)
    expect(cut).toMatch(
      /^Left out for size: the description and further links of [\d,]+ less urgent findings; the JSON/,
    )
    expect(textOf(elements, 'footer')).toContain(cut)
  })

  test('are there without a script as far as they block, and the page says where the rest is', () => {
    const rows = elements.filter(({ attributes }) =>
      String(attributes['className']).startsWith('row'),
    )
    const blocking = rows.filter(
      ({ attributes }) => String(attributes['className']) === 'row,blocks',
    )
    expect(blocking).toHaveLength(500)
    expect(textOf(elements, 'section')).toMatch(
      /The 500 most urgent of 10,000 findings are listed\. .*allow its script/,
    )
  })

  test('that are too many are left out by the least urgent, which is said', () => {
    const [huge, long] = ['<'.repeat(1_000_000), '<é"'.repeat(300)]
    const findings = Array.from({ length: 6000 }, (_, at) => {
      const text = `${at}${at < 5 ? huge : long}`
      return finding({
        key: String(at),
        vulnerability: { id: text, title: text, description: text, aliases: [text] },
        package: { name: text },
      })
    })
    const judged = verdict({ reasons: [reason(findings, { remedy: huge })] })
    const full = pageOf(report({ images: [imageReport({ findings, verdict: judged })] }))
    expect(Buffer.byteLength(full.text)).toBeLessThanOrEqual(5_000_000)
    expect(full.cut).toMatch(/, [\d,]+ findings; the JSON report has everything\.$/)
  })
})

describe('what strangers write', () => {
  test('becomes no markup, no handler, no address and no script, whatever it is', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const { text, elements } = pageOf(toReport(all, name))
        expect(strangersIn(elements)).toEqual([])
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u)
        const [head = '', block = ''] = text.split('<script type="application/json" id="data">')
        expect(head).not.toContain('<script')
        expect(block.split('<').length).toBeLessThan(40)
      }),
      { numRuns: 25 },
    )
  })

  test.each([...PAYLOADS, '</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u0001'])(
    'stays a text in the data: %j',
    (payload) => {
      const one = finding({
        vulnerability: { id: `A-${payload}-Z`, title: payload, references: [payload] },
      })
      const { elements } = pageOf(report({ images: [imageReport({ findings: [one] })] }))
      expect(strangersIn(elements)).toEqual([])
      expect(dataOf(elements).rows).toHaveLength(1)
      expect(elements.filter(({ name }) => name === 'script')).toHaveLength(2)
    },
  )

  test.each([
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,<script>alert(1)</script>', false],
    ['file:///etc/passwd', false],
    ['//evil.example.org', false],
    ['https://user:secret@example.org/', false],
    ['http://example.org/a', true],
    ['https://example.org/"><img src=x>', true],
  ])('is a link only when it is an address of the web: %s', (address, isLink) => {
    const one = finding({ vulnerability: { references: [address] } })
    const { elements, text } = pageOf(report({ images: [imageReport({ findings: [one] })] }))
    expect(elements.some(({ name }) => name === 'a')).toBe(isLink)
    expect(strangersIn(elements)).toEqual([])
    expect(text).not.toContain('user:secret')
  })
})
