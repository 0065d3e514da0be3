import type { OpenedDisclosure } from '../open-disclosure.ts'
import type { Seal } from './write-file.ts'

/** How the files of a run are encrypted; null: they are not. */
export function toSeal({ encryption, encrypt }: OpenedDisclosure): Seal | null {
  return encryption === null || encrypt === null ? null : { encrypt, isOnly: encryption.isOnly }
}
