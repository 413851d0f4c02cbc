/** What the stand-ins of all vendors share: accounts, stored objects, webhooks going out, misbehaviour on request. */
@NullMarked
package com.genius365.sandbox.vendor;

import org.jspecify.annotations.NullMarked;
