package com.genius365.telephony;

/** There is something to do at a vendor; only wakes whoever does it, who would find it by itself. */
record TelephonyRequested() {}
