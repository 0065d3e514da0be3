/*
 * The one entry of the bundle (two builds into one folder would overwrite each other's chunks). The
 * launcher `dist/cli.js` leaves a word before it loads this file; without the word it is a step of GitHub
 * Actions. Each door is a chunk of its own, so that neither pays for the other's libraries.
 *
 * The code is 2 until a verdict says otherwise: an uncaught error, a missing chunk or a promise that never
 * settles must not look like a pass.
 */
process.exitCode = 2

// Node would end with 1, which is the word of a gate that says no.
process.on('uncaughtException', (error) => {
  process.stderr.write(
    `error [internal]: Plimsoll itself failed: ${error.stack ?? error.message}\n`,
  )
  process.stderr.write('  what to do: This is a bug. Please report it with the log of this run.\n')
  // eslint-disable-next-line n/no-process-exit -- after an uncaught error nothing can be relied on
  process.exit(2)
})

async function openDoor(door: string | undefined): Promise<void> {
  if (door === 'terminal') {
    const { startTerminal } = await import('./cli.ts')
    await startTerminal()
  } else {
    const { startStep } = await import('./main.ts')
    await startStep()
  }
}

// A failure here reaches the handler above.
void openDoor((globalThis as { plimsollDoor?: string }).plimsollDoor)

export {}
