/* What code scanning remembers of a repository. */

export type FakeUpload = {
  readonly id: string
  readonly ref: string
  readonly commit: string
  /** The SARIF log as it was sent. */
  readonly sarif: string
  readonly checkoutUri: string | null
  /** Polls that get 404, and then `pending`, before it is processed. */
  missing: number
  pending: number
  state: 'pending' | 'complete' | 'failed'
  errors: readonly string[]
}

export type FakeAnalysis = {
  readonly id: number
  readonly uploadId: string
  readonly ref: string
  readonly commit: string
  readonly category: string
  readonly tool: FakeTool
  readonly results: number
  readonly rules: number
  readonly warning: string
  readonly createdAt: string
}

export type FakeTool = { readonly name: string; readonly version: string | null }

export type FakeRule = {
  readonly id: string
  readonly name: string
  readonly severity: 'none' | 'note' | 'warning' | 'error'
  readonly band: 'low' | 'medium' | 'high' | 'critical' | null
  readonly description: string
  readonly fullDescription: string
  readonly help: string | null
  readonly helpUri: string | null
  readonly tags: readonly string[]
}

/** What one category of one ref says of an alert. */
export type FakeInstance = {
  readonly ref: string
  readonly category: string
  readonly commit: string
  readonly isOpen: boolean
  readonly message: string
  /** Start line, start column, end line, end column. */
  readonly region: readonly [number, number, number, number]
}

export type FakeAlert = {
  readonly number: number
  readonly tool: FakeTool
  readonly path: string
  readonly rule: FakeRule
  readonly createdAt: string
  readonly updatedAt: string
  readonly dismissed: 'false positive' | "won't fix" | 'used in tests' | null
  /** Oldest news first. */
  readonly instances: readonly FakeInstance[]
}

export type FakeCodeScanning = {
  readonly uploads: Map<string, FakeUpload>
  readonly analyses: FakeAnalysis[]
  /** By tool, rule, path and fingerprint. */
  readonly alerts: Map<string, FakeAlert>
  /** What happens to the uploads that are still to come. */
  readonly plan: { missing: number; pending: number; errors: string[] }
}

export function createCodeScanning(): FakeCodeScanning {
  return {
    uploads: new Map(),
    analyses: [],
    alerts: new Map(),
    plan: { missing: 0, pending: 1, errors: [] },
  }
}
