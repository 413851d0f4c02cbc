package com.genius365.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Gives all benchmarks of a run the same results, which are printed when the last one is done. */
class BenchRun implements TestInstancePreConstructCallback, ParameterResolver {

    /** Where everything of a run lies; ignored by Git. */
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final int SECONDS = Integer.getInteger("bench.seconds", 3);

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BenchRun.class);

    /** Before any program is started, so that the machine is looked at while it is still as others left it. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        results(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Results.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return results(context);
    }

    private static Results results(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Results.class, type -> begin(), Results.class);
    }

    /** What an earlier run left is in the way, and large. */
    private static Results begin() {
        PackagedFiles.remove(FOLDER);
        return new Results(FOLDER.resolve("results.md"));
    }
}
