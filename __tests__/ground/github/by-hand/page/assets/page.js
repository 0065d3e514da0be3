/* The switch between light and dark, and the frames of charts: they are told the theme, and tell how high they are. */
{
  const { document, localStorage } = globalThis

  const dark = globalThis.matchMedia('(prefers-color-scheme: dark)')
  const choice = document.getElementById('theme')

  /** Light, dark, or what the system prefers. */
  function themeOf() {
    if (choice.value !== 'auto') return choice.value
    return dark.matches ? 'dark' : 'light'
  }

  function apply() {
    const theme = themeOf()
    document.documentElement.dataset.theme = theme
    for (const sheet of document.querySelectorAll('link[data-theme]')) {
      sheet.media = sheet.dataset.theme === theme ? 'all' : 'not all'
    }
    for (const frame of frames()) frame.contentWindow?.postMessage({ theme }, '*')
  }

  function frames() {
    return [...document.querySelectorAll('iframe.chart')]
  }

  globalThis.addEventListener('message', ({ data, source }) => {
    const frame = frames().find((one) => one.contentWindow === source)
    if (frame === undefined) return
    if (data.ready) source.postMessage({ theme: themeOf() }, '*')
    if (data.drawn) {
      frame.height = data.drawn.height
      frame.dataset.drawn = data.drawn.error ?? themeOf()
    }
  })

  choice.value = localStorage.getItem('theme') ?? 'auto'
  choice.addEventListener('change', () => {
    localStorage.setItem('theme', choice.value)
    apply()
  })
  dark.addEventListener('change', apply)
  apply()
}
