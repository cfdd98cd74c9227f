package dev.tributary.webapp.security.signin;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.ReaderPreferences;
import dev.tributary.webapp.security.browser.CsrfTokens;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Builds the sign-in page, and the page that restores the form of an ended session. */
@ApplicationScoped
class SignInView {
  private final CsrfTokens tokens;

  SignInView(CsrfTokens tokens) {
    this.tokens = tokens;
  }

  @CheckedTemplate(basePath = "SignInPages")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signin(Page page);

    static native TemplateInstance resume(Page page);
  }

  /**
   * What a person may see before signing in.
   *
   * @param problem why the last attempt failed
   * @param name what was typed in it
   * @param from where to go afterwards
   */
  record Entry(Optional<Message> problem, String name, String from, PendingForm typed) {}

  /** An entry in the reader's language and theme, with the token of its form. */
  record Page(Entry entry, String csrf, String language, String theme) {}

  String signIn(RoutingContext routing, Entry entry) {
    return Templates.signin(page(routing, entry)).setLocale(language(routing)).render();
  }

  /** Leads back to the form, in the session that has just begun. */
  String resume(RoutingContext routing, Entry entry) {
    return Templates.resume(page(routing, entry)).setLocale(language(routing)).render();
  }

  private Page page(RoutingContext routing, Entry entry) {
    ReaderPreferences reader = new ReaderPreferences(routing.request());
    return new Page(entry, tokens.issue(routing), language(routing), reader.theme());
  }

  private static String language(RoutingContext routing) {
    return new ReaderPreferences(routing.request()).locale().getLanguage();
  }
}
