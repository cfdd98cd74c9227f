package dev.tributary.cli.api;

import dev.tributary.cli.Refusal;
import dev.tributary.cli.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Where the program is and who asks, from the environment. */
@ApplicationScoped
class ApiConnection {
  private static final long CONNECT_SECONDS = 5;
  private static final long READ_SECONDS = 60;
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");

  @Produces
  @Singleton
  TributaryApi api(
      @ConfigProperty(name = "tributary.url") String url,
      @ConfigProperty(name = "tributary.api-key") Optional<String> key) {
    String bearer = "Bearer " + credential(key);
    return RestClientBuilder.newBuilder()
        .baseUri(address(url))
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .register(
            (ClientRequestFilter)
                request -> {
                  request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, bearer);
                  request
                      .getHeaders()
                      .putSingle(HttpHeaders.ACCEPT_LANGUAGE, Locale.getDefault().toLanguageTag());
                })
        .register(ProblemReader.class)
        .build(TributaryApi.class);
  }

  /** What can be no key is not sent: the client would print it on its way to refusing it. */
  private static String credential(Optional<String> key) {
    String given = key.orElseThrow(() -> new Refusal(Words.of("no-key"))).strip();
    if (!VISIBLE.matcher(given).matches()) {
      throw new Refusal(Words.of("key-refused"));
    }
    return given;
  }

  private static URI address(String url) {
    try {
      URI address = URI.create(url);
      if (address.getHost() != null && address.getScheme().matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // said below
    }
    throw new Refusal(Words.of("bad-url", url));
  }
}
