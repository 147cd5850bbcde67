// What the host itself refuses. Messages say what to do and never repeat what was sent.

export const INTERNAL = {
  status: 500,
  code: 'internal',
  message: 'the analysis failed on this text: please report it',
};
export const LATE = { status: 408, code: 'timeout', message: 'the body did not arrive in time: send it again' };
export const BUSY = {
  status: 429,
  code: 'busy',
  message: 'too much is being sent at once: wait a second and send it again',
};
export const OFTEN = { status: 429, code: 'too-often', message: 'too many requests from this address: wait a minute' };

/** Seconds after which it is worth trying again, by code. */
const AFTER = { busy: '1', 'too-often': '60' };

/** A failure as it is told, in the form the program uses. */
export const told = ({ code, message }) => ({ code, message });

/** Answers a request with a failure. */
export function refuse(failure) {
  const headers = new Headers({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
  if (AFTER[failure.code]) headers.set('Retry-After', AFTER[failure.code]);
  return Response.json({ error: told(failure) }, { status: failure.status, headers });
}

/** Ends the reading of a body. */
export class Refusal extends Error {
  constructor(failure) {
    super(failure.code);
    this.failure = failure;
  }
}
