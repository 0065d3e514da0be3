/** What is written to standard output, in lines: there the toolkit speaks to the runner. */
export type CapturedOutput = {
  readonly text: () => string
  clear(): void
  /** Gives standard output back. */
  end(): void
}

export function captureOutput(): CapturedOutput {
  const parts: string[] = []
  const { stdout } = process
  const before = stdout.write.bind(stdout)
  const write = (chunk: unknown, ...others: unknown[]): boolean => {
    parts.push(String(chunk))
    const done = others.find((one): one is () => void => typeof one === 'function')
    done?.()
    return true
  }
  Object.assign(stdout, { write })
  return {
    text: () => parts.join(''),
    clear: () => {
      parts.length = 0
    },
    end: () => {
      Object.assign(stdout, { write: before })
    },
  }
}
