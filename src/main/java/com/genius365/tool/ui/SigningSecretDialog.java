package com.genius365.tool.ui;

import com.genius365.common.Secret;
import com.genius365.common.ui.SecretDialog;

/** Shows what requests are signed with, this once. */
final class SigningSecretDialog {

    private SigningSecretDialog() {}

    static void open(Secret secret) {
        SecretDialog.open(
                "Signing secret",
                secret,
                "Your server checks with it that a request is ours. It is shown this once: put it where your server finds"
                        + " it. You can make a new one at any time.",
                "X-Signature is the HMAC-SHA256, in hex, of X-Timestamp, a dot and the body.");
    }
}
