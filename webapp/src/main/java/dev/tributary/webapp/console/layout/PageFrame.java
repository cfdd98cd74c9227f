package dev.tributary.webapp.console.layout;

import dev.tributary.webapp.config.ConsoleConfig;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.ZoneId;
import java.util.Locale;

/** The values of the frame around a page: reader, language, theme and address. */
@Named("page")
@RequestScoped
public class PageFrame {
  private final HttpServerRequest request;
  private final SecurityIdentity identity;
  private final ResourceInfo resource;
  private final ConsoleConfig config;

  public PageFrame(
      HttpServerRequest request,
      SecurityIdentity identity,
      ResourceInfo resource,
      ConsoleConfig config) {
    this.request = request;
    this.identity = identity;
    this.resource = resource;
    this.config = config;
  }

  public Locale locale() {
    return reader().locale();
  }

  public String language() {
    return locale().getLanguage();
  }

  /** Numbers and times in the reader's forms and time zone. */
  public Formats formats() {
    return new Formats(reader().region(), zone());
  }

  /** The zone of all times on the page: the reader's, else that of the configuration. */
  public ZoneId zone() {
    return reader().zone().orElseGet(config::timeZone);
  }

  /** The zone that the reader chose; empty for that of the device or the configuration. */
  public String chosenZone() {
    return reader().chosenZone().map(ZoneId::getId).orElse("");
  }

  public String theme() {
    return reader().theme();
  }

  /** The name of the person who is signed in; empty without a session. */
  public String person() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /** The first letter of the person's name. */
  public String initial() {
    String person = person();
    return person.isEmpty()
        ? "?"
        : person.substring(0, person.offsetByCodePoints(0, 1)).toUpperCase(locale());
  }

  public boolean may(String role) {
    return identity.hasRole(role);
  }

  /** Path and query of this page, to come back to; of a page that can be read after a form. */
  public String here() {
    return request.method().equals(HttpMethod.POST) ? readable() : request.uri();
  }

  private String readable() {
    String template =
        RedirectTarget.template(resource.getResourceMethod().getAnnotation(Path.class));
    String place = RedirectTarget.of(resource.getResourceClass(), template, request.path());
    return place.equals(request.path()) ? request.uri() : place;
  }

  /** Whether this is the page at {@code path} itself. */
  public boolean at(String path) {
    return request.path().equals(path);
  }

  /** Whether this page belongs to the part of the console under {@code path}. */
  public boolean in(String path) {
    return at(path) || request.path().startsWith(path + "/");
  }

  private ReaderPreferences reader() {
    return new ReaderPreferences(request);
  }
}
