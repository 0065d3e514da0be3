/** What we use of `@actions/artifact`; it throws for whatever goes wrong. */
export type ArtifactToolkit = {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options?: { retentionDays?: number },
  ): Promise<{ id?: number; size?: number }>
}

/** Loaded when it is first needed: it is larger than the rest of the program. */
export async function loadArtifactToolkit(): Promise<ArtifactToolkit> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  return new DefaultArtifactClient()
}

/** What it reads from the environment. */
export const ARTIFACT_ENVIRONMENT: readonly string[] = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
]
