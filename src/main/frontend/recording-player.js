// Plays a recording with controls of its own, since the browsers' look neither follows the brand nor the dark colours.

const SPEEDS = [0.5, 1, 1.5, 2];
const SPRITE = '/themes/base/icons.svg';
const ARROW_SECONDS = 5;

function clock(seconds) {
  if (!Number.isFinite(seconds)) {
    return '–:––';
  }
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

function icon(symbol) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${SPRITE}#${symbol}`);
  svg.append(use);
  return svg;
}

function element(name, className) {
  const created = document.createElement(name);
  created.className = className;
  return created;
}

class RecordingPlayer extends HTMLElement {
  connectedCallback() {
    if (!this.audio) {
      this.build();
    }
  }

  disconnectedCallback() {
    this.audio?.pause();
  }

  build() {
    const label = this.getAttribute('label') ?? 'Recording';
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', label);

    this.audio = document.createElement('audio');
    this.audio.preload = 'metadata';
    this.audio.src = this.getAttribute('src') ?? '';

    this.toggle = element('button', 'recording-player-toggle');
    this.toggle.type = 'button';
    this.toggle.addEventListener('click', () => (this.audio.paused ? this.play() : this.audio.pause()));

    this.track = element('input', 'recording-player-track');
    this.track.type = 'range';
    this.track.min = '0';
    this.track.step = '0.1';
    this.track.value = '0';
    this.track.setAttribute('aria-label', 'Position');
    this.track.addEventListener('input', () => (this.audio.currentTime = Number(this.track.value)));
    this.track.addEventListener('keydown', (event) => this.onTrackKey(event));

    this.time = element('span', 'recording-player-time');

    const speeds = element('div', 'recording-player-speeds');
    speeds.setAttribute('role', 'group');
    speeds.setAttribute('aria-label', 'Speed');
    this.speedButtons = SPEEDS.map((speed) => {
      const button = element('button', 'recording-player-speed');
      button.type = 'button';
      button.textContent = `${speed}×`;
      button.addEventListener('click', () => this.setSpeed(speed));
      speeds.append(button);
      return button;
    });

    this.problem = element('p', 'recording-player-problem');
    this.problem.setAttribute('role', 'alert');
    this.problem.hidden = true;

    this.append(this.audio, this.toggle, this.track, this.time, speeds, this.problem);

    for (const name of ['play', 'pause', 'ended']) {
      this.audio.addEventListener(name, () => this.showState());
    }
    for (const name of ['timeupdate', 'seeked', 'loadedmetadata', 'durationchange']) {
      this.audio.addEventListener(name, () => this.showTime());
    }
    this.audio.addEventListener('error', () => {
      this.problem.textContent = 'The recording could not be loaded.';
      this.problem.hidden = false;
      this.toggle.disabled = true;
      this.track.disabled = true;
    });
    this.setSpeed(1);
    this.showState();
    this.showTime();
  }

  get length() {
    const known = this.audio.duration;
    return Number.isFinite(known) ? known : Number(this.getAttribute('length') ?? NaN);
  }

  play() {
    // A browser may refuse until the person has touched the page; then the button simply stays as it is.
    return this.audio.play().catch(() => this.showState());
  }

  playFrom(seconds) {
    this.audio.currentTime = seconds;
    return this.play();
  }

  setSpeed(speed) {
    this.audio.playbackRate = speed;
    this.speedButtons.forEach((button, index) =>
      button.setAttribute('aria-pressed', String(SPEEDS[index] === speed)));
  }

  follow(transcript) {
    this.transcript = transcript;
    transcript.addEventListener('click', (event) => {
      const turn = event.target.closest('[data-offset]');
      const isSelecting = String(document.getSelection()) !== '';
      if (turn && !isSelecting) {
        this.playFrom(Number(turn.dataset.offset));
      }
    });
    this.showTime();
  }

  onTrackKey(event) {
    if (event.key === ' ') {
      event.preventDefault();
      this.toggle.click();
      return;
    }
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
    if (event.key in steps) {
      event.preventDefault();
      const target = this.audio.currentTime + steps[event.key] * ARROW_SECONDS;
      this.audio.currentTime = Math.min(Math.max(target, 0), this.length || 0);
    }
  }

  showState() {
    const isPlaying = !this.audio.paused;
    this.toggle.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
    this.toggle.setAttribute('aria-label', isPlaying ? 'Pause' : 'Play');
    this.toggleAttribute('playing', isPlaying);
  }

  showTime() {
    const now = this.audio.currentTime;
    const length = this.length;
    this.track.max = String(Number.isFinite(length) ? length : 0);
    this.track.value = String(now);
    this.track.setAttribute('aria-valuetext', `${clock(now)} of ${clock(length)}`);
    this.track.style.setProperty('--played', length > 0 ? `${(now / length) * 100}%` : '0%');
    this.time.textContent = `${clock(now)} / ${clock(length)}`;
    this.markTurn(now);
  }

  markTurn(now) {
    if (!this.transcript) {
      return;
    }
    const turns = [...this.transcript.querySelectorAll('[data-offset]')];
    const hasBegun = now > 0 || !this.audio.paused;
    const current = hasBegun ? turns.findLast((turn) => Number(turn.dataset.offset) <= now) : undefined;
    if (current === this.markedTurn) {
      return;
    }
    this.markedTurn?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'true');
    this.markedTurn = current;
    if (current && !this.audio.paused) {
      current.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    }
  }
}

customElements.define('recording-player', RecordingPlayer);
