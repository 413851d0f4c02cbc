package com.genius365.bench.twin;

import com.genius365.Genius365Application;
import com.genius365.call.UnverifiedWebhooks;
import org.springframework.boot.SpringApplication;

/** The packaged program with a few addresses beside its own. Nothing of the program's own is another. */
public final class BenchedProgram {

    private BenchedProgram() {}

    public static void main(String[] args) {
        new SpringApplication(
                        Genius365Application.class, PlainAnswers.class, PlainPages.class, UnverifiedWebhooks.class)
                .run(args);
    }
}
