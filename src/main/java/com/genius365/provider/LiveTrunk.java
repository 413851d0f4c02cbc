package com.genius365.provider;

/** A SIP trunk in a vendor's account. */
public record LiveTrunk(String id, VendorLabel label) {}
