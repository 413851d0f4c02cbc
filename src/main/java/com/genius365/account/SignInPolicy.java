package com.genius365.account;

/** What a partner asks of everyone who signs in at its address. */
public record SignInPolicy(boolean isSecondFactorRequired) {}
