/** Reads the data of the page and makes rows; the places in a row are those of findings/data.ts. */
export const ROW_SCRIPT = `
const byId = (id) => document.getElementById(id)
const data = JSON.parse(byId('data').textContent)
const texts = data.texts
const isMany = data.images.length > 1
const BLOCKS = 1, FIXABLE = 2, NEW = 4, GRYPE = 8, TRIVY = 16, PLIMSOLL = 32
const rows = data.rows.map((row, rank) => ({
  rank, image: row[0], severity: row[1], kind: row[2], status: row[3], bits: row[4],
  name: texts[row[5]], title: texts[row[6]], subject: texts[row[7]], version: texts[row[8]],
  fix: texts[row[9]], seen: texts[row[10]], state: texts[row[11]],
  tags: row[12], facts: row[13], links: row[14], words: null,
}))

const element = (name, look, text) => {
  const made = document.createElement(name)
  if (look) made.className = look
  if (text) made.textContent = text
  return made
}
const cell = (look, text) => element('td', 'c-' + look, text)

const toNameCell = (row) => {
  const made = cell('name')
  const button = element('button', 'open')
  button.type = 'button'
  button.setAttribute('aria-expanded', 'false')
  button.append(element('b', '', row.name))
  button.addEventListener('click', () => toggle(row, button))
  made.append(button)
  for (const tag of row.tags) made.append(' ', element('span', 'tag', texts[tag]))
  if (row.title) made.append(element('small', '', row.title))
  return made
}

const toRow = (row) => {
  const made = element('tr', row.bits & BLOCKS ? 'row blocks' : 'row')
  const severity = data.severities[row.severity]
  const first = cell('sev')
  first.append(element('span', 'sev ' + severity, severity))
  made.append(first, toNameCell(row))
  if (isMany) made.append(cell('image', data.images[row.image]))
  made.append(cell('in', row.subject), cell('ver', row.version), cell('fix', row.fix))
  made.append(cell('seen', row.seen), cell('state', row.state))
  return made
}

const toLink = (address) => {
  const made = element('a', '', address)
  if (/^https?:\\/\\//.test(address)) made.href = address
  made.rel = 'noreferrer noopener'
  made.target = '_blank'
  return made
}

const toFact = (label, contents) => {
  const made = element('div')
  made.append(element('dt', '', label))
  for (const content of contents) {
    const line = element('dd')
    line.append(content)
    made.append(line)
  }
  return made
}

const NAME = /\\u0001/g
const textOf = (row, at) => texts[at].replace(NAME, () => row.name)

const toDetails = (row) => {
  const made = element('tr', 'more')
  const holder = element('td')
  holder.colSpan = isMany ? 8 : 7
  const facts = element('dl', 'details')
  for (const at of row.facts) {
    const [label, ...all] = textOf(row, at).split('\\n')
    facts.append(toFact(texts[label], all))
  }
  if (row.links.length > 0) facts.append(toFact('Links', row.links.map((at) => toLink(textOf(row, at)))))
  holder.append(facts)
  made.append(holder)
  return made
}

const toggle = (row, button) => {
  const line = button.closest('tr')
  const isOpen = button.getAttribute('aria-expanded') === 'true'
  button.setAttribute('aria-expanded', String(!isOpen))
  if (isOpen) line.nextElementSibling.remove()
  else line.after(toDetails(row))
}`
