package com.genius365.common;

/** Someone else changed the thing between loading and saving it. */
public class ChangedMeanwhileException extends Refusal {

    public ChangedMeanwhileException(String what) {
        super(what + " was changed by someone else meanwhile. Reload the page and make your change again.");
    }
}
