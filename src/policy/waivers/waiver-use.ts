import type { Standing } from './standing.ts'
import type { Waiver } from './waiver.ts'

/** Why a waiver that is about a finding does not hold for it. */
export type RefusalKind = 'too-broad' | 'invalid' | 'expired' | 'lapsed' | 'unclear'

export type Refusal = {
  readonly finding: string
  /** `CVE-2099-0001 in openssl` */
  readonly label: string
  readonly kind: RefusalKind
  readonly why: string
}

/** What became of one waiver in one image. */
export type WaiverUse = {
  readonly waiver: Waiver
  readonly imageName: string
  readonly standing: Standing
  /** Ids of the findings that it waives. */
  readonly held: readonly string[]
  readonly refused: readonly Refusal[]
  /** Findings that it is about and that count nowhere anyway. */
  readonly offGate: number
}
