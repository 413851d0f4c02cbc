package com.genius365.sandbox.script;

import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a vendor shows a call, and what it tells of it. */
public interface CallWire {

    Vendor vendor();

    /** Writes into the call what reaching the script's stage changes, and says what is to be told. */
    List<Webhook> reach(SandboxObject call, Script script, Instant now);

    /** What is asked while it talks, where its agent has a tool that a server of the customer answers. */
    Optional<ToolQuestion> asks(SandboxObject call, Script script, Instant now);

    /** How the vendor understands that answer of a customer's server. */
    ToolUse understand(ToolQuestion question, String answer);

    /** What is said in it if nobody hangs up; nothing where the vendor has no calls in the browser. */
    default Dialogue whole(SandboxObject call, Script script) {
        return new Dialogue(List.of());
    }
}
