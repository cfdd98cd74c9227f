package dev.tributary.webapp.security.browser;

import dev.tributary.application.access.signin.TokenHasher;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that prove that a request comes from a page of the console in the same browser: a keyed
 * hash of a cookie of the browser.
 */
@ApplicationScoped
public class CsrfTokens {
  /** The hidden field of every form that changes something. */
  public static final String FIELD = "csrf";

  /** The header of every scripted call that changes something, and of every call to the API. */
  public static final String HEADER = "X-CSRF-Token";

  private final BrowserCookies cookies;
  private final TokenHasher tokenHasher;

  public CsrfTokens(BrowserCookies cookies, TokenHasher tokenHasher) {
    this.cookies = cookies;
    this.tokenHasher = tokenHasher;
  }

  public String issue(RoutingContext routing) {
    return tokenHasher.formToken(cookies.bind(routing));
  }

  public boolean matches(RoutingContext routing, @Nullable String sent) {
    return sent != null
        && cookies
            .binding(routing)
            .filter(binding -> same(tokenHasher.formToken(binding), sent))
            .isPresent();
  }

  private static boolean same(String expected, String sent) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
