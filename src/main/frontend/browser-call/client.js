// The frame in which a vendor's client runs: what it loads from elsewhere may run here and not in our pages, and all of it
// is gone with the frame. The page says which call to join; the frame tells what becomes of it.

const CLIENTS = { VAPI: './vapi-call.js', RETELL: './retell-call.js' };

let joined;
let isOver = false;

function tell(what) {
  window.parent.postMessage(what, location.origin);
}

function over(what) {
  if (!isOver) {
    isOver = true;
    tell(what);
  }
}

const on = {
  call: (id) => tell({ is: 'call', id }),
  live: () => tell({ is: 'live' }),
  line: (key, speaker, text) => tell({ is: 'line', key, speaker, text }),
  speaking: (isSpeaking) => tell({ is: 'speaking', isSpeaking }),
  ended: () => over({ is: 'ended' }),
  failed: (words) => over({ is: 'failed', words: String(words ?? '') }),
};

const orders = {
  async join(ticket) {
    try {
      const { join } = await import(ticket.standIn ?? CLIENTS[ticket.provider]);
      joined = await join(ticket, on);
    } catch (failure) {
      // What the browser says of a failed connection tells people nothing.
      on.failed(failure instanceof TypeError ? '' : failure?.message);
    }
  },
  mute({ isMuted }) {
    joined?.mute(isMuted);
  },
  end() {
    joined?.end();
  },
};

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === location.origin) {
    orders[event.data?.order]?.(event.data);
  }
});

// Whoever closes the page has hung up.
window.addEventListener('pagehide', () => joined?.end());

tell({ is: 'ready' });
