package com.genius365.knowledge;

/** An active document to choose from. */
public record DocumentChoice(DocumentId id, String title, int characters) {}
