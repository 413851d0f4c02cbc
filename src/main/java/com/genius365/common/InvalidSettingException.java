package com.genius365.common;

/** A setting that the program cannot start with. The message is one line: the setting, what is wrong, an example. */
public class InvalidSettingException extends RuntimeException {

    public InvalidSettingException(String setting, String problem, String example) {
        super(setting + ": " + problem + ". Example: " + example);
    }
}
