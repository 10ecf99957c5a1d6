package org.surveystats.model.response;

/** How arrays grow while a table is built: by half, so that the room lost before trimming stays small. */
final class Growth {

    private static final int FIRST = 64;

    private Growth() {}

    static int next(int length, int needed) {
        return Math.max(needed, Math.max(FIRST, length + (length >> 1)));
    }
}
