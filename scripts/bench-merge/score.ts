/** Names of findings for each row, as a rule or a labeller gives them; nearly always one. */
export type Clustering = readonly (readonly (string | number)[])[]

export type Score = {
  readonly rows: number
  /** Findings that a reader would count. */
  readonly found: number
  readonly true: number
  /** Findings too many: pieces into which true findings fall apart, beyond the first. */
  readonly over: number
  /** Findings too few: true findings that share a finding with others, beyond the first. */
  readonly under: number
  /** Rows that stand in no finding at all. */
  readonly lost: number
  /** B-cubed, with the multiplicity of Amigó and others (2009) where rows belong to several findings. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function scoreClusters(found: Clustering, truth: Clustering): Score {
  const precision = bCubed(found, truth)
  const recall = bCubed(truth, found)
  return {
    rows: truth.length,
    found: new Set(found.flat()).size,
    true: new Set(truth.flat()).size,
    over: countExcess(truth, found),
    under: countExcess(found, truth),
    lost: found.filter((names) => names.length === 0).length,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Sums: counts add up, and B-cubed is a mean over rows. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (value: (score: Score) => number): number =>
    scores.reduce((total, score) => total + value(score), 0)
  const rows = sum((score) => score.rows)
  const mean = (value: (score: Score) => number): number =>
    rows === 0 ? 0 : sum((score) => value(score) * score.rows) / rows
  const [precision, recall] = [mean((score) => score.precision), mean((score) => score.recall)]
  return {
    rows,
    found: sum((score) => score.found),
    true: sum((score) => score.true),
    over: sum((score) => score.over),
    under: sum((score) => score.under),
    lost: sum((score) => score.lost),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/**
 * For each row, over the rows that share a cluster with it in `by`: how many of the shared clusters are
 * shared in `against` too; the mean over all rows.
 */
function bCubed(by: Clustering, against: Clustering): number {
  const members = membersOf(by)
  const shares = by.map((own, row) => {
    const others = new Set(own.flatMap((name) => members.get(name) ?? []))
    if (others.size === 0) return 0
    const values = [...others].map((other) => {
      const shared = countShared(own, by[other] ?? [])
      return Math.min(shared, countShared(against[row] ?? [], against[other] ?? [])) / shared
    })
    return values.reduce((total, value) => total + value, 0) / values.length
  })
  return shares.length === 0 ? 1 : shares.reduce((total, share) => total + share, 0) / shares.length
}

function membersOf(clustering: Clustering): Map<string | number, number[]> {
  const members = new Map<string | number, number[]>()
  for (const [row, names] of clustering.entries()) {
    for (const name of names) {
      const known = members.get(name)
      if (known === undefined) members.set(name, [row])
      else known.push(row)
    }
  }
  return members
}

function countShared(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  return a.filter((name) => b.includes(name)).length
}

/**
 * Over the clusters of `whole`: how many clusters of `parts` their rows are best covered by, beyond the first.
 * A row of several clusters says which of its clusters is meant only together with the other rows, so each
 * cluster is covered by as few parts as will do.
 */
function countExcess(whole: Clustering, parts: Clustering): number {
  let excess = 0
  for (const rows of membersOf(whole).values()) excess += Math.max(0, countCover(rows, parts) - 1)
  return excess
}

/** Greedy: the part that covers most of the rows that are left, until none is. */
function countCover(rows: readonly number[], parts: Clustering): number {
  let left = rows
  let cover = 0
  while (left.length > 0) {
    const counts = new Map<string | number, number>()
    for (const row of left)
      for (const name of parts[row] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
    const best = [...counts].sort((a, b) => b[1] - a[1])[0]
    // Rows in no part are lost, which is counted elsewhere.
    if (best === undefined) return cover
    cover += 1
    left = left.filter((row) => !(parts[row] ?? []).includes(best[0]))
  }
  return cover
}
