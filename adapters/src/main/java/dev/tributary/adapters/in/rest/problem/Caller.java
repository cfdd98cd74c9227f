package dev.tributary.adapters.in.rest.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The caller of the present request. */
@RequestScoped
public class Caller {
  private final HttpHeaders headers;

  public Caller(HttpHeaders headers) {
    this.headers = headers;
  }

  /** The language in which the caller reads texts. */
  public Locale language() {
    return ReaderLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
