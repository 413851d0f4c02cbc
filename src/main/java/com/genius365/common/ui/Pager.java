package com.genius365.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/** Leads through the pages of a list: which rows of how many these are, back and on. Gone where one page holds all. */
public class Pager extends Composite<Div> {

    private final Span text = new Span();
    private final Button back = new Button(AppIcon.ARROW_LEFT.create());
    private final Button on = new Button(AppIcon.ARROW_RIGHT.create());
    private int page = 1;

    /** @param toPage is told the page a person wants, from 1 */
    public Pager(IntConsumer toPage) {
        getContent().addClassName("pager");
        back.setAriaLabel("Previous page");
        on.setAriaLabel("Next page");
        back.addThemeVariants(ButtonVariant.TERTIARY);
        on.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickListener(click -> toPage.accept(page - 1));
        on.addClickListener(click -> toPage.accept(page + 1));
        getContent().add(text, back, on);
    }

    /**
     * @param shown how many rows this page has
     * @param countedUpTo a total that high may be higher
     */
    public void show(int currentPage, int pageSize, int shown, long total, long countedUpTo) {
        page = currentPage;
        var first = (long) (currentPage - 1) * pageSize + 1;
        var last = first + shown - 1;
        text.setText(
                shown == 0 ? "" : "%,d–%,d of %,d%s".formatted(first, last, total, total >= countedUpTo ? "+" : ""));
        back.setEnabled(currentPage > 1);
        on.setEnabled(last < total);
        setVisible(total > pageSize || currentPage > 1);
    }
}
