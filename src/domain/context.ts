export const STAGES = ['build', 'deploy', 'monitor'] as const

/** Where in an image's life it is judged: just built, about to run, or running. */
export type Stage = (typeof STAGES)[number]

/** What only people know of an image: where it runs and what depends on it. Null: nobody said. */
export type ImageContext = {
  readonly exposure: 'public' | 'internal' | null
  readonly environment: 'production' | 'staging' | 'development' | null
  readonly data: 'public' | 'internal' | 'confidential' | 'regulated' | null
  /** Of a failure, from little to severe; FedRAMP's N2 to N5. */
  readonly impact: 'low' | 'moderate' | 'high' | 'severe' | null
}

export const NO_CONTEXT: ImageContext = {
  exposure: null,
  environment: null,
  data: null,
  impact: null,
}
