// A call with an agent in the browser: asks for the microphone, has the server write the call down, and shows the call
// while a frame beside it carries the sound. What is said stays in this page.

const FRAME = '/frontend/browser-call/client.html';
const JOIN_WITHIN_MILLIS = 40_000;
const LEAVE_WITHIN_MILLIS = 3_000;
const SETTLED_AFTER_MILLIS = 1_000;
const MOST_READ_OUT = 5;

const STATES = {
  idle: 'Not connected',
  asking: 'Waiting for the microphone',
  opening: 'Preparing the call',
  connecting: 'Connecting',
  live: 'Connected',
  ending: 'Ending the call',
  ended: 'Call ended',
  failed: 'Not connected',
};

const BUSY = ['asking', 'opening', 'connecting', 'ending'];

const BLOCKED = 'The microphone is blocked for this page. Open the site settings beside the address, allow the'
  + ' microphone, then try again.';
const MICROPHONE_PROBLEMS = {
  NotAllowedError: BLOCKED,
  SecurityError: BLOCKED,
  NotFoundError: 'No microphone was found. Plug one in or switch it on, then try again.',
  NotReadableError: 'Another program is using the microphone. Close it there, then try again.',
};
const NO_MICROPHONE_HERE = 'The browser gives no microphone to this address. Open the page over https, then try again.';

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text) {
    made.textContent = text;
  }
  return made;
}

function button(text, theme, whenClicked) {
  const made = document.createElement('vaadin-button');
  made.textContent = text;
  made.setAttribute('theme', theme);
  made.addEventListener('click', whenClicked);
  return made;
}

function clock(millis) {
  const seconds = Math.floor(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Resolves where the person lets us listen; else says why not. */
async function microphone() {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new Error(NO_MICROPHONE_HERE);
  }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    stream.getTracks().forEach((track) => track.stop());
  } catch (failure) {
    throw new Error(MICROPHONE_PROBLEMS[failure.name] ?? `The microphone cannot be used: ${failure.message}`);
  }
}

class TestCall extends HTMLElement {
  connectedCallback() {
    if (!this.state) {
      this.build();
    }
    this.heardFromFrame = (event) => this.hear(event);
    window.addEventListener('message', this.heardFromFrame);
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.heardFromFrame);
    this.leave();
    if (!['idle', 'ended', 'failed'].includes(this.state)) {
      this.show('ended');
    }
  }

  get agent() {
    return this.getAttribute('agent') || 'Agent';
  }

  build() {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Call in the browser');

    this.status = element('span', 'test-call-state');
    this.status.setAttribute('role', 'status');
    this.time = element('span', 'test-call-time');
    this.time.setAttribute('role', 'timer');
    const head = element('div', 'test-call-head');
    head.append(element('span', 'test-call-dot'), this.status, this.time);

    this.note = element('p', 'test-call-note');
    this.problem = element('p', 'test-call-problem');
    this.problem.setAttribute('role', 'alert');
    this.problem.hidden = true;

    this.transcript = element('ol', 'transcript test-call-transcript');
    this.transcript.setAttribute('aria-label', 'What is said');
    this.transcript.tabIndex = 0;
    this.transcript.hidden = true;

    // Words change while they are understood: read out is what stays.
    this.readOut = element('div', 'visually-hidden');
    this.readOut.setAttribute('role', 'log');

    this.start = button('Start call', 'primary', () => this.begin());
    this.mute = button('Mute', '', () => this.setMuted(!this.isMuted));
    this.end = button('End call', 'error primary', () => this.hangUp());
    this.link = element('a', 'test-call-link', 'See the call in the log');
    this.link.setAttribute('router-link', '');
    const actions = element('div', 'test-call-actions');
    actions.append(this.start, this.mute, this.end, this.link);

    this.append(head, this.note, this.problem, this.transcript, this.readOut, actions);
    this.link.hidden = true;
    this.setMuted(false);
    this.show('idle');
    this.explain();
  }

  /** Before the browser asks, and where it was told no before. */
  async explain() {
    const asked = await navigator.permissions?.query({ name: 'microphone' }).catch(() => undefined);
    if (this.state !== 'idle') {
      return;
    }
    if (asked?.state === 'denied') {
      this.complain(BLOCKED);
    }
    this.note.textContent = asked?.state === 'granted'
      ? 'You speak with the agent through your microphone. The call is billed and logged like any other.'
      : 'You speak with the agent through your microphone: your browser asks for it next, so allow it there.'
        + ' The call is billed and logged like any other.';
  }

  async begin() {
    if (!['idle', 'ended', 'failed'].includes(this.state)) {
      return;
    }
    this.complain('');
    this.transcript.replaceChildren();
    this.transcript.hidden = true;
    this.link.hidden = true;
    this.time.textContent = '';
    this.setMuted(false);
    this.show('asking');
    try {
      await microphone();
    } catch (failure) {
      this.fail(failure.message);
      return;
    }
    if (this.isConnected && this.state === 'asking') {
      this.show('opening');
      this.dispatchEvent(new CustomEvent('test-call-wanted'));
    }
  }

  /** From the server: the call is written down, and may be joined so. */
  open(json) {
    if (this.state !== 'opening') {
      return;
    }
    const { address, ...ticket } = JSON.parse(json);
    this.ticket = ticket;
    this.link.href = address;
    this.note.textContent = ticket.standIn
      ? 'Sandbox: the conversation is played from a script. Your microphone is asked for as in a real call, and not heard.'
      : '';
    this.show('connecting');
    this.lines = new Map();
    this.frame = element('iframe', 'visually-hidden');
    this.frame.src = FRAME;
    this.frame.allow = 'microphone; autoplay';
    this.frame.title = 'Sound of the call';
    this.frame.tabIndex = -1;
    this.frame.setAttribute('aria-hidden', 'true');
    this.append(this.frame);
    this.deadline = setTimeout(
      () => this.notJoined('The call could not be connected. A firewall may be in the way; try again.'),
      JOIN_WITHIN_MILLIS);
  }

  /** From the server: there is no call. */
  refuse(sentence) {
    this.fail(sentence);
  }

  hear(event) {
    if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== location.origin) {
      return;
    }
    const told = event.data ?? {};
    switch (told.is) {
      case 'ready':
        this.order({ order: 'join', ...this.ticket });
        break;
      case 'call':
        this.dispatchEvent(new CustomEvent('test-call-joined', { detail: { id: String(told.id) } }));
        break;
      case 'live':
        this.onLive();
        break;
      case 'line':
        this.say(told);
        break;
      case 'speaking':
        this.toggleAttribute('speaking', told.isSpeaking);
        break;
      case 'ended':
        this.onEnded();
        break;
      case 'failed':
        this.notJoined(told.words
          ? `The call could not be connected: ${told.words}`
          : 'The call could not be connected. Check the network, then try again.');
        break;
      default:
    }
  }

  order(what) {
    this.frame?.contentWindow?.postMessage(what, location.origin);
  }

  onLive() {
    if (this.state !== 'connecting') {
      return;
    }
    clearTimeout(this.deadline);
    this.since = performance.now();
    this.ticking = setInterval(() => this.tick(), 500);
    this.tick();
    this.show('live');
    this.end.focus();
    this.order({ order: 'mute', isMuted: this.isMuted });
  }

  tick() {
    this.time.textContent = clock(performance.now() - this.since);
  }

  say({ key, speaker, text }) {
    const isAtEnd = this.transcript.scrollHeight - this.transcript.scrollTop - this.transcript.clientHeight < 40;
    let words = this.lines.get(key);
    if (!words) {
      const name = speaker === 'agent' ? this.agent : 'You';
      const headline = element('div', 'transcript-head');
      headline.append(element('span', 'transcript-name', name));
      words = element('div', 'transcript-words');
      const turn = element('li', `transcript-turn transcript-${speaker === 'agent' ? 'agent' : 'person'}`);
      turn.append(headline, words);
      this.transcript.append(turn);
      this.transcript.hidden = false;
      this.lines.set(key, words);
    }
    if (words.textContent !== text) {
      words.textContent = text;
      clearTimeout(words.settling);
      words.settling = setTimeout(() => this.readAloud(speaker, text), SETTLED_AFTER_MILLIS);
    }
    if (isAtEnd) {
      this.transcript.scrollTop = this.transcript.scrollHeight;
    }
  }

  readAloud(speaker, text) {
    this.readOut.append(element('p', '', `${speaker === 'agent' ? this.agent : 'You'}: ${text}`));
    while (this.readOut.childElementCount > MOST_READ_OUT) {
      this.readOut.firstElementChild.remove();
    }
  }

  setMuted(isMuted) {
    this.isMuted = isMuted;
    this.mute.textContent = isMuted ? 'Unmute' : 'Mute';
    this.toggleAttribute('muted', isMuted);
    this.order({ order: 'mute', isMuted });
  }

  hangUp() {
    if (this.state === 'connecting') {
      this.dispatchEvent(new CustomEvent('test-call-not-joined'));
    }
    this.show('ending');
    this.order({ order: 'end' });
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => this.onEnded(), LEAVE_WITHIN_MILLIS);
  }

  onEnded() {
    this.leave();
    this.note.textContent = 'The log has the recording, the transcript and the cost as soon as the provider sends them.';
    this.link.hidden = false;
    this.show('ended');
    this.start.focus();
  }

  notJoined(sentence) {
    if (this.state === 'live') {
      this.onEnded();
      return;
    }
    this.dispatchEvent(new CustomEvent('test-call-not-joined'));
    this.fail(sentence);
    this.link.hidden = false;
  }

  fail(sentence) {
    this.leave();
    this.note.textContent = '';
    this.complain(sentence);
    this.show('failed');
    this.start.focus();
  }

  /** With the frame goes all that listens and sounds in it. */
  leave() {
    clearTimeout(this.deadline);
    clearInterval(this.ticking);
    this.frame?.remove();
    this.frame = undefined;
    this.toggleAttribute('speaking', false);
  }

  complain(sentence) {
    this.problem.textContent = sentence;
    this.problem.hidden = sentence === '';
  }

  show(state) {
    this.state = state;
    this.setAttribute('state', state);
    this.status.textContent = STATES[state];
    const isOn = ['connecting', 'live', 'ending'].includes(state);
    this.start.hidden = isOn;
    this.start.disabled = BUSY.includes(state);
    this.start.textContent = { idle: 'Start call', ended: 'Call again', failed: 'Try again' }[state] ?? 'Start call';
    this.mute.hidden = state !== 'live';
    this.end.hidden = !isOn;
    this.end.disabled = state === 'ending';
  }
}

customElements.get('test-call') ?? customElements.define('test-call', TestCall);
