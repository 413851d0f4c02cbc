package com.genius365.sandbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says wherever it is shown that the vendors are played. Absent where they are real. */
@Component
@Profile("demo")
public class SandboxNotice {

    SandboxNotice() {}

    public String label() {
        return "Sandbox: no real calls are made";
    }
}
