/*
 * Draws the chart whose text stands behind the # of the address, in the theme that the page around asks for, and
 * tells that page how high it is.
 */
{
  const { document, mermaid, parent, location } = globalThis

  let drawings = 0

  async function draw(theme) {
    drawings += 1
    document.documentElement.style.colorScheme = theme
    const text = decodeURIComponent(location.hash.slice(1))
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: THEMES[theme] })
    const place = document.getElementById('chart')
    try {
      const { svg } = await mermaid.render(`drawing${drawings}`, text)
      place.innerHTML = svg
      tell({ height: Math.ceil(place.getBoundingClientRect().height) + 16, error: null })
    } catch (error) {
      place.textContent = String(error)
      tell({ height: 80, error: String(error) })
    }
  }

  const THEMES = { light: 'default', dark: 'dark' }

  function tell(drawn) {
    parent.postMessage({ drawn }, '*')
  }

  globalThis.addEventListener('message', ({ data, source }) => {
    if (source === parent && Object.hasOwn(THEMES, data.theme)) void draw(data.theme)
  })

  // The page around answers with its theme.
  parent.postMessage({ ready: true }, '*')
}
