package com.genius365.knowledge;

/** Whether agents have a document. */
public enum DocumentStatus {
    /** Nobody has said yet that its text is right. */
    DRAFT("To review"),
    ACTIVE("Active"),
    ARCHIVED("Archived");

    private final String label;

    DocumentStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
