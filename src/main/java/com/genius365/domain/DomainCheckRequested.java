package com.genius365.domain;

/** A host name is to be looked up soon. */
record DomainCheckRequested(DomainId domain) {}
