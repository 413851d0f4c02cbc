// Lets Vaadin's fields and buttons work in a form that the browser itself sends.

function problem(form) {
  return [...form.querySelectorAll('[data-needed]')].find((field) => !String(field.value ?? '').trim());
}

class BrowserForm extends HTMLElement {
  connectedCallback() {
    if (this.isReady) {
      return;
    }
    this.isReady = true;
    this.addEventListener('click', (event) => {
      const button = event.target.closest('vaadin-button[data-sends]');
      if (button && !button.disabled) {
        this.send();
      }
    });
    this.addEventListener('keydown', (event) => {
      const field = event.composedPath()[0];
      if (event.key === 'Enter' && field instanceof HTMLInputElement && field.type !== 'checkbox') {
        event.preventDefault();
        this.send();
      }
    });
    // A page that comes back from the browser's memory can be sent again.
    window.addEventListener('pageshow', () => {
      this.isSent = false;
    });
  }

  send() {
    const form = this.querySelector('form');
    const missing = problem(form);
    if (missing) {
      missing.errorMessage = missing.dataset.needed;
      missing.invalid = true;
      missing.focus();
      return;
    }
    if (!this.isSent) {
      this.isSent = true;
      form.submit();
    }
  }
}

customElements.get('browser-form') ?? customElements.define('browser-form', BrowserForm);
