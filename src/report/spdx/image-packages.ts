import type { Image } from '../../domain/image.ts'
import type { ImageReport } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { describeBase } from '../image-words.ts'
import { toLocatedImagePurl } from '../sbom/image-purl.ts'
import { UNKNOWN, toPurlReference } from './package.ts'
import type { SpdxPackage } from './package.ts'

/** The image itself, which the document describes. */
export function toImagePackage({ name, image }: ImageReport): SpdxPackage {
  const purl = toLocatedImagePurl(image)
  return {
    SPDXID: 'SPDXRef-ContainerImage',
    name: cleanLine(name, 500) || 'image',
    ...(image === null ? {} : toContent(image)),
    ...UNKNOWN,
    primaryPackagePurpose: 'CONTAINER',
    ...(purl === null ? {} : { externalRefs: [toPurlReference(purl)] }),
  }
}

/** An image is told by its manifest; an archive has none, and the id of the config is no checksum of it. */
function toContent({ digest, imageId }: Image): object {
  const version = cleanLine(digest ?? imageId, 200)
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1]
  return {
    ...(version === '' ? {} : { versionInfo: version }),
    ...(hex === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: hex }] }),
  }
}

/** None where no base is known. */
export function toBasePackage({ base }: ImageReport): readonly SpdxPackage[] {
  if (base === null) return []
  const fields = {
    SPDXID: 'SPDXRef-BaseImage',
    name: cleanLine(base.name, 500) || 'image',
    ...(base.digest === null ? {} : { versionInfo: cleanLine(base.digest, 200) }),
    ...UNKNOWN,
    primaryPackagePurpose: 'CONTAINER',
    comment: cleanLine(describeBase(base), 1000),
  }
  return [fields]
}

/** The scanners take the release from here when they read the list; Trivy knows it by its id. */
export function toSystemPackage({ os }: ImageReport): readonly SpdxPackage[] {
  if (os === null || os.family === '' || os.family === 'none') return []
  const fields = {
    SPDXID: 'SPDXRef-OperatingSystem',
    name: cleanLine(os.family, 100),
    ...(os.version === '' ? {} : { versionInfo: cleanLine(os.version, 100) }),
    ...UNKNOWN,
    primaryPackagePurpose: 'OPERATING_SYSTEM',
  }
  return [fields]
}
