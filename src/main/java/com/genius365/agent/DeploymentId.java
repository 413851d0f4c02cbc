package com.genius365.agent;

import com.genius365.common.Ids;
import java.util.UUID;

/** An agent at one of its engines; the vendor keeps it as our reference. */
record DeploymentId(UUID value) {

    static DeploymentId next() {
        return new DeploymentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
