/** Any JSON, for specs that compare whole bodies and so need no type. */
export type Json = ReturnType<typeof JSON.parse>;

/** What the server said. */
export interface Answer<T = Json> {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; undefined where the answer is none. */
  readonly body: T;
  readonly text: string;
  /** As it came, for files. */
  readonly bytes: Buffer;
}

/** A request on its way. Await it for any answer, or say which status it must be. */
export class Call<T> implements PromiseLike<Answer<T>> {
  constructor(
    private readonly what: string,
    private readonly answer: Promise<Answer<T>>,
  ) {}

  then<A = Answer<T>, B = never>(
    done?: ((answer: Answer<T>) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.answer.then(done, failed);
  }

  /** The answer, when it has this status; else an error that shows what was answered instead. */
  async expect(status: number): Promise<Answer<T>> {
    const from = new Error();
    const answer = await this.answer;
    if (answer.status === status) return answer;
    const error = new Error(`${this.what} answered ${answer.status}, not ${status}: ${answer.text}`);
    // Points at the line of the spec, not here.
    Error.captureStackTrace(error, this.expect.bind(this));
    error.stack = `${error.message}\n${from.stack?.split('\n').slice(2).join('\n') ?? ''}`;
    throw error;
  }
}
