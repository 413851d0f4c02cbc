/** Settings of workspaces and organisations, and the check before every page. */
@NullMarked
package com.genius365.tenancy.ui;

import org.jspecify.annotations.NullMarked;
