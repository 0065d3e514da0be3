/*
 * Makes the table of docs/image-rules.md from the rules themselves, between markers. `--check` writes nothing and
 * ends with 1 when the table is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { CHECK_RULES } from '../src/image/rules/check-image.ts'

export const IMAGE_RULES_PATH = join(import.meta.dirname, '../docs/image-rules.md')

const TABLE = /(<!-- rules:start -->\n)[\s\S]*(<!-- rules:end -->)/

/** The page with its table made anew; text outside the markers is left as it is. */
export async function renderImageRules(page: string): Promise<string> {
  const rows = CHECK_RULES.map((rule) =>
    [
      `\`${rule.id}\``,
      rule.title,
      rule.severity,
      rule.looksAt,
      rule.failsWhen,
      rule.elsewhere.join(', ') || '–',
      rule.remedy,
    ].map((cell) => cell.replaceAll('|', '\\|')),
  )
  const head = [
    'Rule',
    'What it finds',
    'Severity',
    'Looks at',
    'Fails when',
    'Elsewhere',
    'To pass',
  ]
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const text = page.replace(TABLE, (_, start: string, end: string) =>
    [start, ...lines, '', end].join('\n'),
  )
  const options = await resolveConfig(IMAGE_RULES_PATH)
  return format(text, { ...options, filepath: IMAGE_RULES_PATH })
}

async function main(args: readonly string[]): Promise<void> {
  const page = await readFile(IMAGE_RULES_PATH, 'utf8')
  const made = await renderImageRules(page)
  if (!args.includes('--check')) await writeFile(IMAGE_RULES_PATH, made)
  else if (made !== page) {
    console.error('docs/image-rules.md is out of date: run node scripts/image-rules.ts')
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
