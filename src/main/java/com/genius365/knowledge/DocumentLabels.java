package com.genius365.knowledge;

import java.util.List;

/** What the documents of a workspace are filed under, by name. */
public record DocumentLabels(List<String> categories, List<String> tags) {

    public DocumentLabels {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
    }
}
