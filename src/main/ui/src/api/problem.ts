/** What the server refuses, at one field. */
export interface FieldError {
  field: string
  code: string
  zh: string
  en: string
}

/** A problem document (RFC 9457) as the server sends it. */
export interface ProblemBody {
  type?: string
  title?: string
  status: number
  detail?: string
  detailZh?: string
  detailEn?: string
  errors?: FieldError[]
  by?: string
  at?: string
  until?: string
  [extension: string]: unknown
}

/** A refused request. `slug` names the reason, `errors` the fields. */
export class ApiProblem extends Error {
  readonly status: number
  readonly slug: string
  readonly errors: FieldError[]

  constructor(readonly body: ProblemBody) {
    super(body.detailZh ?? body.detail ?? body.title ?? `HTTP ${body.status}`)
    this.name = 'ApiProblem'
    this.status = body.status
    this.slug = (body.type ?? '').split(':').pop() ?? ''
    this.errors = body.errors ?? []
  }

  /** The sentence for the reader, in the reader's language. */
  text(locale: string): string {
    const own = locale === 'en' ? this.body.detailEn : this.body.detailZh
    return own ?? this.body.detail ?? this.body.title ?? `HTTP ${this.status}`
  }

  /** True when somebody else was faster or the state has moved on. */
  get conflict(): boolean {
    return this.status === 409
  }
}

/** The server could not be reached at all. */
export function unreachable(): ApiProblem {
  return new ApiProblem({
    type: 'urn:yimen:problem:unreachable',
    status: 0,
    detailZh: '连接不上服务器,请检查网络后重试。您填写的内容还在本页。',
    detailEn: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  })
}
