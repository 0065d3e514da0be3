import { describe, expect, test } from '@jest/globals'
import { renderMarkdown } from '../../ground/github/by-hand/page/markdown.ts'

const PLACE = { repository: 'octo-org/octo-app', isComment: false }

function render(text: string, isComment = false): string {
  return renderMarkdown(text, { ...PLACE, isComment }).html
}

describe('Markdown as GitHub shows it', () => {
  test.each([
    ['a table', '| a |\n| - |\n| 1 |', '<td>1</td>'],
    ['struck text', '~~no~~', '<del>no</del>'],
    [
      'a folded part',
      '<details><summary>More</summary>\n\n**b**\n\n</details>',
      '<strong>b</strong>',
    ],
    ['small text', '<sub>small</sub>', '<sub>small</sub>'],
    ['a pull request', '#7', 'href="https://github.com/octo-org/octo-app/issues/7"'],
    ['a person', '@mona', 'href="https://github.com/mona"'],
    ['a commit', '1f2a4fb8d2e17d1a9f2b8c5d6e7f8a9b0c1d2e3f', '<code>1f2a4fb</code>'],
    ['a bare address', 'see https://example.test/a', '<a href="https://example.test/a">'],
  ])('has %s', (_what, text, expected) => {
    expect(render(text)).toContain(expected)
  })

  test('shows no comment of HTML', () => {
    expect(render('<!-- plimsoll/comment/1 abc -->\n\nSeen').trim()).toBe('<p>Seen</p>')
  })

  test('breaks lines in a comment where they end, and joins them in a document', () => {
    expect(render('one\ntwo', true)).toBe('<p>one<br>\ntwo</p>')
    expect(render('one\ntwo')).toBe('<p>one\ntwo</p>')
  })

  test('keeps the lines of code in a comment', () => {
    expect(render('```\none\ntwo\n```', true)).toBe('<pre><code>one\ntwo\n</code></pre>')
  })

  test.each([
    ['a script', '<script>alert(1)</script>', /script|alert/],
    ['a handler', '<b onclick="alert(1)">b</b>', /onclick|alert/],
    ['a style', '<b style="position:fixed">b</b><style>b{}</style>', /style|position/],
    ['a frame', '<iframe src="https://example.test/"></iframe>', /iframe/],
    ['a form', '<form action="https://example.test/"><button>b</button></form>', /form|button/],
    [
      'an address that is a program',
      '[b](javascript:alert(1)) <a href="data:text/html,x">b</a>',
      /href/,
    ],
    [
      'markup of the page',
      '</div></article><article class="box comment">',
      /article|class|<\/div>/,
    ],
  ])('takes away %s', (_what, text, forbidden) => {
    expect(render(text)).not.toMatch(forbidden)
  })
})

describe('a chart', () => {
  const CHART = '```mermaid\npie title "a" & <b>\n  "x" : 1\n```'

  test('becomes a frame that is told its text', () => {
    const [, text = ''] = /src="assets\/chart\.html#([^"]+)"/.exec(render(CHART)) ?? []
    expect(decodeURIComponent(text)).toBe('pie title "a" & <b>\n  "x" : 1\n')
    expect(render(CHART)).not.toContain('<pre>')
  })

  test('is one inside a folded part, too, and other code is none', () => {
    expect(render(`<details>\n\n${CHART}\n\n</details>`)).toContain('<iframe class="chart"')
    expect(render('```js\npie\n```')).not.toContain('iframe')
  })

  test('of hostile text cannot leave the address of its frame', () => {
    const markup = render('```mermaid\n"><script>alert(1)</script>\n```')
    expect(markup).not.toMatch(/<script|"><s/)
  })
})
