package com.genius365.branding;

/** A picture of a brand, as stored. */
@SuppressWarnings("ArrayRecordComponent")
record BrandImage(String contentType, byte[] body, String hash) {}
