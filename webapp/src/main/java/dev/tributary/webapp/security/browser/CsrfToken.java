package dev.tributary.webapp.security.browser;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * The token of the page that is being made: templates write {@code {inject:csrf.token}} into a
 * hidden field {@code csrf} of every form.
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {
  private final CurrentVertxRequest request;
  private final CsrfTokens tokens;

  public CsrfToken(CurrentVertxRequest request, CsrfTokens tokens) {
    this.request = request;
    this.tokens = tokens;
  }

  public String token() {
    return tokens.issue(request.getCurrent());
  }
}
