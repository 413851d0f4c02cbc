/** The super admin's page of mails, and the demo's mailbox. */
@NullMarked
package com.genius365.notification.ui;

import org.jspecify.annotations.NullMarked;
