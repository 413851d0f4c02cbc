package com.genius365.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all benchmarks of a run the same results, which are printed when the last one is done. */
class BenchRun implements ParameterResolver {

    /** Where everything of a run lies; ignored by Git. */
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final int SECONDS = Integer.getInteger("bench.seconds", 3);

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BenchRun.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Results.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Results.class, type -> new Results(FOLDER.resolve("results.md")), Results.class);
    }
}
