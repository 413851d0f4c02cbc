package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** Has the browser make a passkey or use one. It shows nothing by itself. */
@Tag("browser-passkey")
@JsModule("context://frontend/browser-passkey.js")
public class BrowserPasskey extends Component {

    private static final String FAILURE = "!";

    /**
     * Has one made.
     *
     * @param options as JSON
     * @param done is given the browser's answer as JSON
     * @param failed is given a sentence
     */
    public void make(String options, Consumer<String> done, Consumer<String> failed) {
        call("make", options, done, failed);
    }

    /** Has one used; the same as {@link #make}. */
    public void use(String options, Consumer<String> done, Consumer<String> failed) {
        call("use", options, done, failed);
    }

    private void call(String function, String options, Consumer<String> done, Consumer<String> failed) {
        getElement().callJsFunction(function, options).then(String.class, answer -> {
            if (answer.startsWith(FAILURE)) {
                failed.accept(answer.substring(FAILURE.length()));
            } else {
                done.accept(answer);
            }
        });
    }
}
