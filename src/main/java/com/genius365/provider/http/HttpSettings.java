package com.genius365.provider.http;

import java.time.Duration;

/**
 * Where a vendor's API is, and how patient we are with it.
 *
 * @param baseUrl absolute, http or https; may have a path
 * @param callTimeout from the first byte out to the last byte in, for one attempt
 * @param retryBackoff the wait before the second attempt; doubles, plus or minus half
 */
public record HttpSettings(String baseUrl, Duration connectTimeout, Duration callTimeout, Duration retryBackoff) {}
