package com.genius365.notification;

import java.util.List;

/**
 * What a mail says, whatever it looks like.
 *
 * @param reason why one gets it
 */
record Letter(String subject, String heading, List<Block> blocks, String reason) {

    Letter {
        blocks = List.copyOf(blocks);
    }

    /** A part of it. */
    sealed interface Block {}

    record Paragraph(String text) implements Block {}

    /** What somebody else wrote. */
    record Quote(String text) implements Block {}

    /** What one is to know, line by line. */
    record Facts(List<Fact> facts) implements Block {

        Facts {
            facts = List.copyOf(facts);
        }

        Facts(Fact... facts) {
            this(List.of(facts));
        }
    }

    record Fact(String name, String value) {}

    /** What one is to do. Its address may hold a token. */
    record Action(String label, String url) implements Block {

        @Override
        public String toString() {
            return "Action[" + label + "]";
        }
    }

    /** What to do if it was not oneself. */
    record Note(String text) implements Block {}
}
