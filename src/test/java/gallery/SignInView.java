package gallery;

import com.genius365.common.ui.frame.SignInFrame;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The frame for signing in: {@code split}, {@code vaadin}, or a plain card. */
@Route("gallery/sign-in")
public class SignInView extends Div implements HasUrlParameter<String> {

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String kind) {
        var frame = new SignInFrame("Sign in", "Welcome back to Lumen Voice.")
                .withMonogram("Lumen Voice")
                .withFooter(new Anchor("gallery", "Privacy"), new Anchor("gallery", "Terms"));
        if ("split".equals(kind)) {
            frame.withAside(
                    "Every call answered, day and night.",
                    List.of("Agents that know your business", "Transcripts and recordings", "Costs you can read"));
        }
        if ("vaadin".equals(kind)) {
            frame.withForm(new LoginForm());
        } else {
            var email = new EmailField("E-mail");
            var password = new PasswordField("Password");
            var submit = new Button("Sign in");
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            var links = new Div(new Checkbox("Keep me signed in"), new Anchor("gallery", "Forgot password?"));
            links.addClassName("sign-in-links");
            frame.withForm(email, password, links, submit);
        }
        removeAll();
        add(frame);
    }
}
