// Builds the UI for Maven: node build.mjs <classes directory>
// Installs packages only when the lock changed, builds only when a source changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const classes = process.argv[2]
if (!classes) fail('usage: node build.mjs <classes directory>')
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed, this is ${process.version}`)

const target = join(resolve(classes), 'static')
const installedMark = join(here, 'node_modules', '.yimen-lock')
const builtMark = join(here, '.build-stamp')
const copiedMark = join(target, 'build.txt')

const lockHash = hash(['package.json', 'package-lock.json', '.npmrc'])
const sourceHash = hash([
  'package.json', 'package-lock.json', '.npmrc', 'index.html', 'vite.config.ts', 'tsconfig.json', 'build.mjs', 'src', 'public',
])

if (read(installedMark) === lockHash) {
  say('packages are up to date')
} else {
  say('installing packages (npm ci)')
  // Scripts of packages are not run: none is needed to build, and as root npm would refuse some of them.
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'])
  writeFileSync(installedMark, lockHash)
}

if (read(builtMark) === sourceHash && existsSync(join(here, 'dist', 'index.html'))) {
  say('sources unchanged, keeping the bundle')
} else {
  say('checking types (vue-tsc)')
  run(process.execPath, [bin('vue-tsc', 'bin/vue-tsc.js'), '--noEmit', '-p', 'tsconfig.json'])
  say('building the bundle (vite)')
  run(process.execPath, [bin('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn'])
  writeFileSync(builtMark, sourceHash)
}

if (read(copiedMark) === sourceHash && existsSync(join(target, 'index.html'))) {
  say(`${target} is up to date`)
} else {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  cpSync(join(here, 'dist'), target, { recursive: true })
  writeFileSync(copiedMark, sourceHash)
  say(`copied to ${target}`)
}

function hash(paths) {
  const digest = createHash('sha256')
  for (const path of paths) add(digest, path)
  return digest.digest('hex')
}

function add(digest, path) {
  const full = join(here, path)
  if (!existsSync(full)) return
  let entries
  try {
    entries = readdirSync(full, { withFileTypes: true })
  } catch {
    digest.update(path).update('\0').update(readFileSync(full)).update('\0')
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) add(digest, `${path}/${entry.name}`)
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

function bin(name, file) {
  return join(here, 'node_modules', name, file)
}

function run(command, args) {
  const onWindows = process.platform === 'win32' && command === 'npm'
  const done = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: onWindows })
  if (done.error) fail(`${command} could not be started: ${done.error.message}`)
  if (done.status !== 0) fail(`${command} ${args.join(' ')} ended with ${done.status}`)
}

function say(text) {
  console.log(`[ui] ${text}`)
}

function fail(text) {
  console.error(`[ui] ${text}`)
  process.exit(1)
}
