package com.genius365.account.factor;

import com.genius365.common.Secret;
import java.time.Clock;

/** The app on a phone. */
public final class SecondFactorCodes {

    private SecondFactorCodes() {}

    public static String now(Secret key, Clock clock) {
        return OneTimeCodes.at(clock.instant().getEpochSecond() / 30, key);
    }
}
