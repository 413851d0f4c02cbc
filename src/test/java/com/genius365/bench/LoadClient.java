package com.genius365.bench;

/** One of several that do the same at the same time. */
interface LoadClient extends AutoCloseable {

    /** Does it once. @return whether it worked */
    boolean send() throws Exception;

    @Override
    void close();
}
