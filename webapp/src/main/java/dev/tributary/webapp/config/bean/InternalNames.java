package dev.tributary.webapp.config.bean;

import dev.tributary.adapters.observation.TracingConfig;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.webapp.config.MailConfig;
import dev.tributary.webapp.config.OutboundConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The names of the operator's own systems, which may lead to private addresses. */
@ApplicationScoped
public class InternalNames {
  /** {@code jdbc:postgresql://one:5432,two/tributary}; a literal of IPv6 is no name. */
  private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://([^/?]+).*");

  private final OutboundConfig outbound;
  private final MailConfig mail;
  private final TracingConfig tracing;
  private final Optional<String> database;

  public InternalNames(
      OutboundConfig outbound,
      MailConfig mail,
      TracingConfig tracing,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> database) {
    this.outbound = outbound;
    this.mail = mail;
    this.tracing = tracing;
    this.database = database;
  }

  public List<String> all() {
    List<String> names = new ArrayList<>(outbound.internalNames().orElse(List.of()));
    mail.host().ifPresent(names::add);
    tracing.endpoint().map(URI::getHost).ifPresent(names::add);
    database.ifPresent(url -> names.addAll(databaseHosts(url)));
    outbound.allowedOrigins().orElse(List.of()).stream()
        .map(AllowedOrigin::of)
        .map(allowed -> EndpointUrl.of(allowed.origin()).host())
        .forEach(names::add);
    return names;
  }

  static List<String> databaseHosts(String url) {
    Matcher form = DATABASE.matcher(url);
    List<String> hosts = new ArrayList<>();
    if (form.matches()) {
      for (String server : form.group(1).split(",", -1)) {
        hosts.add(server.replaceFirst(":\\d+$", ""));
      }
    }
    return hosts;
  }
}
