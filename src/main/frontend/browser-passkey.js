// Asks the browser to make or use a passkey. What it is given and gives back is JSON with bytes as Base64 for addresses.

function bytes(text) {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function described(credentials) {
  return (credentials ?? []).map((each) => ({ ...each, id: bytes(each.id) }));
}

class BrowserPasskey extends HTMLElement {
  async make(json) {
    return this.attempt(async () => {
      const options = JSON.parse(json);
      const made = await navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: described(options.excludeCredentials),
        },
      });
      return {
        id: made.id,
        rawId: text(made.rawId),
        type: made.type,
        authenticatorAttachment: made.authenticatorAttachment ?? undefined,
        clientExtensionResults: made.getClientExtensionResults(),
        response: {
          attestationObject: text(made.response.attestationObject),
          clientDataJSON: text(made.response.clientDataJSON),
          transports: made.response.getTransports?.() ?? [],
        },
      };
    });
  }

  async use(json) {
    return this.attempt(async () => {
      const options = JSON.parse(json);
      const used = await navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: described(options.allowCredentials),
        },
      });
      return {
        id: used.id,
        rawId: text(used.rawId),
        type: used.type,
        authenticatorAttachment: used.authenticatorAttachment ?? undefined,
        clientExtensionResults: used.getClientExtensionResults(),
        response: {
          authenticatorData: text(used.response.authenticatorData),
          clientDataJSON: text(used.response.clientDataJSON),
          signature: text(used.response.signature),
          userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined,
        },
      };
    });
  }

  async attempt(work) {
    if (!window.PublicKeyCredential || !window.isSecureContext) {
      return '!This browser has no passkeys at this address.';
    }
    try {
      return JSON.stringify(await work());
    } catch (failure) {
      if (failure.name === 'InvalidStateError') {
        return '!This device has a passkey for your account already.';
      }
      return '!No passkey was used. Try again, or take another way.';
    }
  }
}

customElements.get('browser-passkey') ?? customElements.define('browser-passkey', BrowserPasskey);
