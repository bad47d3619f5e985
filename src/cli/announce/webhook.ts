import { setTimeout } from 'node:timers/promises';
import type { DiscordMessage } from '../../outputs/changes/discord.ts';

/** A message that was not posted, or perhaps was. The text never holds the webhook's address. */
export class NotPosted extends Error {
  override name = 'NotPosted';
  /** True if it cannot be known: the answer got lost, so the message may be there. */
  readonly isUnknown: boolean;
  constructor(message: string, isUnknown = false) {
    super(message);
    this.isUnknown = isUnknown;
  }
}

/** Waits that are obeyed: as many, and so long (seconds) altogether. */
const mostWaits = 5;
const longestWait = 120;

/** Seconds after which an answer counts as lost. */
const patience = 30;

type Sleep = (milliseconds: number) => Promise<unknown>;

/**
 * Posts a message, and returns when Discord has saved it (`wait=true`; without it a failed save is silent). If Discord
 * asks to wait (429), it is asked again after that time, as the documentation of webhooks and rate limits says
 * (docs.discord.com/developers/resources/webhook#execute-webhook, …/topics/rate-limits).
 * @returns the id of the message
 * @throws {NotPosted}
 */
export async function postMessage(webhook: URL, message: DiscordMessage, sleep: Sleep = setTimeout): Promise<string> {
  const address = new URL(webhook);
  address.searchParams.set('wait', 'true');
  let waited = 0;
  for (let turn = 0; ; turn++) {
    const response = await send(address, message);
    if (response.ok) return idOf(response);
    if (response.status !== 429) throw await refusal(response);
    const seconds = await secondsToWait(response);
    if (seconds === null)
      throw new NotPosted(
        'Discord refused the message (429) and named no time to wait: too much came from this network.',
      );
    waited += seconds;
    if (turn >= mostWaits || waited > longestWait)
      throw new NotPosted(`Discord asks to wait for ${Math.ceil(seconds)} more seconds. Announce again later.`);
    await sleep(seconds * 1000);
  }
}

async function send(address: URL, message: DiscordMessage): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      // The address is a secret, and no one else's server may learn it.
      redirect: 'error',
      signal: AbortSignal.timeout(patience * 1000),
    });
  } catch (error) {
    // The error of a network call names the address: only its code is printed.
    const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
    const code = typeof cause?.code === 'string' && /^[A-Z_]+$/.test(cause.code) ? cause.code : null;
    const unreached = code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
    throw new NotPosted(
      unreached
        ? `The webhook cannot be reached (${code}): check the network and the address in TRACKWAY_DISCORD_WEBHOOK.`
        : `The webhook did not answer${code === null ? '' : ` (${code})`}. Whether the message was posted is not known.`,
      !unreached,
    );
  }
}

/** The time of a 429: `retry_after` in the body, else the header, both in seconds. */
async function secondsToWait(response: Response): Promise<number | null> {
  const { retry_after: stated } = await bodyOf(response);
  const seconds = typeof stated === 'number' ? stated : Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

async function idOf(response: Response): Promise<string> {
  const { id } = await bodyOf(response);
  return typeof id === 'string' ? id : '';
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => ({}));
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

async function refusal(response: Response): Promise<NotPosted> {
  const { status } = response;
  const { code } = await bodyOf(response);
  const number = typeof code === 'number' ? `, Discord’s code ${code}` : '';
  if (status >= 500)
    return new NotPosted(`Discord failed (${status}). Whether the message was posted is not known.`, true);
  if (status === 404 || status === 401 || status === 403)
    return new NotPosted(
      `The webhook no longer exists (${status}${number}): make a new one in the channel’s settings, and store its address as TRACKWAY_DISCORD_WEBHOOK.`,
    );
  return new NotPosted(`Discord refused the message (${status}${number}).`);
}
