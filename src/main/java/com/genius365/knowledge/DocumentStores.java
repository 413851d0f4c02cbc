package com.genius365.knowledge;

import org.springframework.stereotype.Component;

/** Where the parts of a document besides its row are kept, and how much of them there may be. */
@Component
class DocumentStores {

    private final DocumentFileStore files;
    private final PassageStore passages;
    private final DocumentRoom room;

    DocumentStores(DocumentFileStore files, PassageStore passages, DocumentRoom room) {
        this.files = files;
        this.passages = passages;
        this.room = room;
    }

    DocumentFileStore files() {
        return files;
    }

    PassageStore passages() {
        return passages;
    }

    DocumentRoom room() {
        return room;
    }
}
