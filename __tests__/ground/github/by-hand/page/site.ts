import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { SeenScene } from '../seen.ts'
import { renderIndex } from './index-page.ts'
import { renderScene } from './scene-page.ts'

/* The files of the site by their path, which is both their address and where they lie in a folder. */

export function pathsOf(scenes: readonly SeenScene[]): readonly string[] {
  return ['index.html', ...scenes.map(({ id }) => `${id}.html`), ...ASSETS.keys()]
}

/** Null: there is no such file. */
export function findFile(scenes: readonly SeenScene[], path: string): Buffer | null {
  if (path === 'index.html') return Buffer.from(renderIndex(scenes))
  const scene = scenes.find(({ id }) => path === `${id}.html`)
  if (scene !== undefined) return Buffer.from(renderScene(scene))
  const asset = ASSETS.get(path)
  return asset === undefined ? null : readFileSync(asset)
}

const { resolve } = createRequire(import.meta.url)

const ASSETS: ReadonlyMap<string, string> = new Map([
  ...['style.css', 'page.js', 'chart.html', 'chart.js'].map(
    (name) => [`assets/${name}`, join(import.meta.dirname, 'assets', name)] as const,
  ),
  ['assets/github-markdown-light.css', resolve('github-markdown-css/github-markdown-light.css')],
  ['assets/github-markdown-dark.css', resolve('github-markdown-css/github-markdown-dark.css')],
  ['assets/mermaid.min.js', resolve('mermaid/dist/mermaid.min.js')],
])
