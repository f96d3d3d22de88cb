/** Why a call gave nothing: a Chinese sentence to show, and the problem's code (`offline`, `broken`, or the server's). */
export class Failure extends Error {
  readonly code: string;
  readonly requestId: string | null;
  constructor(code: string, detail: string, requestId: string | null = null) {
    super(detail);
    this.code = code;
    this.requestId = requestId;
  }
}
