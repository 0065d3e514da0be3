import type { ChosenScore, Cvss, Epss, KnownExploited, Rating } from '../../domain/finding.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import { readScanner } from './package.ts'
import { nullable, readFlag, readNumber, readText, shapeOf, wordOf } from './shape.ts'

export const readSeverity = wordOf(SEVERITIES)

export const readRating = shapeOf<Rating>({
  scanner: readScanner,
  authority: readText,
  severity: readSeverity,
})

export const readCvss = shapeOf<Cvss>({
  authority: readText,
  version: readText,
  vector: nullable(readText),
  score: nullable(readNumber),
})

export const readScore = shapeOf<ChosenScore>({
  authority: readText,
  version: readText,
  vector: nullable(readText),
  score: readNumber,
  isComputed: readFlag,
})

export const readEpss = shapeOf<Epss>({
  score: readNumber,
  percentile: readNumber,
  date: readText,
  model: nullable(readText),
})

export const readExploited = shapeOf<KnownExploited>({ added: readText, ransomware: readFlag })
