/** Asks; `drop` gives up what was asked, whose answer is no longer wanted. */
export interface Newest<A extends unknown[]> {
  (...given: A): Promise<void>
  drop: () => void
}

/**
 * Lets only the newest of several questions be answered. Answers do not always come in the order of the questions;
 * what belongs to an earlier one, answer or error, is dropped, and its request is told to stop.
 */
export function newest<T, A extends unknown[] = []>(
  ask: (signal: AbortSignal, ...given: A) => Promise<T>,
  take: (answer: T, ...given: A) => void,
  fail: (error: unknown) => void,
): Newest<A> {
  let running: AbortController | undefined
  const question = async (...given: A) => {
    running?.abort()
    const mine = (running = new AbortController())
    try {
      const answer = await ask(mine.signal, ...given)
      if (running === mine) take(answer, ...given)
    } catch (error) {
      if (running === mine) fail(error)
    }
  }
  const drop = () => {
    running?.abort()
    running = undefined
  }
  return Object.assign(question, { drop })
}
