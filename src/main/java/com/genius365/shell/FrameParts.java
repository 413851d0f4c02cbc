package com.genius365.shell;

import com.genius365.access.CurrentUser;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.ThemeSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import java.util.List;

/** What the frames of all areas have in common: the person's menu with the ways between the areas. */
@org.springframework.stereotype.Component
class FrameParts {

    private final CurrentUser user;
    private final PersonMenu menu;
    private final LookingNotice looking;

    FrameParts(CurrentUser user, PersonMenu menu, LookingNotice looking) {
        this.user = user;
        this.menu = menu;
        this.looking = looking;
    }

    /** The right end of the header. */
    List<Component> headerEnd() {
        return user.find()
                .map(person -> List.<Component>of(new ThemeSwitch(), menu.of(person)))
                .orElse(List.of());
    }

    /** What stands above every page while somebody looks as somebody else. */
    List<NoticeBar> notices() {
        return looking.find().stream().toList();
    }

    static String title(HasElement view) {
        if (view instanceof HasDynamicTitle titled) {
            return titled.getPageTitle();
        }
        var fixed = view.getClass().getAnnotation(PageTitle.class);
        return fixed == null ? "" : fixed.value();
    }
}
