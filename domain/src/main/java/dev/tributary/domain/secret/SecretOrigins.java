package dev.tributary.domain.secret;

import dev.tributary.domain.problem.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The origins that a secret may be sent to.
 *
 * @param all as {@code scheme://host:port}, always with the port, in order; none where it is not
 *     bound
 */
public record SecretOrigins(List<String> all) {
  /** It may be sent to every address that calls may have. */
  public static final SecretOrigins UNBOUND = new SecretOrigins(List.of());

  private static final int MOST = 20;
  private static final int HIGHEST_PORT = 65_535;
  private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80);

  public SecretOrigins {
    all = List.copyOf(all);
  }

  /**
   * Reads origins as people write them: {@code https://api.example.com}.
   *
   * @throws Refused when one is no origin, or there are too many
   */
  public static SecretOrigins of(List<String> texts) {
    Set<String> origins = new TreeSet<>();
    texts.forEach(text -> origins.add(origin(text)));
    if (origins.size() > MOST) {
      throw new Refused(SecretErrorCode.TOO_MANY_ORIGINS, MOST);
    }
    return new SecretOrigins(List.copyOf(origins));
  }

  public boolean bound() {
    return !all.isEmpty();
  }

  /** Whether {@code origin}, with its port, is one of them. */
  public boolean allow(String origin) {
    return !bound() || all.contains(origin);
  }

  /** Whether nothing is allowed here that {@code before} did not allow. */
  public boolean narrow(SecretOrigins before) {
    return !before.bound() || (bound() && before.all.containsAll(all));
  }

  private static String origin(String text) {
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      Integer defaultValue = PORTS.get(scheme);
      if (defaultValue != null && url.getHost() != null && nothingElse(url)) {
        int port = url.getPort() < 0 ? defaultValue : url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
      }
    } catch (URISyntaxException _) {
      // Refused below, as a malformed origin.
    }
    throw new Refused(SecretErrorCode.ORIGIN_REFUSED, text);
  }

  private static boolean nothingElse(URI url) {
    return url.getPort() != 0
        && url.getPort() <= HIGHEST_PORT
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null
        && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
  }
}
