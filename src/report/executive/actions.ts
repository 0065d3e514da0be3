import type { Action } from '../../domain/advice.ts'
import { chooseActions, describeEffect } from '../advice-words.ts'
import type { Frame } from '../html/frame.ts'
import { markup } from '../html/markup.ts'
import type { Content } from '../html/markup.ts'
import { capitalise } from '../verdict-words.ts'

const MOST_ACTIONS = 5

type Placed = { readonly action: Action; readonly name: string }

/** The five that remove most of what stops an image, then most of all, over all images. */
export function toActionsPart({ report }: Frame): Content {
  const several = report.images.length > 1
  const all = report.images.flatMap(({ advice, name }): Placed[] =>
    chooseActions(advice, MOST_ACTIONS)
      .first.filter(({ kind }) => kind !== 'wait')
      .map((action) => ({ action, name })),
  )
  // Of one image the advice has an order of its own.
  const sorted = several ? [...all].sort(compareEffects) : all
  if (sorted.length === 0) return null
  const items = sorted.slice(0, MOST_ACTIONS).map(({ action, name }) => {
    const effect = describeEffect(action)
    const image = several ? markup` <span class="limit">${name}</span>` : null
    return markup`<li><b>${action.title}</b>${image}${effect === null ? null : markup`<br>${capitalise(effect)}.`}</li>\n`
  })
  return markup`<ol class="steps">${items}</ol><p class="note">Numbers count findings. They are what the makers of the updates promise: nobody has scanned the result.</p>`
}

function compareEffects({ action: a }: Placed, { action: b }: Placed): number {
  return b.removes.blocking - a.removes.blocking || b.removes.total - a.removes.total
}
