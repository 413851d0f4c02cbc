/** The pages of the audit log. */
@NullMarked
package com.genius365.audit.ui;

import org.jspecify.annotations.NullMarked;
