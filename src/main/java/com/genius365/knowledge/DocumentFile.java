package com.genius365.knowledge;

/** The original of a document. */
public record DocumentFile(String name, byte[] body) {

    @Override
    public String toString() {
        return name;
    }
}
