import { ApiProblem, unreachable, type ProblemBody } from './problem'
import { learnToday } from './today'

type Query = Record<string, string | number | boolean | string[] | null | undefined>

export interface RequestOptions {
  query?: Query
  body?: unknown
  form?: FormData
  signal?: AbortSignal
  /** Give the same key to repeat a command safely; by default each call has its own. */
  key?: string
}

/** Asks the person to sign in again; true when they did. Set by the application once it stands. */
let signInAgain: () => Promise<boolean> = () => Promise.resolve(false)

export function onSignedOut(handler: () => Promise<boolean>): void {
  signInAgain = handler
}

/**
 * The key of the next try: the same one after an answer that never came, since the command may have been carried out,
 * and a new one after a refusal.
 */
export function keyAfter(error: unknown, key: string): string {
  return error instanceof ApiProblem && error.status === 0 ? key : commandKey()
}

/** A random id for one command; also works where the page is not served over TLS. */
export function commandKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function queryString(query: Query | undefined): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) value.forEach((one) => params.append(name, one))
    else params.append(name, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined
}

async function send(method: string, path: string, options: RequestOptions, key: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  let body: BodyInit | undefined
  if (method !== 'GET') {
    if (!cookie('XSRF-TOKEN')) await fetch('/api/session', { headers: { Accept: 'application/json' } })
    const token = cookie('XSRF-TOKEN')
    if (token) headers['X-XSRF-TOKEN'] = token
    headers['Idempotency-Key'] = key
    if (options.form) body = options.form
    else {
      headers['Content-Type'] = 'application/json'
      body = JSON.stringify(options.body ?? {})
    }
  }
  try {
    const response = await fetch(`/api${path}${queryString(options.query)}`, {
      method,
      headers,
      body,
      signal: options.signal,
      credentials: 'same-origin',
    })
    learnToday(response.headers.get('X-Office-Date'))
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const body = (await response.json()) as ProblemBody
    return new ApiProblem({ ...body, status: response.status })
  } catch {
    return new ApiProblem({
      status: response.status,
      detailZh: `服务器没有完成这次操作(${response.status})。`,
      detailEn: `The server did not complete this (${response.status}).`,
    })
  }
}

async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const key = options.key ?? commandKey()
  let response = await send(method, path, options, key)
  if (response.status === 401 && !path.startsWith('/login') && !path.startsWith('/session')) {
    // The page stays as it is, with everything typed; after signing in the same command goes out again.
    if (await signInAgain()) response = await send(method, path, options, key)
  }
  if (response.status === 403 && method !== 'GET') {
    // A token from before the last sign-in is refused once; with the fresh one the command passes.
    const used = cookie('XSRF-TOKEN')
    await fetch('/api/session', { headers: { Accept: 'application/json' } })
    if (cookie('XSRF-TOKEN') !== used) response = await send(method, path, options, key)
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** Typed access to the server. Commands carry the CSRF token and an idempotency key. */
export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, options: RequestOptions = {}) => request<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options: RequestOptions = {}) => request<T>('PUT', path, { ...options, body }),
  remove: <T>(path: string, options: RequestOptions = {}) => request<T>('DELETE', path, options),
  upload: <T>(path: string, form: FormData, options: RequestOptions = {}) => request<T>('POST', path, { ...options, form }),
}
