// Plays a short sound, such as a sample of a voice; of all on a page, one at a time.

const SPRITE = '/themes/base/icons.svg';

let playing = null;

class SoundButton extends HTMLElement {
  connectedCallback() {
    if (!this.button) {
      this.build();
    }
  }

  disconnectedCallback() {
    this.stop();
  }

  build() {
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.addEventListener('click', () => (this.audio ? this.stop() : this.play()));
    this.problem = document.createElement('span');
    this.problem.setAttribute('role', 'alert');
    this.append(this.button, this.problem);
    this.show();
  }

  play() {
    playing?.stop();
    playing = this;
    const audio = new Audio(this.getAttribute('src') ?? '');
    this.audio = audio;
    this.problem.textContent = '';
    audio.addEventListener('ended', () => this.stop());
    audio.play().catch(() => {
      // Stopped before it began is no failure.
      if (this.audio === audio) {
        this.stop();
        this.problem.textContent = 'Cannot be played';
      }
    });
    this.show();
  }

  stop() {
    this.audio?.pause();
    this.audio = undefined;
    if (playing === this) {
      playing = null;
    }
    this.show();
  }

  show() {
    const isPlaying = Boolean(this.audio);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `${SPRITE}#${isPlaying ? 'pause' : 'play'}`);
    svg.append(use);
    const word = document.createElement('span');
    word.textContent = isPlaying ? 'Stop' : 'Play';
    this.button.replaceChildren(svg, word);
    this.button.setAttribute('aria-label', `${word.textContent} ${this.getAttribute('name') ?? ''}`.trim());
    this.toggleAttribute('playing', isPlaying);
  }
}

customElements.get('sound-button') ?? customElements.define('sound-button', SoundButton);
