import { SCANNER_IDS } from '../../domain/finding.ts'
import type { Package } from '../../domain/finding.ts'
import type { InventoryPackage } from '../../domain/report.ts'
import { listOf, nullable, readText, shapeOf, wordOf } from './shape.ts'

export const readScanner = wordOf(SCANNER_IDS)

const PARTS = {
  type: readText,
  namespace: nullable(readText),
  name: readText,
  version: readText,
  purl: nullable(readText),
  sourcePackage: nullable(shapeOf({ name: readText, version: readText })),
} as const

export const readPackage = shapeOf<Package>(PARTS)

export const readInventoryPackage = shapeOf<InventoryPackage>({
  ...PARTS,
  seenBy: listOf(readScanner),
  paths: listOf(readText),
  layer: nullable(readText),
})
