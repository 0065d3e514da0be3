import { createHash } from 'node:crypto'
import { joinLicences } from '../sbom/package-licences.ts'
import type { Licence } from '../sbom/package-licences.ts'
import { toSlug } from '../sbom/references.ts'

export type LicenceNamer = {
  /** `NOASSERTION` where nothing is known. */
  name(licences: readonly Licence[]): string
  /** Every licence that is named here and is none of SPDX's list. */
  texts(): readonly object[]
}

/** A document of SPDX has to hold what is known of each licence that is not in the list of SPDX (clause 10). */
export function createLicenceNamer(): LicenceNamer {
  const texts = new Map<string, string>()
  const toTerm = ({ isExpression, text }: Licence): string => {
    if (isExpression) {
      for (const [id] of text.matchAll(/LicenseRef-[A-Za-z0-9.-]+/g)) texts.set(id, UNSEEN)
      return text
    }
    const id = toReference(text)
    texts.set(id, text)
    return id
  }
  return {
    name: (licences) =>
      licences.length === 0 ? 'NOASSERTION' : joinLicences(licences.map(toTerm)),
    texts: () =>
      [...texts].map(([licenseId, text]) => ({
        licenseId,
        name: text === UNSEEN ? licenseId : text,
        extractedText: text === UNSEEN ? UNSEEN : `The package names its licence so: ${text}`,
      })),
  }
}

const UNSEEN = 'The text was not looked at; the package names the licence by this reference.'

/** One id for each text. */
function toReference(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return `LicenseRef-${toSlug(text).slice(0, 40)}-${hash}`
}
