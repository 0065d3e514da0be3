/*
 * What is asked of a page, as expressions that run in it. They are texts: the tests are checked without the types of
 * a browser.
 */

export const HEIGHT = 'document.documentElement.scrollHeight'

/** Pixels by which the page is wider than its window. */
export const OVERHANG = 'document.documentElement.scrollWidth - innerWidth'

export const GROUND_COLOUR = 'getComputedStyle(document.body).backgroundColor'

/** Of each chart: the theme in which it was drawn, or what went wrong; null: it is not drawn yet. */
export const CHARTS =
  "[...document.querySelectorAll('iframe.chart')].map((one) => one.dataset.drawn ?? null)"

export const ALL_DRAWN = `${CHARTS}.every((drawn) => drawn !== null)`

export const LINKS_OF_COMMENT =
  "[...document.querySelectorAll('.comment a')].map((one) => one.href)"

/** The text of the comment that stands in its first so many pixels and is not folded away. */
export function firstScreenWithin(pixels: number): string {
  return `(() => {
    const comment = document.querySelector('.comment')
    const top = comment.getBoundingClientRect().top
    const walker = document.createTreeWalker(comment, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode() !== null) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const { bottom, height } = range.getBoundingClientRect()
      if (height > 0 && bottom - top <= ${pixels}) texts.push(walker.currentNode.textContent)
    }
    return texts.join(' ')
  })()`
}
