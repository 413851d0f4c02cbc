package com.genius365.knowledge;

/** Where a document comes from. */
public enum DocumentSource {
    WRITTEN("Written here"),
    FILE("Uploaded file"),
    WEB("Web page");

    private final String label;

    DocumentSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
