import { once as onceHappened } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseWish } from './arguments.ts'
import { serveSite } from './page/serve-site.ts'
import { findFile, pathsOf } from './page/site.ts'
import { playScene } from './play-scene.ts'
import type { PlayedScene } from './play-scene.ts'
import { chooseScenes } from './scenes/index.ts'
import type { SeenScene } from './seen.ts'
import { openStage } from './stage.ts'

/*
 * A GitHub of our own to look at with eyes: `npm run fake-github`, `npm run fake-github -- --port 8080 matrix`, or
 * `npm run fake-github -- --once folder` for files that any browser opens. The committed bundle runs with the real
 * scanners, as steps of pull requests; then the pages show what people see of it.
 */
const { port, once, action, scenes } = parseWish(process.argv.slice(2))
const wished = chooseScenes(scenes)
say('Scanners and databases are made ready.')
const stage = await openStage(action)
const played: PlayedScene[] = []
const see = (): readonly SeenScene[] => played.map((scene) => scene.see())
try {
  for (const scene of wished) {
    say(`${scene.title} …`)
    played.push(await playScene(stage, scene))
  }
  if (once === null) await serveUntilEnd()
  else write(see(), resolve(once))
} finally {
  await Promise.all(played.map((scene) => scene.close()))
  await stage.close()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function serveUntilEnd(): Promise<void> {
  const site = await serveSite(see, port)
  say(`\nIts API is ${stage.github.apiUrl}, and there are`)
  for (const { repository, token } of see()) say(`  ${repository}, with the token ${token}`)
  say(`\nLook at ${site.url} (Ctrl-C ends it).`)
  await Promise.race([onceHappened(process, 'SIGINT'), onceHappened(process, 'SIGTERM')])
  await site.close()
}

function write(seen: readonly SeenScene[], folder: string): void {
  for (const path of pathsOf(seen)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, findFile(seen, path) ?? '')
  }
  say(`Look at ${join(folder, 'index.html')}`)
}
