package com.genius365.common;

/**
 * Which rows of a list are asked for; whatever is asked, what is answered is bounded.
 *
 * @param offset of the first row, from 0
 * @param limit 1 to 200
 */
public record PageRequest(int offset, int limit) {

    private static final int MOST = 200;

    public PageRequest {
        offset = Math.max(0, offset);
        limit = Math.clamp(limit, 1, MOST);
    }
}
