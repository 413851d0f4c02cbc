package com.genius365.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives journeys the one program and the one browser, and each of them its visitors. */
class JourneyExtension implements BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace SHARED = Namespace.create(JourneyExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!Chromium.isRequired()) {
            // Here and not as a condition of the class, so that each journey is reported by its name.
            Assumptions.assumeTrue(Chromium.find().isPresent(), "There is no Chromium here");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visitor.class || type == Demo.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Demo.class) {
            return demo(context);
        }
        var visitor = chromium(context).visit(demo(context));
        visitors(context).list().add(visitor);
        return visitor;
    }

    /** A failure is understood from what was on the screen. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        var hasFailed = context.getExecutionException().isPresent();
        visitors(context).leave(hasFailed, name);
    }

    private static Demo demo(ExtensionContext context) {
        return shared(context, Demo.class, Demo::start);
    }

    private static Chromium chromium(ExtensionContext context) {
        return shared(context, Chromium.class, Chromium::launch);
    }

    private static <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> start) {
        var store = context.getRoot().getStore(SHARED);
        return store.computeIfAbsent(type, key -> start.get(), type);
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getStore(SHARED).computeIfAbsent(Visitors.class, key -> new Visitors(), Visitors.class);
    }

    /** Everyone who takes part in one journey. */
    private record Visitors(List<Visitor> list) {

        Visitors() {
            this(new ArrayList<>());
        }

        void leave(boolean hasFailed, String journey) {
            for (var visitor : list) {
                if (hasFailed) {
                    visitor.photograph(journey + "-failed-" + list.indexOf(visitor));
                }
                visitor.close();
            }
            if (!hasFailed) {
                list.forEach(visitor -> assertThat(visitor.takeFailures())
                        .as("what the browser's console complains of")
                        .isEmpty());
            }
        }
    }
}
