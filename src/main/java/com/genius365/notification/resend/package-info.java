/** Mails by way of Resend. */
@NullMarked
package com.genius365.notification.resend;

import org.jspecify.annotations.NullMarked;
