/** The pages of phone numbers and SIP trunks. */
@NamedInterface("ui")
@NullMarked
package com.genius365.telephony.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
