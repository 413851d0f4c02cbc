package com.genius365.common.ui.frame;

import com.genius365.common.ui.AppIcon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The way to the current screen, each step a link. Vaadin's own breadcrumbs are still behind a feature flag. */
class Breadcrumbs extends Nav {

    private final OrderedList steps = new OrderedList();

    Breadcrumbs() {
        addClassName("breadcrumbs");
        getElement().setAttribute("aria-label", "Breadcrumbs");
        add(steps);
    }

    void show(List<Crumb> crumbs) {
        steps.removeAll();
        for (var index = 0; index < crumbs.size(); index++) {
            steps.add(step(crumbs.get(index), index == crumbs.size() - 1));
        }
    }

    private static ListItem step(Crumb crumb, boolean isLast) {
        var step = new ListItem();
        var path = crumb.path();
        if (path == null) {
            step.add(new Span(crumb.label()));
        } else {
            step.add(new Anchor(path, crumb.label()));
        }
        if (isLast) {
            step.getElement().setAttribute("aria-current", "page");
        } else {
            step.add(AppIcon.CHEVRON_RIGHT.create());
        }
        return step;
    }
}
