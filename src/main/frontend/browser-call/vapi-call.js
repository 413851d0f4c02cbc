// A call with VAPI's own client, told of as client.js wants it.

import { Vapi } from './vapi-web.js';

const SPEAKERS = { assistant: 'agent', user: 'person' };

/** Words come as they are understood, each time from the beginning of what is being said, and once as they stay. */
function follower(on) {
  const open = {};
  let count = 0;
  return ({ role, transcript, transcriptType }) => {
    const speaker = SPEAKERS[role];
    if (!speaker || !transcript) {
      return;
    }
    open[speaker] ??= (count += 1);
    on.line(open[speaker], speaker, transcript);
    if (transcriptType === 'final') {
      delete open[speaker];
    }
  };
}

export async function join({ token, start }, on) {
  // Without eval, which the frame does not allow.
  const vapi = new Vapi(token, start.api, { avoidEval: true });
  const follow = follower(on);
  let isLive = false;
  vapi.on('call-start', () => {
    isLive = true;
    on.live();
  });
  vapi.on('call-end', () => on.ended());
  vapi.on('speech-start', () => on.speaking(true));
  vapi.on('speech-end', () => on.speaking(false));
  vapi.on('message', (message) => {
    if (String(message?.type).startsWith('transcript')) {
      follow(message);
    }
  });
  vapi.on('call-start-failed', (failure) => on.failed(failure?.error));
  vapi.on('error', (failure) => {
    // Being shown out of the room is how a call usually ends. What concerns the sound alone ends nothing.
    if (isLive && failure?.type === 'daily-error') {
      on.ended();
    }
  });
  const call = await vapi.start(start.assistant, start.overrides);
  if (call?.id) {
    on.call(call.id);
  }
  return { mute: (isMuted) => vapi.setMuted(isMuted), end: () => vapi.stop() };
}
