import { refusal } from './answers.ts'
import type { FakeAnswer, FakeRepository, FakeSwitches } from './state.ts'

const REASONS: Readonly<Record<Exclude<FakeSwitches['codeScanning'], 'on'>, string>> = {
  'no-advanced-security':
    'Advanced Security must be enabled for this repository to use code scanning.',
  'no-code-security': 'Code Security must be enabled for this repository to use code scanning.',
  off: 'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
}

/** Where nobody turned code scanning on, everything about it is refused in these words. */
export function refuseCodeScanning({ codeScanning }: FakeRepository): FakeAnswer | null {
  return codeScanning === 'on' ? null : refusal(403, REASONS[codeScanning])
}
