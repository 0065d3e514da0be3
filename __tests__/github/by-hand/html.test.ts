import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { escapeHtml, html, trusted } from '../../ground/github/by-hand/page/html.ts'

describe('a template of markup', () => {
  test('escapes every text in it, in elements and in attributes', () => {
    const name = `"><img src=x onerror='alert(1)'>&`
    expect(html`<b title="${name}">${name}</b>`.html).toBe(
      '<b title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</b>',
    )
  })

  test('takes markup as it is, joins lists, and leaves out what is null', () => {
    const items = ['a', '<'].map((text) => html`<b>${text}</b>`)
    expect(html`<p>${[...items, null, 7, trusted('<br>')]}</p>`.html).toBe(
      '<p><b>a</b><b>&lt;</b>7<br></p>',
    )
  })

  test('lets nothing through that could begin or end a tag or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(unescape(escaped)).toBe(text)
      }),
    )
  })
})

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
