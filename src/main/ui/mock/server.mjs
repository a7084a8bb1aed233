// A development aid, not shipped: answers the API with invented data so that pages can be looked at.
// node mock/server.mjs [port] serves dist and /api with the production content security policy.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answer } from './data.mjs'

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
const port = Number(process.argv[2] ?? 9180)
const CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self' blob:"
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff' }

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost')
  response.setHeader('Content-Security-Policy', CSP)
  if (url.pathname.startsWith('/api')) {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    let body
    try { body = text ? JSON.parse(text) : undefined } catch { body = text }
    const result = answer(request.method, url.pathname.slice(4), url.searchParams, body)
    response.setHeader('Set-Cookie', 'XSRF-TOKEN=mock; Path=/')
    if (result.raw) {
      response.writeHead(200, { 'Content-Type': result.type })
      response.end(result.raw)
      return
    }
    response.writeHead(result.status ?? 200, { 'Content-Type': 'application/json' })
    response.end(result.body === undefined ? '' : JSON.stringify(result.body))
    return
  }
  const file = join(dist, url.pathname)
  const found = extname(url.pathname) && existsSync(file) ? file : join(dist, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream' })
  response.end(readFileSync(found))
}).listen(port, () => console.log(`mock on http://localhost:${port}`))
