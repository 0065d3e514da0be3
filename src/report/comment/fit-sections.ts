import type { Form, Shrinkable } from './written-section.ts'

const BETWEEN = '\n\n'.length

/** The least room that the section takes. */
export function leastSize({ forms, toForm }: Shrinkable): number {
  return toForm(forms - 1).size + BETWEEN
}

/**
 * The sections in forms that fit into `room` together: this run's own get shorter first, the largest of them first,
 * then those of other jobs. Expects that the least of all fits.
 */
export function fitSections(sections: readonly Shrinkable[], room: number): readonly string[] {
  const chosen = sections.map((section) => ({ section, index: 0, form: section.toForm(0) }))
  let size = chosen.reduce((sum, { form }) => sum + form.size + BETWEEN, 0)
  while (size > room) {
    const largest = findLargest(chosen, true) ?? findLargest(chosen, false)
    if (largest === null) break
    const before = largest.form.size
    largest.index += 1
    largest.form = largest.section.toForm(largest.index)
    size -= before - largest.form.size
  }
  return chosen.map(({ form }) => form.text)
}

type Chosen = { readonly section: Shrinkable; index: number; form: Form }

function findLargest(all: readonly Chosen[], isOwn: boolean): Chosen | null {
  let largest: Chosen | null = null
  for (const one of all) {
    const canShrink = one.section.isOwn === isOwn && one.index < one.section.forms - 1
    if (canShrink && (largest === null || one.form.size > largest.form.size)) largest = one
  }
  return largest
}
