// Offers variables while a person types {{ in the field that stands before it.

const OPENED = /\{\{\s*([a-z0-9_]*)$/i;
const CLOSES = /^[a-z0-9_]*\s*\}\}/i;
const MOST = 8;
const MEASURED = [
  'boxSizing', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'borderTopWidth', 'borderRightWidth',
  'borderBottomWidth', 'borderLeftWidth', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'fontFeatureSettings',
  'fontVariantNumeric', 'letterSpacing', 'wordSpacing', 'lineHeight', 'textIndent', 'tabSize',
];

let count = 0;

class WordCompletion extends HTMLElement {
  connectedCallback() {
    if (!this.list) {
      this.build();
    }
  }

  disconnectedCallback() {
    this.close();
  }

  get words() {
    return (this.getAttribute('words') ?? '').split(' ').filter(Boolean);
  }

  get area() {
    return this.field.inputElement ?? this.field.querySelector('textarea, input');
  }

  build() {
    count += 1;
    this.list = document.createElement('ul');
    this.list.id = `word-completion-${count}`;
    this.list.className = 'word-completion';
    this.list.popover = 'manual';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Variables');
    this.append(this.list);
    this.news = document.createElement('span');
    this.news.className = 'visually-hidden';
    this.news.setAttribute('role', 'status');
    this.append(this.news);

    this.field = this.previousElementSibling;
    this.field.addEventListener('input', () => this.look());
    this.field.addEventListener('click', () => this.look());
    this.field.addEventListener('focusout', () => this.close());
    this.field.addEventListener('keydown', (event) => this.onKey(event), true);
    this.list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) {
        this.choose(option.dataset.word);
      }
    });
  }

  // Begins a variable at the cursor.
  begin() {
    const area = this.area;
    area.focus();
    area.setRangeText('{{', area.selectionStart, area.selectionEnd, 'end');
    this.tell();
    this.look();
  }

  look() {
    const area = this.area;
    if (!area || area.readOnly || area.selectionStart !== area.selectionEnd) {
      this.close();
      return;
    }
    const opened = area.value.slice(0, area.selectionStart).match(OPENED);
    const begun = opened?.[1].toLowerCase() ?? '';
    const found = opened ? this.words.filter((word) => word.includes(begun)) : [];
    found.sort((one, other) => Number(other.startsWith(begun)) - Number(one.startsWith(begun)));
    if (!found.length) {
      this.close();
      return;
    }
    this.typed = opened[0];
    this.open(found);
  }

  open(found) {
    this.list.replaceChildren(...found.map((word, index) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${index}`;
      option.dataset.word = word;
      option.textContent = `{{${word}}}`;
      option.setAttribute('role', 'option');
      return option;
    }));
    this.list.style.maxBlockSize = `${MOST * 2}rem`;
    if (!this.isOpen) {
      this.list.showPopover();
      this.isOpen = true;
      this.news.textContent = `${found.length} variables; up and down to choose, Enter to insert`;
    }
    this.area.setAttribute('aria-controls', this.list.id);
    this.mark(0);
    this.place();
  }

  close() {
    if (!this.isOpen) {
      return;
    }
    this.isOpen = false;
    this.list.hidePopover?.();
    this.news.textContent = '';
    this.area?.removeAttribute('aria-activedescendant');
    this.area?.removeAttribute('aria-controls');
  }

  mark(index) {
    const options = [...this.list.children];
    this.marked = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.marked)));
    options[this.marked].scrollIntoView({ block: 'nearest' });
    this.area.setAttribute('aria-activedescendant', options[this.marked].id);
  }

  onKey(event) {
    if (!this.isOpen || event.isComposing) {
      return;
    }
    const acts = {
      ArrowDown: () => this.mark(this.marked + 1),
      ArrowUp: () => this.mark(this.marked - 1),
      Enter: () => this.choose(this.list.children[this.marked].dataset.word),
      Tab: () => this.choose(this.list.children[this.marked].dataset.word),
      Escape: () => this.close(),
    };
    if (acts[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      acts[event.key]();
    } else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      this.close();
    }
  }

  choose(word) {
    const area = this.area;
    const end = area.selectionStart;
    const rest = area.value.slice(end).match(CLOSES)?.[0].length ?? 0;
    area.setRangeText(`{{${word}}}`, end - this.typed.length, end + rest, 'end');
    this.close();
    area.focus();
    this.tell();
  }

  // Lets the field know that its text has changed.
  tell() {
    this.area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  place() {
    const area = this.area;
    const box = area.getBoundingClientRect();
    const style = getComputedStyle(area);
    const mirror = document.createElement('div');
    MEASURED.forEach((name) => (mirror.style[name] = style[name]));
    Object.assign(mirror.style, {
      position: 'fixed', visibility: 'hidden', insetBlockStart: '0', insetInlineStart: '0', inlineSize: `${box.width}px`,
      whiteSpace: 'pre-wrap', overflowWrap: 'break-word',
    });
    mirror.textContent = area.value.slice(0, area.selectionStart - this.typed.length);
    const caret = document.createElement('span');
    caret.textContent = this.typed;
    mirror.append(caret);
    document.body.append(mirror);
    const below = caret.offsetTop + caret.offsetHeight - area.scrollTop;
    const above = caret.offsetTop - area.scrollTop;
    const start = caret.offsetLeft - area.scrollLeft;
    mirror.remove();

    const size = this.list.getBoundingClientRect();
    const fits = box.top + below + size.height + 8 < window.innerHeight;
    const top = fits ? box.top + below + 4 : box.top + above - size.height - 4;
    const left = Math.min(box.left + start, window.innerWidth - size.width - 8);
    this.list.style.insetBlockStart = `${Math.max(8, top)}px`;
    this.list.style.insetInlineStart = `${Math.max(8, left)}px`;
  }
}

customElements.get('word-completion') ?? customElements.define('word-completion', WordCompletion);
