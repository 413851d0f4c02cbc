// A call with Retell's own client, told of as client.js wants it.

import { RetellWebClient } from './retell-web.js';

const SPEAKERS = { agent: 'agent', user: 'person' };

function isSame(line, turn, isFirst, isLast) {
  // The last one grows, and is corrected; of the first one the beginning may be left out.
  return line.role === turn.role
    && (isLast || line.content === turn.content || (isFirst && line.content.endsWith(turn.content)));
}

/** What was said so far and the last few turns of it, put together. */
export function merge(lines, turns) {
  for (let from = Math.max(0, lines.length - turns.length); ; from += 1) {
    const tail = lines.slice(from);
    if (tail.every((line, index) => isSame(line, turns[index], index === 0, index === tail.length - 1))) {
      const isCut = tail.length > 1 && tail[0].content !== turns[0].content;
      return [...lines.slice(0, from), ...(isCut ? [tail[0], ...turns.slice(1)] : turns)];
    }
  }
}

export async function join({ token }, on) {
  const retell = new RetellWebClient();
  let lines = [];
  let hasFailed = false;
  retell.on('call_started', () => on.live());
  retell.on('call_ended', () => on.ended());
  retell.on('agent_start_talking', () => on.speaking(true));
  retell.on('agent_stop_talking', () => on.speaking(false));
  retell.on('update', ({ transcript }) => {
    lines = merge(lines, (transcript ?? []).map(({ role, content }) => ({ role, content })));
    lines.forEach(({ role, content }, index) => {
      if (SPEAKERS[role] && content) {
        on.line(index, SPEAKERS[role], content);
      }
    });
  });
  retell.on('error', (words) => {
    hasFailed = true;
    retell.stopCall();
    on.failed(words);
  });
  await retell.startCall({ accessToken: token });
  if (!hasFailed) {
    // Some browsers play nothing before a person has touched the page; they just did.
    retell.startAudioPlayback().catch(() => {});
  }
  return {
    mute: (isMuted) => (isMuted ? retell.mute() : retell.unmute()),
    end: () => retell.stopCall(),
  };
}
