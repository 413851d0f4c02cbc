// Stands in for the vendors' clients where the vendors are played on this server: nobody is heard, and what is said comes
// from the script that also sends the webhooks. Part of the demo alone.

const LOOK_EVERY_MILLIS = 400;
// A little before the script is over, so that the last words are read before the end.
const PART_OF_THE_TALK = 0.8;

/** What VAPI's client does in a browser: it makes the call. */
async function made(token, { api, assistant, overrides }) {
  const answer = await fetch(`${new URL(api).pathname}/call/web`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ assistantId: assistant, assistantOverrides: overrides }),
  });
  const call = await answer.json();
  if (!answer.ok) {
    throw new Error([call.message].flat().join(' '));
  }
  return call.id;
}

export async function join({ provider, externalCallId, token, start }, on) {
  const id = externalCallId ?? (await made(token, start));
  const room = `/sandbox/rooms/${provider.toLowerCase()}/${encodeURIComponent(id)}`;
  let lines = [];
  let heard = 0;
  let saying;
  let looking;

  function say() {
    if (heard < lines.length) {
      on.line(heard, lines[heard].byAgent ? 'agent' : 'person', lines[heard].text);
      on.speaking(lines[heard].byAgent);
      heard += 1;
    }
  }

  function stop() {
    clearInterval(saying);
    clearTimeout(looking);
  }

  async function look() {
    const { state, lines: all, talkMillis } = await (await fetch(room)).json();
    if (state === 'OVER') {
      stop();
      while (heard < lines.length) {
        say();
      }
      on.ended();
      return;
    }
    if (state === 'TALKING' && lines.length === 0) {
      lines = all;
      on.live();
      say();
      saying = setInterval(say, (talkMillis * PART_OF_THE_TALK) / Math.max(1, lines.length));
    }
    looking = setTimeout(again, LOOK_EVERY_MILLIS);
  }

  function again() {
    look().catch((failure) => {
      stop();
      on.failed(failure.message);
    });
  }

  on.call(id);
  again();
  return {
    mute() {},
    async end() {
      stop();
      await fetch(`${room}?heard=${heard}`, { method: 'DELETE', keepalive: true }).catch(() => {});
      on.ended();
    },
  };
}
