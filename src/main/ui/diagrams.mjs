/**
 * Draws the main planes of processes as pictures for the documentation:
 *
 *   node src/main/ui/diagrams.mjs dibao linshi …     bpmn/<item>/<item>.bpmn -> docs/diagrams/<item>.png
 *
 * Needs the packages of this folder (npm ci) and Chromium, named by CHROMIUM where it is not on the path.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const WIDTH = 1960
const MARGIN = 12
const require = createRequire(import.meta.url)
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const library = pathToFileURL(require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js'))
const font = pathToFileURL(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))

/** Width and height of the first plane's pool. */
function pool(xml) {
  const [, width, height] = xml.match(/<bpmndi:BPMNShape id="Participant_[^>]*>\s*<dc:Bounds [^>]*width="(\d+)" height="(\d+)"/)
  return { width: Number(width), height: Number(height) }
}

const page = (xml) => `<!doctype html><meta charset="utf-8">
<style>
  @font-face { font-family: drawn; src: url(${font}); }
  html, body { margin: 0; background: #fff; }
  #shown svg { display: block; width: 100vw; height: 100vh; }
  #shown text { font-family: drawn !important; }
</style>
<div id="drawn" style="position: absolute; visibility: hidden; width: 100px; height: 100px; font-family: drawn">.</div><div id="shown"></div>
<script src="${library}"></script>
<script>
  (async () => {
    await document.fonts.load('12px drawn', '一')
    const viewer = new BpmnJS({ container: '#drawn', textRenderer: { defaultStyle: { fontFamily: 'drawn' }, externalStyle: { fontFamily: 'drawn' } } })
    await viewer.importXML(${JSON.stringify(xml).replace(/</g, '\\u003c')})
    const { svg } = await viewer.saveSVG()
    viewer.destroy() // or its arrow heads, unseen, would be taken for those of the picture
    document.getElementById('shown').innerHTML = svg.slice(svg.indexOf('<svg'))
    const drawn = document.querySelector('#shown svg')
    const { x, y, width, height } = drawn.viewBox.baseVal
    drawn.setAttribute('viewBox', [x - ${MARGIN}, y - ${MARGIN}, width + ${2 * MARGIN}, height + ${2 * MARGIN}].join(' '))
  })()
</script>`

for (const item of process.argv.slice(2)) {
  const xml = readFileSync(join(root, 'bpmn', item, `${item}.bpmn`), 'utf8')
  const { width, height } = pool(xml)
  const folder = mkdtempSync(join(tmpdir(), 'diagram-'))
  const picture = join(root, 'docs/diagrams', `${item}.png`)
  mkdirSync(dirname(picture), { recursive: true })
  writeFileSync(join(folder, 'page.html'), page(xml))
  const tall = Math.round((WIDTH * (height + 2 * MARGIN)) / (width + 2 * MARGIN))
  execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--hide-scrollbars', '--allow-file-access-from-files',
    '--virtual-time-budget=20000', `--user-data-dir=${join(folder, 'profile')}`, `--window-size=${WIDTH},${tall}`,
    `--screenshot=${picture}`, pathToFileURL(join(folder, 'page.html')).href], { stdio: ['ignore', 'ignore', 'pipe'] })
  rmSync(folder, { recursive: true })
  console.log(`${picture}: ${WIDTH} x ${tall}`)
}
