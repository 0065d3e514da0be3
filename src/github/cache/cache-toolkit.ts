/** What we use of `@actions/cache`. It never refuses for the service's sake: a failure looks like no entry. */
export type CacheToolkit = {
  isFeatureAvailable(): boolean
  restoreCache(
    paths: string[],
    key: string,
    restoreKeys?: string[],
    options?: { readonly segmentTimeoutInMs?: number },
  ): Promise<string | undefined>
  /** Answers -1 when nothing was kept. */
  saveCache(paths: string[], key: string): Promise<number>
}

/** Loaded when it is first needed: it brings the client of the storage behind the cache. */
export async function loadCacheToolkit(): Promise<CacheToolkit> {
  return import('@actions/cache')
}

/** What it reads from the environment; version 2 of the service is the only one that github.com still has. */
export const CACHE_ENVIRONMENT: readonly string[] = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_RUNTIME_TOKEN',
  'RUNNER_TEMP',
]
