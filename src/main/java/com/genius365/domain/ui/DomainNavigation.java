package com.genius365.domain.ui;

/** Address of the page of host names. */
public final class DomainNavigation {

    public static final String PAGE = "org/domains";

    private DomainNavigation() {}
}
