/** Takes the place of the rows that stand in the page, and listens to its controls. */
export const START_SCRIPT = `
const PAGE = 100
const MOST_PRINTED = 2000
const holder = byId('rows')
const shown = byId('shown')
const order = { column: null, isDown: false }
const view = { found: rows, page: 0 }
let unfolded = []

const formatNumber = (number) => String(number).replace(/\\B(?=(\\d{3})+$)/g, ',')
const countOf = (number) => formatNumber(number) + (number === 1 ? ' finding' : ' findings')

const describe = (from, to) => {
  const { found } = view
  const of = found.length === rows.length ? countOf(found.length) : countOf(found.length) + ' of ' + formatNumber(rows.length) + ' that match'
  return found.length === 0 ? 'No finding matches.' : formatNumber(from + 1) + ' to ' + formatNumber(to) + ' of ' + of + '.'
}

const draw = (from, to) => {
  holder.replaceChildren(...view.found.slice(from, to).map(toRow))
  shown.textContent = describe(from, to)
}

const drawPage = () => {
  const { found, page } = view
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  draw(page * PAGE, Math.min((page + 1) * PAGE, found.length))
  byId('pager').hidden = pages === 1
  byId('page').textContent = 'Page ' + formatNumber(page + 1) + ' of ' + formatNumber(pages)
  byId('before').disabled = page === 0
  byId('next').disabled = page === pages - 1
}

const update = () => {
  const wanted = readWanted()
  view.found = rows.filter((row) => isWanted(row, wanted)).sort(compareBy(order.column))
  if (order.isDown) view.found.reverse()
  view.page = 0
  drawPage()
}

const turn = (step) => {
  view.page += step
  drawPage()
  byId('findings').scrollIntoView()
}

const sortBy = (column) => {
  const isSame = order.column === column
  if (isSame && order.isDown) Object.assign(order, { column: null, isDown: false })
  else Object.assign(order, { column, isDown: isSame })
  for (const head of byId('table').tHead.rows[0].cells) {
    const isIt = head.dataset.sort === order.column
    if (isIt) head.setAttribute('aria-sort', order.isDown ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  }
  update()
}

const reset = () => {
  for (const control of byId('tools').querySelectorAll('input[type=search], select')) control.value = ''
  for (const box of document.getElementsByName('severity')) box.checked = true
  update()
}

for (const head of byId('table').tHead.rows[0].cells) {
  const button = element('button', '', head.textContent)
  button.type = 'button'
  button.addEventListener('click', () => sortBy(head.dataset.sort))
  head.replaceChildren(button)
}
byId('tools').addEventListener('input', update)
byId('reset').addEventListener('click', reset)
byId('before').addEventListener('click', () => turn(-1))
byId('next').addEventListener('click', () => turn(1))
window.addEventListener('beforeprint', () => {
  const to = Math.min(view.found.length, MOST_PRINTED)
  draw(0, to)
  unfolded = [...document.querySelectorAll('details:not([open])')]
  for (const one of unfolded) one.open = true
})
window.addEventListener('afterprint', () => {
  for (const one of unfolded) one.open = false
  drawPage()
})
byId('tools').hidden = false
document.documentElement.classList.add('live')
update()`
