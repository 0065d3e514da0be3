import { IMAGE_SOURCES } from '../domain/image.ts'
import type { Contents, LayerPackages } from '../domain/image.ts'
import { BASE_EVIDENCE } from '../domain/layer.ts'
import type { BaseImage, Layer } from '../domain/layer.ts'
import type { ImageLook, KeptKind, KeptValues, KnownOpening, RawScan } from '../ports.ts'
import { readFacts } from '../report/read/facts.ts'
import {
  listOf,
  nullable,
  readCount,
  readFlag,
  readObject,
  readText,
  shapeOf,
  wordOf,
} from '../report/read/shape.ts'
import type { Read } from '../report/read/shape.ts'

/* The shapes of what is kept: a file of ours that was written well is read well, and any other is none. */

const readLayerPackages = shapeOf<LayerPackages>({
  layer: readText,
  type: readText,
  packages: listOf(shapeOf({ name: readText, version: nullable(readText) })),
})

const readContents = shapeOf<Contents>({
  files: readCount,
  bytes: readCount,
  jars: readCount,
  weights: shapeOf({ count: readCount, bytes: readCount }),
  models: readCount,
  condaPackages: readCount,
  executables: listOf(readText),
  weightPaths: listOf(readText),
  layerPackages: listOf(readLayerPackages),
})

const NO_FACTS = { config: null, history: null, files: null, dockerfile: null, annotations: null }

const readFiles: Read<ImageLook['files']> = (files) => {
  const facts = readFacts({ ...NO_FACTS, files }).files
  if (facts === null) throw new TypeError('no facts of files')
  return facts
}

const readRead: Read<KnownOpening['config']> = (value) => {
  if (value === null) return null
  const { config, history } = readFacts({ ...NO_FACTS, ...readObject(value) })
  return config === null ? null : { config, history }
}

const readBase = nullable(
  shapeOf<BaseImage>({
    name: readText,
    digest: nullable(readText),
    evidence: wordOf(BASE_EVIDENCE),
    isVerified: readFlag,
    layers: nullable(readCount),
    note: nullable(readText),
    currentDigest: nullable(readText),
    currentNote: nullable(readText),
  }),
)

const readLayer = shapeOf<Layer>({
  diffId: readText,
  digest: nullable(readText),
  size: nullable(readCount),
  instruction: nullable(readText),
  line: nullable(readCount),
  origin: wordOf(['base', 'added', 'unknown']),
})

const readOpening = shapeOf<KnownOpening>({
  image: shapeOf<KnownOpening['image']>({
    source: wordOf(IMAGE_SOURCES),
    imageId: readText,
    platform: readText,
    notScanned: listOf(readText),
    created: nullable(readText),
    layers: listOf(readLayer),
  }),
  form: wordOf(['oci-dir', 'docker-archive']),
  size: readCount,
  config: readRead,
  base: readBase,
})

/** Whoever parses reports of scanners reads them field by field. */
const readDocuments: Read<RawScan['documents']> = (value) => {
  const { report, packages } = readObject(value)
  return packages === undefined ? { report } : { report, packages }
}

export const READ_VALUE: { readonly [K in KeptKind]: Read<KeptValues[K]> } = {
  look: shapeOf<ImageLook>({ contents: readContents, files: readFiles }),
  opening: readOpening,
  scan: shapeOf<RawScan>({ exitCode: readCount, log: listOf(readText), documents: readDocuments }),
  base: shapeOf<KeptValues['base']>({ base: readBase }),
}
