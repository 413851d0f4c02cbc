package com.genius365.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Span;

/** Puts a text on the clipboard, and says for a moment that it did. */
public class CopyButton extends Button {

    private static final String SHOW_DONE = """
            const button = this;
            const news = button.querySelector('.visually-hidden');
            button.classList.add('copy-button-done');
            news.textContent = 'Copied';
            clearTimeout(button.copiedTimer);
            button.copiedTimer = setTimeout(() => {
              button.classList.remove('copy-button-done');
              news.textContent = '';
            }, 1600);
            """;

    /**
     * @param text what is copied
     * @param label what screen readers and the tooltip say: "Copy call id"
     */
    public CopyButton(String text, String label) {
        addClassName("copy-button");
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setAriaLabel(label);
        setTooltipText(label);

        var before = AppIcon.COPY.create();
        before.addClassName("copy-button-before");
        var after = AppIcon.CHECK.create();
        after.addClassName("copy-button-after");
        var news = new Span();
        news.addClassName("visually-hidden");
        news.getElement().setAttribute("role", "status");
        var content = new Span(before, after, news);
        content.addClassName("copy-button-content");
        getElement().appendChild(content.getElement());

        Clipboard.onClick(this)
                .writeText(
                        text,
                        copied -> getElement().executeJs(SHOW_DONE),
                        failure ->
                                Toasts.error("The browser did not let us copy. Select the text and copy it yourself."));
    }
}
