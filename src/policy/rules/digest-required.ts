import { parseReference } from '../../image/reference.ts'
import type { Case } from './case.ts'
import { levelLimit } from './level.ts'
import { condition, missing } from './rule.ts'
import type { Rule } from './rule.ts'

/** Also of images in a local engine: what a tag means there anybody can change. */
export const DIGEST_REQUIRED: Rule = {
  id: 'registries.digest-required',
  title: 'The image is named by its digest',
  settings: ['registries.digest_required'],
  isDefault: false,
  judges: 'all',
  howToPass: 'Name the image with @sha256:…, so that nobody can change what is meant',
  level: ({ values }) => values['registries.digest_required'] ?? 'off',
  needs: (opened) =>
    isNamedByDigest(opened) === null
      ? missing(
          'an image out of files has no name in a registry',
          'Scan the image in its registry, by its name and digest',
        )
      : null,
  judge: (opened) => {
    const isBroken = isNamedByDigest(opened) === false
    const limit = levelLimit(opened.policy.values['registries.digest_required'])
    return condition(isBroken, isBroken ? 1 : 0, { limit })
  },
  remedy: (_, { image }) => `Name the image with its digest: @${image?.digest ?? 'sha256:…'}`,
}

/** Null: an archive or a folder has a path and no name; a report may have any. */
function isNamedByDigest({ image, reference }: Case): boolean | null {
  if (image !== null && !['registry', 'docker', 'report'].includes(image.source)) return null
  try {
    return parseReference(reference.replace(/^(registry|docker):/, '')).digest !== null
  } catch {
    // What is no name in a registry tells no digest: the rule is then not assessed.
    return null
  }
}
