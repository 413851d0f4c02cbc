/** Settings of workspaces and organisations, looking as somebody else, and the check before every page. */
@NamedInterface("ui")
@NullMarked
package com.genius365.tenancy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
